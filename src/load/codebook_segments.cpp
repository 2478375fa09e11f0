// The segments of a codebook: the total, those of banners, and those with a condition of their own.
#include <fmt/format.h>

#include "load/codebook_draft.hpp"
#include "load/condition.hpp"
#include "load/segment_circles.hpp"
#include "load/segment_draft.hpp"
#include "support/nearest.hpp"

namespace andel::load {

namespace {

void read_total(std::optional<YamlNode> node, CodebookDraft& codebook, SegmentDraft& draft) {
  Segment total;
  total.id = "total";
  total.label = "Total";
  if (node) {
    total.span = node->span();
    YamlMapping keys(*node, "`total`", total.span, codebook.diagnostics);
    if (const auto id = keys.take("id")) {
      total.id = read_id(*id, IdUse::other, codebook.diagnostics).value_or(total.id);
      total.span = id->span();
    }
    keys.read("label", read_text, total.label);
    total.short_label = total.label;
    keys.read("short", read_text, total.short_label);
    keys.refuse_unknown_keys();
  }
  if (total.short_label.empty()) total.short_label = total.label;
  total.condition = std::make_shared<const Condition>(Condition{Everybody{}});
  codebook.codebook.total = *draft.add(std::move(total));  // the first of all, so its id is free
}

void read_free_segment(std::string id, YamlNode key, YamlNode value, CodebookDraft& codebook, SegmentDraft& draft) {
  YamlMapping keys(value, fmt::format("segment `{}`", id), key.span(), codebook.diagnostics);
  Segment segment = draft.read_labels(std::move(id), key, keys);
  const auto where = keys.require("where");
  keys.refuse_unknown_keys();
  if (const auto added = draft.add(std::move(segment)); added && where) draft.postpone(*added, *where);
}

}  // namespace

Segment SegmentDraft::read_labels(std::string id, YamlNode key, YamlMapping& keys) {
  Segment segment;
  segment.id = std::move(id);
  segment.span = key.span();
  read_label(keys, codebook_, segment.label);
  segment.short_label = segment.label;
  keys.read("short", read_text, segment.short_label);
  return segment;
}

std::optional<SegmentId> SegmentDraft::add(Segment segment) {
  auto& segments = codebook_.codebook.segments;
  const SegmentId position{static_cast<std::uint32_t>(segments.size())};
  const bool is_new =
      codebook_.segments.add(segment.id, position, segment.span, codebook_.files.sources(), codebook_.diagnostics);
  return is_new ? std::optional(segments.add(std::move(segment))) : std::nullopt;
}

void SegmentDraft::postpone(SegmentId segment, YamlNode where) {
  if (where.is_scalar()) {
    postponed_.push_back({segment, where.source_text()});
  } else {
    report_wrong_type(where, "a condition such as `size = 1 or size = 2`", codebook_.diagnostics);
  }
}

void SegmentDraft::read_conditions() {
  const ConditionNames names{[this](const std::string& name, Span span) { return find_segment(name, span); },
                             [this](const std::string& name) { return find_column(name); }};
  auto& segments = codebook_.codebook.segments;
  std::vector<Span> places(segments.size());
  for (const auto& [segment, where] : postponed_) {
    segments[segment].condition = parse_condition(where, names, codebook_.diagnostics);
    places[segment.position] = where.span();
  }
  report_circles(segments, places, codebook_.diagnostics);
}

std::optional<SegmentId> SegmentDraft::find_segment(const std::string& name, Span span) {
  if (const auto segment = codebook_.segments.find(name)) return segment;
  auto& error = codebook_.diagnostics.error("unknown-segment", span, fmt::format("unknown segment `{}`", name));
  error.hints = suggest(name, codebook_.segments.ids());
  if (codebook_.items.find(name)) error.hints = {fmt::format("`{0}` is an item: compare it, as in `{0} = 1`", name)};
  return std::nullopt;
}

std::string SegmentDraft::find_column(const std::string& name) const {
  const auto item = codebook_.items.find(name);
  return item ? codebook_.codebook.items[*item].column : name;
}

void read_segments(std::optional<YamlNode> total, std::optional<YamlNode> banners, std::optional<YamlNode> segments,
                   CodebookDraft& codebook) {
  SegmentDraft draft(codebook);
  read_total(total, codebook, draft);
  if (banners) {
    for_each_id(*banners, IdUse::other, codebook.diagnostics, [&](std::string id, YamlNode key, YamlNode value) {
      read_banner(std::move(id), key, value, codebook, draft);
    });
  }
  if (segments) {
    for_each_id(*segments, IdUse::other, codebook.diagnostics, [&](std::string id, YamlNode key, YamlNode value) {
      read_free_segment(std::move(id), key, value, codebook, draft);
    });
  }
  draft.read_conditions();
}

}  // namespace andel::load
