#include "plan/slide.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "plan/segment_list.hpp"
#include "plan/waves.hpp"
#include "support/nearest.hpp"

namespace andel::plan {
namespace {

std::optional<LayoutId> find_layout(const Spanned& name, Context& context) {
  const auto& layouts = context.plan.brand.layouts;
  std::vector<std::string> names;
  for (const auto id : layouts.ids()) {
    if (layouts[id].id == name.text) return id;
    names.push_back(layouts[id].id);
  }
  context.diagnostics.error("unknown-layout", name.span, fmt::format("unknown layout `{}`", name.text)).hints =
      suggest(name.text, names);
  return std::nullopt;
}

std::optional<RegionId> find_region(const Spanned& name, const Layout& layout, Context& context) {
  std::vector<std::string> names;
  for (const auto id : layout.regions.ids()) {
    const Region& region = layout.regions[id];
    if (region.id == name.text) return id;
    if (region.kind != RegionKind::legend) names.push_back(region.id);
  }
  context.diagnostics
      .error("unknown-region", name.span, fmt::format("layout `{}` has no region `{}`", layout.id, name.text))
      .hints = suggest(name.text, names);
  return std::nullopt;
}

/// Whether a region takes what the slide puts there; otherwise reports it.
bool check_kind(const Region& region, const Spanned& name, const RegionSpec& content, Context& context) {
  RegionKind kind = RegionKind::text;
  if (std::holds_alternative<ChartSpec>(content)) kind = RegionKind::bars;
  if (std::holds_alternative<PictureSpec>(content)) kind = RegionKind::picture;
  if (region.kind == kind || (region.kind == RegionKind::story && kind == RegionKind::text)) return true;
  std::string wants = "is filled by its chart's legend";
  if (region.kind == RegionKind::text || region.kind == RegionKind::story) wants = "takes a text, not a chart";
  if (region.kind == RegionKind::bars) wants = "takes a chart, not a text";
  if (region.kind == RegionKind::picture) wants = "takes a picture";
  context.diagnostics.error("wrong-region", name.span, fmt::format("region `{}` {}", name.text, wants));
  return false;
}

bool takes_headings(const Region& region) { return region.kind == RegionKind::story || region.role == TextRole::body; }

/// The slide's contents in the layout's reading order; each text read once.
std::vector<ParsedRegion> parse_regions(const SlideSpec& spec, const Layout& layout, Context& context) {
  std::vector<ParsedRegion> parsed;
  std::vector<bool> named(layout.regions.size());
  for (const auto& [name, content] : spec.regions) {
    const auto region = find_region(name, layout, context);
    if (!region) continue;
    named[region->position] = true;
    if (!check_kind(layout.regions[*region], name, content, context)) continue;
    const Headings headings = takes_headings(layout.regions[*region]) ? Headings::allowed : Headings::refused;
    if (const auto* text = std::get_if<SourceText>(&content)) {
      parsed.push_back({*region, parse_text(*text, context, headings)});
    } else if (const auto* claimed = std::get_if<ClaimedText>(&content)) {
      parsed.push_back({*region, parse_claims(*claimed, context, headings)});
    } else if (const auto* picture = std::get_if<PictureSpec>(&content)) {
      parsed.push_back({*region, parse_picture(*picture, context)});
    } else {
      ParsedChart chart = parse_chart(std::get<ChartSpec>(content), context);
      chart.marks = spec.marks.value_or(context.marks);
      parsed.push_back({*region, std::move(chart)});
    }
  }
  for (const auto id : layout.regions.ids()) {
    if (layout.regions[id].presence == Presence::optional || named[id.position]) continue;
    context.diagnostics.error("missing-region", spec.layout.span,
                              fmt::format("layout `{}` wants `{}`", layout.id, layout.regions[id].id));
  }
  std::stable_sort(parsed.begin(), parsed.end(), [](const auto& a, const auto& b) { return a.region < b.region; });
  return parsed;
}

std::string title_of(const PlannedSlide& slide, const Layout& layout, const Plan& plan) {
  for (const auto& [region, content] : slide.contents) {
    const auto* text = std::get_if<RichText>(&content);
    if (text && layout.regions[region].role == TextRole::title) return preview(*text, plan);
  }
  return layout.id;
}

}  // namespace

std::optional<ParsedSlide> parse_slide(const SlideSpec& spec, Context& context) {
  const auto layout = find_layout(spec.layout, context);
  if (!layout) return std::nullopt;
  return ParsedSlide{&spec, *layout, parse_regions(spec, context.plan.brand.layouts[*layout], context)};
}

void add_slide(const ParsedSlide& parsed, const Binding* binding, Context& context) {
  PlannedSlide slide;
  slide.number = context.plan.slides.size() + 1;
  slide.layout = parsed.layout;
  slide.span = parsed.spec->span;
  for (const auto& [region, content] : parsed.regions) {
    if (const auto* text = std::get_if<ParsedSource>(&content)) {
      slide.contents.emplace_back(region, resolve_text(*text, binding, context));
    } else if (const auto* claims = std::get_if<ParsedClaims>(&content)) {
      slide.contents.emplace_back(region, resolve_claims(*claims, binding, context));
    } else if (const auto* picture = std::get_if<ParsedPicture>(&content)) {
      const Region& place = context.plan.brand.layouts[parsed.layout].regions[region];
      slide.contents.emplace_back(region, resolve_picture(*picture, place, binding, context));
    } else if (auto chart = plan_chart(std::get<ParsedChart>(content), binding, context)) {
      slide.contents.emplace_back(region, std::move(*chart));
    }
  }
  slide.name = title_of(slide, context.plan.brand.layouts[parsed.layout], context.plan);
  if (binding) {
    const std::string& segment = context.plan.codebook.segments[binding->segment].short_label;
    if (slide.name.find(segment) == std::string::npos) slide.name += " – " + segment;
  }
  context.plan.slides.push_back(std::move(slide));
}

void plan_slide(const SlideSpec& spec, Context& context) {
  if (spec.condition == SlideCondition::earlier_waves &&
      waves_before(context.plan.wave, context.plan.codebook).empty()) {
    return;
  }
  std::optional<std::vector<SegmentId>> segments;
  if (spec.repetition) {
    const auto listed = parse_segments(spec.repetition->segments, context);
    if (listed) segments = resolve_segments(*listed, nullptr, "`for each`", context);
  }
  const auto parsed = parse_slide(spec, context);
  if (!parsed) return;
  if (!spec.repetition) return add_slide(*parsed, nullptr, context);
  // Where the list itself is wrong, one slide is planned all the same, so that its own mistakes show too.
  if (!segments) segments.emplace({context.plan.codebook.total});
  for (const auto segment : *segments) {
    const Binding binding{spec.repetition->variable.text, segment};
    const std::size_t errors_before = context.diagnostics.errors();
    add_slide(*parsed, &binding, context);
    if (context.diagnostics.errors() > errors_before) return;  // the next would only say the same
  }
}

}  // namespace andel::plan
