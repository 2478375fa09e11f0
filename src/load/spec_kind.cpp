#include "load/spec_kind.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace andel::load {

namespace {

bool has(const std::vector<YamlEntry>& entries, std::string_view key) {
  return std::any_of(entries.begin(), entries.end(),
                     [&](const YamlEntry& entry) { return entry.key.is_scalar() && entry.key.text() == key; });
}

bool is_of_report(const std::vector<YamlEntry>& entries) { return has(entries, "slides") || has(entries, "codebook"); }
bool is_of_codebook(const std::vector<YamlEntry>& entries) { return has(entries, "items") || has(entries, "waves"); }

}  // namespace

SpecKind kind_of(const std::vector<YamlEntry>& entries) {
  if (is_of_codebook(entries) && !is_of_report(entries)) return SpecKind::codebook;
  if (!has(entries, "handout")) return SpecKind::report;
  return has(entries, "slides") ? SpecKind::report_and_handouts : SpecKind::handouts;
}

bool expect_report(const std::vector<YamlEntry>& entries, Diagnostics& diagnostics) {
  if (kind_of(entries) != SpecKind::codebook) return true;
  auto& error = diagnostics.error("not-a-report", entries.front().key.span(),
                                  "this is a codebook, and what is wanted is a report");
  error.hints.emplace_back("write a report that names it: `codebook: ...`");
  error.hints.emplace_back("`andel tabulate` and `andel check` take a codebook alone");
  return false;
}

bool expect_codebook(const std::vector<YamlEntry>& entries, const std::string& path, Span asked_at,
                     Diagnostics& diagnostics) {
  if (!is_of_report(entries) || is_of_codebook(entries)) return true;
  diagnostics.error("not-a-codebook", asked_at, fmt::format("`{}` is a report, and what is wanted is a codebook", path))
      .hints.emplace_back("a codebook says what was asked: it has `waves`, `items` and their `scales`");
  return false;
}

}  // namespace andel::load
