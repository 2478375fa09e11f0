#include "colour/usage.hpp"

#include <algorithm>

#include "colour/surfaces.hpp"

namespace andel::colour {
namespace {

/// The use of the same style on the same surface, which is added if it is new.
template <class Use>
Use& record(const Use& use, std::vector<Use>& uses) {
  const auto known = std::find_if(uses.begin(), uses.end(), [&](const Use& other) {
    return other.style == use.style && other.surface == use.surface;
  });
  return known != uses.end() ? *known : uses.emplace_back(use);
}

/// Gathers the uses of one layout after another.
class Collector {
 public:
  explicit Collector(const Brand& brand) : brand_(brand) {}

  void add(const PlannedSlide& slide) {
    const Layout& layout = brand_.layouts[slide.layout];
    add_furniture(slide.layout);
    for (const auto& [id, content] : slide.contents) {
      const Region& region = layout.regions[id];
      const auto surfaces = surfaces_behind(layout, region);
      if (const auto* chart = std::get_if<Chart>(&content)) {
        add_chart(*chart, brand_.chart_styles[region.chart_style], region, slide.layout, surfaces);
      } else if (const auto* text = std::get_if<RichText>(&content); text != nullptr && !text->empty()) {
        add_text(region.style, slide.layout, surfaces);
        if (region.kind == RegionKind::story) add_text(region.headings, slide.layout, surfaces);
      }
    }
    for (const Region& region : layout.regions) {
      if (region.kind == RegionKind::legend) add_legend(region, slide);
    }
  }

  [[nodiscard]] Usage take() && { return std::move(usage_); }

 private:
  using Surfaces = std::vector<Colour>;

  void add_text(StyleId style, LayoutId layout, const Surfaces& surfaces) {
    for (const Colour surface : surfaces) record(TextUse{style, surface, layout}, usage_.texts);
  }

  void add_bars(ChartStyleId style, std::size_t series, LayoutId layout, const Surfaces& surfaces) {
    for (const Colour surface : surfaces) {
      BarUse& use = record(BarUse{style, surface, layout, 0}, usage_.bars);
      use.series = std::max(use.series, series);
    }
  }

  void add_furniture(LayoutId id) {
    const Layout& layout = brand_.layouts[id];
    for (std::size_t i = 0; i < layout.furniture.size(); ++i) {
      const auto* text = std::get_if<FurnitureText>(&layout.furniture[i]);
      if (text != nullptr) add_text(text->style, id, surfaces_behind(layout, text->box, i));
    }
  }

  void add_chart(const Chart& chart, const ChartStyle& style, const Region& region, LayoutId layout,
                 const Surfaces& surfaces) {
    if (!chart.heading.empty()) add_text(style.heading, layout, surfaces);
    // The legend's style also explains marks and missing figures, which only the data can tell of.
    for (const StyleId text : {style.label, style.value, style.axis, style.legend}) add_text(text, layout, surfaces);
    add_bars(region.chart_style, chart.series.size(), layout, surfaces);
    // A chart of the reference segment itself has nothing to mark.
    if (!chart.goal && (chart.reference.empty() || chart.reference == chart.cells)) return;
    for (const Colour surface : surfaces) record(MarkUse{region.chart_style, surface, layout}, usage_.marks);
  }

  void add_legend(const Region& region, const PlannedSlide& slide) {
    const Layout& layout = brand_.layouts[slide.layout];
    const auto surfaces = surfaces_behind(layout, region);
    for (const auto& [id, content] : slide.contents) {
      const auto* chart = std::get_if<Chart>(&content);
      const auto& explained = region.legend_of;
      if (chart == nullptr || chart->series.size() < 2) continue;
      if (std::find(explained.begin(), explained.end(), layout.regions[id].id) == explained.end()) continue;
      add_text(brand_.chart_styles[region.chart_style].legend, slide.layout, surfaces);
      add_bars(region.chart_style, chart->series.size(), slide.layout, surfaces);
    }
  }

  const Brand& brand_;
  Usage usage_;
};

}  // namespace

Usage find_usage(const Plan& plan) {
  Collector collector(plan.brand);
  for (const PlannedSlide& slide : plan.slides) collector.add(slide);
  return std::move(collector).take();
}

}  // namespace andel::colour
