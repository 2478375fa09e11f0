// What will be made, before anything is: names, sizes, and what it all depends on.
#include <string_view>
#include <unordered_map>

#include <fmt/format.h>

#include "batch/digest.hpp"
#include "batch/file_name.hpp"
#include "batch/make_handouts.hpp"

namespace andel::batch {
namespace {

/// How many figures about each segment, or about the rest beside it, are kept back.
std::vector<std::size_t> count_suppressed(const Run& run) {
  std::vector<std::size_t> counts(run.plan.codebook.segments.size());
  for (const CellId id : run.plan.cells.ids()) {
    if (run.tables.cells[id].state != CellState::suppressed) continue;
    const SegmentId segment = run.plan.cells[id].segment;
    ++counts[run.plan.codebook.segments[segment].rest_of.value_or(segment).position];
  }
  return counts;
}

void report_clash(const Entry& one, const Entry& other, Span span, Diagnostics& diagnostics) {
  diagnostics
      .error("file-clash", span,
             fmt::format("the handouts of `{}` and `{}` would both be `{}`", one.segment, other.segment, other.file))
      .hints.emplace_back("make the names differ, with `{label(segment)}` or `{label(peers)}` in the pattern");
}

}  // namespace

std::vector<Entry> list_entries(const Run& run, Diagnostics& diagnostics) {
  const auto suppressed = count_suppressed(run);
  const Span span = run.handout->file.span();
  std::unordered_map<std::string, std::size_t> taken;
  constexpr std::size_t most_clashes = 5;
  std::vector<Entry> entries;
  entries.reserve(run.handouts.size());
  for (const auto& handout : run.handouts) {
    const Segment& segment = run.plan.codebook.segments[handout.segment];
    Entry entry;
    entry.segment = segment.id;
    entry.label = segment.label;
    entry.file = safe_file_name(handout.name);
    entry.interviews = run.tables.bases[handout.base].unweighted;
    entry.suppressed = suppressed[handout.segment.position];
    if (entry.file.empty()) {
      diagnostics.error("no-file-name", span, fmt::format("the handout of `{}` would have no name", segment.id));
      return entries;
    }
    entry.file += ".pdf";
    const auto [first, is_new] = taken.try_emplace(entry.file, entries.size());
    if (!is_new && diagnostics.errors() < most_clashes) report_clash(entries[first->second], entry, span, diagnostics);
    entries.push_back(std::move(entry));
  }
  return entries;
}

std::string digest_inputs(const Run& run, const std::vector<std::pair<std::string, std::string>>& settings,
                          std::string_view program) {
  Digest digest;
  digest.add_part(program);
  for (std::uint32_t i = 0; i < run.sources.size(); ++i) digest.add_part(run.sources[FileId{i}].text());
  for (const auto& wave : run.waves) digest.add_part(wave ? fmt::format("{:016x}", wave->digest) : "");
  for (const auto& face : run.plan.brand.faces) {
    digest.add_part(face.path);
    digest.add_part(face.sha256);
  }
  for (const auto& [key, value] : settings) {
    digest.add_part(key);
    digest.add_part(value);
  }
  return digest.take();
}

}  // namespace andel::batch
