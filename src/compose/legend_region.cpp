#include "compose/legend_region.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "compose/chart_layout.hpp"
#include "compose/complaints.hpp"
#include "compose/legend.hpp"

namespace andel::compose {
namespace {

bool same_series(const Chart& a, const Chart& b) {
  return std::equal(a.series.begin(), a.series.end(), b.series.begin(), b.series.end(),
                    [](const ChartSeries& one, const ChartSeries& other) { return one.label == other.label; });
}

void complain_about(const Legend& legend, const Region& region, const ContentPlace& place, const Context& context) {
  if (legend.overflow > 0) complain_wide_word(place, "the legend", legend.overflow, legend.size, context);
  if (legend.height <= region.box.height) return;
  const auto what = fmt::format("the legend is {:.1f} pt too tall at the smallest size {:.4g} pt",
                                legend.height - region.box.height, legend.size);
  complain_overflow(place, what, "shorten the labels, or give the region more height", context);
}

/// The first chart that the legend explains.
const ChartPart* find_explained(const Region& region, std::span<const ChartPart> charts, const Context& context) {
  const ChartPart* first = nullptr;
  for (const auto& part : charts) {
    if (!explains(region, *part.region)) continue;
    if (first == nullptr) first = &part;
    if (same_series(*first->chart, *part.chart)) continue;
    const auto what =
        fmt::format("the legend explains the series of region {}, but this chart has others", first->region->id);
    complain(part.place, "legend-mismatch", what, "show the same segments in the same order in both charts", context);
  }
  return first;
}

Pt top_of(const Legend& legend, const Region& region) {
  const Pt rest = region.box.height - legend.height;
  switch (region.anchor) {
    case Anchor::top:
      return region.box.y;
    case Anchor::middle:
      return region.box.y + rest / 2;
    case Anchor::bottom:
      break;
  }
  return region.box.y + rest;
}

}  // namespace

bool explains(const Region& legend, const Region& chart) {
  return legend.kind == RegionKind::legend &&
         std::find(legend.legend_of.begin(), legend.legend_of.end(), chart.id) != legend.legend_of.end();
}

void draw_legend_region(const Region& region, std::span<const ChartPart> charts, StructureId parent,
                        const Context& context, DocumentBuilder& builder) {
  const ChartPart* part = find_explained(region, charts, context);
  if (part == nullptr) return;
  const ChartStyle& chart_style = context.chart_style(region.chart_style);
  const Size room{region.box.width, region.box.height};
  const Legend legend = fit_legend(series_entries(*part->chart, chart_style), LegendFlow::columns,
                                   context.style(chart_style.legend), room, context);
  ContentPlace place = part->place;
  place.region = region.id;
  complain_about(legend, region, place, context);
  const Point corner{region.box.x, top_of(legend, region)};
  const StructureId list = builder.add_element(parent, Role::list);
  if (legend.common) draw_label(*legend.common, corner, builder.add_element(list, Role::caption), builder);
  for (const auto& entry : legend.entries) {
    draw_sign(entry, corner, Artifact::layout, builder);
    const StructureId item = builder.add_element(list, Role::list_item);
    draw_label(entry, corner, builder.add_element(item, Role::list_body), builder);
  }
}

}  // namespace andel::compose
