#include "plan/names.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "support/nearest.hpp"

namespace andel::plan {
namespace {

constexpr std::array<std::string_view, 6> kinds_of_names{"item", "segment", "banner", "measure", "index", "wave"};
constexpr std::array<std::string_view, 6> nouns_with_article{"an item",   "a segment", "a banner",
                                                             "a measure", "an index",  "a wave"};

/// "an item or a segment"
std::string join_nouns(const std::vector<NameKind>& kinds, const std::array<std::string_view, 6>& words) {
  std::string joined;
  for (const auto kind : kinds) {
    if (!joined.empty()) joined += " or ";
    joined += words[static_cast<std::size_t>(kind)];
  }
  return joined;
}

template <class Rows>
void append_ids(std::vector<std::string>& ids, const Rows& rows) {
  for (const auto& row : rows) ids.push_back(row.id);
}

}  // namespace

std::string_view noun_of(NameKind kind) { return kinds_of_names[static_cast<std::size_t>(kind)]; }

Names::Names(const Codebook& codebook) : codebook_(codebook) {
  meanings_.reserve(codebook.items.size() + codebook.segments.size() + codebook.banners.size() + 8);
  for (const auto id : codebook.items.ids()) meanings_[codebook.items[id].id].item = id;
  for (const auto id : codebook.segments.ids()) {
    if (!is_combined(codebook.segments[id])) meanings_[codebook.segments[id].id].segment = id;
  }
  for (const auto id : codebook.banners.ids()) meanings_[codebook.banners[id].id].banner = id;
  for (const auto id : codebook.measures.ids()) meanings_[codebook.measures[id].id].measure = id;
  for (const auto id : codebook.indexes.ids()) meanings_[codebook.indexes[id].id].index = id;
  for (const auto id : codebook.waves.ids()) meanings_[codebook.waves[id].id].wave = id;
}

const Meanings& Names::find(std::string_view name) const {
  static constexpr Meanings none{};
  const auto found = meanings_.find(name);
  return found == meanings_.end() ? none : found->second;
}

void Names::report(std::string_view name, const std::vector<NameKind>& wanted, std::string_view wanted_by, Span span,
                   Diagnostics& diagnostics, const std::vector<std::string>& extra) const {
  if (const std::string other = describe(name); !other.empty()) {
    diagnostics.error(
        "wrong-kind", span,
        fmt::format("{} wants {}; `{}` is {}", wanted_by, join_nouns(wanted, nouns_with_article), name, other));
    return;
  }
  std::vector<std::string> candidates = extra;
  for (const auto kind : wanted) {
    const auto names = all(kind);
    candidates.insert(candidates.end(), names.begin(), names.end());
  }
  const bool any = wanted.size() > 2;
  const std::string noun = any ? "name" : join_nouns(wanted, kinds_of_names);
  const std::string code = fmt::format("unknown-{}", any ? "name" : noun_of(wanted.front()));
  auto& error = diagnostics.error(code, span, fmt::format("unknown {} `{}`", noun, name));
  error.hints = suggest(name, candidates);
  if (name == "segment") error.hints = {"`segment` has a meaning where a slide is repeated `for each` segment"};
}

std::string Names::describe(std::string_view name) const {
  const Meanings& found = find(name);
  if (found.segment) {
    const auto banner = codebook_.segments[*found.segment].banner;
    return banner ? fmt::format("a segment of banner `{}`", codebook_.banners[*banner].id) : "a segment";
  }
  if (found.item) return "an item";
  if (found.banner) return "a banner";
  if (found.measure) return "a measure";
  if (found.index) return "an index";
  return found.wave ? "a wave" : "";
}

std::vector<std::string> Names::all(NameKind kind) const {
  std::vector<std::string> ids;
  switch (kind) {
    case NameKind::item:
      append_ids(ids, codebook_.items);
      break;
    case NameKind::segment:
      for (const auto& segment : codebook_.segments) {
        if (!is_combined(segment)) ids.push_back(segment.id);
      }
      break;
    case NameKind::banner:
      append_ids(ids, codebook_.banners);
      break;
    case NameKind::measure:
      append_ids(ids, codebook_.measures);
      break;
    case NameKind::index:
      append_ids(ids, codebook_.indexes);
      break;
    case NameKind::wave:
      append_ids(ids, codebook_.waves);
      break;
  }
  return ids;
}

}  // namespace andel::plan
