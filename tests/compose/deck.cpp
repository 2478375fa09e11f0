#include "compose/deck.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <catch2/catch.hpp>

#include "compose/compose.hpp"
#include "compose/dump.hpp"

namespace andel::compose::test {
namespace {

constexpr Colour ink{33, 26, 38};
constexpr Colour muted{98, 90, 105};
constexpr Colour quiet{220, 214, 223};
constexpr Colour accent{180, 0, 90};
constexpr Colour dark{94, 15, 70};
constexpr Colour blue{39, 160, 188};

constexpr FaceId regular{0};
constexpr FaceId semibold{1};
constexpr FaceId bold{2};

FaceSource lato_face(std::string name, std::string file) {
  return {.family = "Lato",
          .name = std::move(name),
          .path = "/usr/share/fonts/truetype/lato/" + std::move(file),
          .package = "fonts-lato",
          .licence = "OFL-1.1",
          .sha256 = {},
          .span = {}};
}

TextStyle text_style(std::string id, FaceId face, Pt size, Pt min_size, double leading, Colour colour) {
  TextStyle style;
  style.id = std::move(id);
  style.face = face;
  style.strong_face = bold;
  style.emphasis_face = face;
  style.size = size;
  style.min_size = min_size;
  style.leading = leading;
  style.colour = colour;
  return style;
}

void add_styles(Brand& brand) {
  brand.styles.add(text_style("title", bold, 26, 20, 1.12, ink));
  TextStyle body = text_style("body", regular, 12.5, 10.5, 1.4, ink);
  body.space_after = 6;
  body.indent = 12;
  body.hyphenation = Hyphenation::on;
  brand.styles.add(body);
  brand.styles.add(text_style("note", regular, 8.5, 7.5, 1.3, muted));
  brand.styles.add(text_style("heading", bold, 12, 10.5, 1.2, ink));
  TextStyle label = text_style("label", regular, 11, 9, 1.2, ink);
  label.align = Align::right;
  brand.styles.add(label);
  brand.styles.add(text_style("value", semibold, 11, 8, 1.2, ink));
  brand.styles.add(text_style("axis", regular, 8.5, 7.5, 1.2, muted));
  brand.styles.add(text_style("legend", regular, 10, 8.5, 1.2, ink));
}

}  // namespace

const text::FaceSet& lato() {
  static const text::FaceSet faces = [] {
    Diagnostics diagnostics;
    text::FaceSet opened;
    for (const auto& source : Deck().plan.brand.faces) opened.add(text::Face::open(source, diagnostics));
    REQUIRE(diagnostics.empty());
    return opened;
  }();
  return faces;
}

Deck::Deck() {
  Brand& brand = plan.brand;
  brand.page = {720, 540};
  brand.faces.add(lato_face("regular", "Lato-Regular.ttf"));
  brand.faces.add(lato_face("semibold", "Lato-Semibold.ttf"));
  brand.faces.add(lato_face("bold", "Lato-Bold.ttf"));
  add_styles(brand);
  ChartStyle bars;
  bars.id = "bars";
  bars.heading = StyleId{3};
  bars.label = StyleId{4};
  bars.value = StyleId{5};
  bars.axis = StyleId{6};
  bars.legend = StyleId{7};
  bars.baseline = muted;
  bars.grid = quiet;
  bars.reference = ink;
  bars.series = {dark, blue, accent};
  brand.chart_styles.add(bars);
  brand.layouts.add({});
  plan.title = "Smarta Företag Index 2011";
  plan.date = "2011-01-18";
  plan.house = "Andel";
  plan.brand.copyright = "© {house} {year}";
}

Region& Deck::add_region(std::string_view id, Rect box) {
  Region region;
  region.id = id;
  region.box = box;
  return layout().regions[layout().regions.add(std::move(region))];
}

Region& Deck::add_text(std::string_view id, TextRole role, std::string_view style_id, Rect box) {
  Region& region = add_region(id, box);
  region.role = role;
  for (const StyleId candidate : plan.brand.styles.ids()) {
    if (plan.brand.styles[candidate].id == style_id) region.style = candidate;
  }
  return region;
}

Region& Deck::add_bars(std::string_view id, std::string_view chart_style_id, Rect box) {
  Region& region = add_region(id, box);
  region.kind = RegionKind::bars;
  for (const ChartStyleId candidate : plan.brand.chart_styles.ids()) {
    if (plan.brand.chart_styles[candidate].id == chart_style_id) region.chart_style = candidate;
  }
  return region;
}

Region& Deck::add_legend(std::string_view id, std::vector<std::string> regions, Rect box) {
  Region& region = add_region(id, box);
  region.kind = RegionKind::legend;
  region.legend_of = std::move(regions);
  return region;
}

TextStyle& Deck::style(std::string_view id) {
  return *std::find_if(plan.brand.styles.begin(), plan.brand.styles.end(), [&](const auto& s) { return s.id == id; });
}

ChartStyle& Deck::chart_style(std::string_view id) {
  return *std::find_if(plan.brand.chart_styles.begin(), plan.brand.chart_styles.end(),
                       [&](const auto& s) { return s.id == id; });
}

void Deck::begin_slide(std::string name) {
  PlannedSlide slide;
  slide.number = plan.slides.size() + 1;
  slide.name = std::move(name);
  plan.slides.push_back(std::move(slide));
}

void Deck::show(std::string_view region, RichText text) {
  for (const RegionId id : layout().regions.ids()) {
    if (layout().regions[id].id == region) plan.slides.back().contents.emplace_back(id, std::move(text));
  }
}

void Deck::show(std::string_view region, Chart chart) {
  for (const RegionId id : layout().regions.ids()) {
    if (layout().regions[id].id == region) plan.slides.back().contents.emplace_back(id, std::move(chart));
  }
}

RichText Deck::words(const std::vector<std::string>& paragraphs) {
  RichText text;
  for (std::string words : paragraphs) {
    Paragraph paragraph;
    if (words.starts_with("- ")) paragraph.kind = ParagraphKind::bullet;
    if (words.starts_with("1. ")) paragraph.kind = ParagraphKind::numbered;
    if (paragraph.kind == ParagraphKind::bullet) words.erase(0, 2);
    if (paragraph.kind == ParagraphKind::numbered) words.erase(0, 3);
    const bool strong = words.starts_with("**") && words.ends_with("**");
    if (strong) words = words.substr(2, words.size() - 4);
    paragraph.pieces.push_back({words, strong ? Emphasis::strong : Emphasis::none});
    text.paragraphs.push_back(std::move(paragraph));
  }
  return text;
}

CellId Deck::add_cell(const Figure& figure) {
  plan.cells.add({});
  Cell cell;
  cell.state = figure.state;
  cell.value = figure.value;
  return tables.cells.add(cell);
}

Chart Deck::chart(const std::vector<std::string>& series, const std::vector<Row>& rows) {
  Chart chart;
  for (const auto& label : series) chart.series.push_back({label, {}});
  for (const auto& row : rows) {
    chart.categories.push_back({row.label, row.full_label.empty() ? row.label : row.full_label});
    for (const auto& figure : row.figures) chart.cells.push_back(add_cell(figure));
    if (row.reference) chart.reference.push_back(add_cell(*row.reference));
  }
  if (!chart.reference.empty()) chart.reference_label = "Totalt";
  return chart;
}

Document Deck::compose() { return compose::compose(plan, tables, lato(), diagnostics); }

std::string Deck::dump() {
  const Document document = compose();
  CHECK(render_all(diagnostics) == "");
  return test::dump(document, lato());
}

std::string render_all(const Diagnostics& diagnostics) {
  std::string text;
  for (const auto& diagnostic : diagnostics.all()) {
    text += diagnostic.code + ": " + diagnostic.message + "\n";
    for (const auto& hint : diagnostic.hints) text += "  hint: " + hint + "\n";
  }
  return text;
}

}  // namespace andel::compose::test
