// A brand of one page and a report of one slide, which tests then spoil.
#pragma once

#include <string>

#include "colour/colours.hpp"
#include "model/plan.hpp"
#include "support/source.hpp"

namespace andel {

/// A white slide with a title, a bar chart with a legend region above, and a footer on a dark band.
struct SmallBrand {
  static constexpr StyleId title{0}, body{1}, footer{2};
  static constexpr ChartStyleId bars{0};
  static constexpr LayoutId slide{0};
  static constexpr RegionId title_region{0}, legend_region{1}, chart_region{2};

  SourceMap sources;
  FileId file = sources.add("brand.yaml",
                            "styles:\n"
                            "  title: {size: 24}\n"
                            "  body: {size: 12}\n"
                            "  footer: {size: 9}\n"
                            "charts:\n"
                            "  bars: {series: [ink]}\n");
  Plan plan;

  SmallBrand() {
    plan.brand.faces.add({"Sans", "regular", {}, {}, {}, {}, {}});
    plan.brand.faces.add({"Sans", "bold", {}, {}, {}, {}, {}});
    plan.brand.faces.add({"Sans", "semibold", {}, {}, {}, {}, {}});
    add_style("title", 24, black);
    add_style("body", 12, black);
    add_style("footer", 9, white);
    add_chart_style();
    add_layout();
    add_slide(1);
  }

  /// Where a key stands in the brand file.
  [[nodiscard]] Span span_of(const std::string& key) const {
    const std::size_t at = sources[file].text().find("  " + key + ":") + 2;
    return {file, at, at + key.size()};
  }

  /// Adds a slide whose chart has this many series.
  void add_slide(std::size_t series) {
    Chart chart;
    chart.series.resize(series);
    chart.categories.resize(1);
    for (std::size_t i = 0; i < series; ++i) chart.cells.push_back({static_cast<std::uint32_t>(i)});
    PlannedSlide planned;
    planned.number = plan.slides.size() + 1;
    planned.layout = slide;
    planned.contents = {{title_region, some_text()}, {chart_region, chart}};
    plan.slides.push_back(planned);
  }

  /// The chart of the slide that was added last.
  Chart& chart() { return std::get<Chart>(plan.slides.back().contents.back().second); }

  static RichText some_text() { return {{Paragraph{ParagraphKind::plain, {{"Words", Emphasis::none}}, {}}}, {}}; }

 private:
  void add_style(const std::string& id, Pt size, Colour colour) {
    TextStyle style;
    style.id = id;
    style.size = style.min_size = size;
    style.colour = colour;
    style.span = span_of(id);
    plan.brand.styles.add(style);
  }

  void add_chart_style() {
    ChartStyle style;
    style.id = "bars";
    style.heading = style.label = style.value = style.axis = style.legend = body;
    style.series = {black};
    style.reference = black;
    style.span = span_of("bars");
    plan.brand.chart_styles.add(style);
  }

  void add_layout() {
    Layout layout;
    layout.id = "slide";
    layout.furniture = {Band{{0, 180, 200, 20}, black}, FurnitureText{{10, 185, 100, 10}, footer, {}}};
    add_region(layout, "title", RegionKind::text, {10, 10, 180, 20});
    add_region(layout, "legend", RegionKind::legend, {10, 40, 180, 10});
    add_region(layout, "chart", RegionKind::bars, {10, 60, 180, 100});
    layout.regions[legend_region].legend_of = {"chart"};
    plan.brand.layouts.add(layout);
  }

  static void add_region(Layout& layout, const std::string& id, RegionKind kind, Rect box) {
    Region region;
    region.id = id;
    region.kind = kind;
    region.box = box;
    region.style = title;
    region.chart_style = bars;
    layout.regions.add(region);
  }
};

}  // namespace andel
