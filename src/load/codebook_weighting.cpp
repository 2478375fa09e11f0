// What a codebook knows of the population: the margins that weights are raked to.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "load/codebook_draft.hpp"

namespace andel::load {

namespace {

constexpr std::string_view lacking_key = "lacking";

/// Of people, or of a share of them: 0 or more.
std::optional<double> read_target(YamlNode node, Diagnostics& diagnostics) {
  const auto target = node.is_scalar() ? parse_number(node.text()) : std::nullopt;
  if (target && *target >= 0 && *target <= 1e12) return target;
  report_wrong_type(node, "a number of people or a share of them, such as `50.2`", diagnostics);
  return std::nullopt;
}

class MarginReader {
 public:
  MarginReader(YamlNode key, BannerId banner, CodebookDraft& draft)
      : draft_(draft), banner_(draft.codebook.banners[banner]), margin_{banner, {}, key.span()} {
    for (const auto segment : banner_.segments) {
      segments_.emplace(draft.codebook.segments[segment].id, segment);
      valid_.push_back(draft.codebook.segments[segment].id);
    }
    if (banner_.lacking) valid_.emplace_back(lacking_key);
  }

  WeightingMargin read(YamlNode targets) {
    YamlMapping keys(targets, fmt::format("margin `{}`", banner_.id), margin_.span, draft_.diagnostics);
    for (const auto& name : valid_) {
      if (const auto node = keys.take(name)) add(name, *node, *keys.place_of(name));
    }
    keys.refuse_unknown_keys();
    const std::size_t errors_before = draft_.diagnostics.errors();
    for (const auto& [id, segment] : segments_) {
      if (keys.is_sound() && !keys.has(id)) refuse_gap(id);
    }
    const bool is_empty =
        std::ranges::all_of(margin_.targets, [](const MarginTarget& target) { return target.target == 0; });
    if (keys.is_sound() && is_empty && draft_.diagnostics.errors() == errors_before) {
      draft_.diagnostics.error("impossible-target", margin_.span,
                               fmt::format("the targets of margin `{}` are all 0", banner_.id));
    }
    return std::move(margin_);
  }

 private:
  void add(const std::string& name, YamlNode node, Span place) {
    const auto target = read_target(node, draft_.diagnostics);
    if (!target) return;
    const auto segment = segments_.find(name);
    margin_.targets.push_back(
        {segment == segments_.end() ? std::nullopt : std::optional(segment->second), *target, place});
  }

  void refuse_gap(const std::string& id) {
    draft_.diagnostics
        .error("margin-without-target", margin_.span, fmt::format("margin `{}` has no target for `{}`", banner_.id, id))
        .hints.push_back("give every segment of the banner what is known of it, in numbers or shares");
  }

  CodebookDraft& draft_;
  const Banner& banner_;
  WeightingMargin margin_;
  std::map<std::string, SegmentId> segments_;
  std::vector<std::string> valid_;  // keys of the margin
};

/// More than one: all weights cannot be below their mean.
std::optional<double> read_cap(YamlNode node, Diagnostics& diagnostics) {
  const auto cap = node.is_scalar() ? parse_number(node.text()) : std::nullopt;
  if (cap && *cap > 1 && *cap <= 1e9) return cap;
  report_wrong_type(node, "how many times the mean a weight may be, such as `5`", diagnostics);
  return std::nullopt;
}

void read_margins(YamlNode node, Weighting& weighting, CodebookDraft& draft) {
  if (!node.is_mapping()) {
    report_wrong_type(node, "a mapping from banners to the targets of their segments", draft.diagnostics);
    return;
  }
  for (std::size_t i = 0; i < node.size(); ++i) {
    const YamlNode key = node.key(i);
    const auto banner = draft.banners.find(std::string(key.text()), key.span(), draft.diagnostics);
    if (banner) weighting.margins.push_back(MarginReader(key, *banner, draft).read(node.value(i)));
  }
  if (node.size() == 0) draft.diagnostics.error("missing-value", node.span(), "there are no margins to weight to");
}

}  // namespace

void read_weighting(YamlNode node, Span place, CodebookDraft& draft) {
  Weighting weighting;
  weighting.span = place;
  YamlMapping keys(node, "`weighting`", place, draft.diagnostics);
  keys.read("cap", read_cap, weighting.cap);
  if (const auto margins = keys.require("margins")) read_margins(*margins, weighting, draft);
  keys.refuse_unknown_keys();
  draft.codebook.weighting = std::move(weighting);
}

}  // namespace andel::load
