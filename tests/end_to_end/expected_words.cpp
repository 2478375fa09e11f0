#include "end_to_end/expected_words.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "compose/chart_figures.hpp"
#include "compose/chart_text.hpp"
#include "compose/figure_text.hpp"
#include "compose/furniture.hpp"
#include "compose/legend_region.hpp"
#include "compose/row_looks.hpp"
#include "compose/slide_notes.hpp"
#include "express/evaluate.hpp"

namespace andel::test {

namespace {

class SlideReader {
 public:
  SlideReader(const PlannedSlide& slide, const Composed& composed)
      : slide_(slide),
        layout_(composed.plan.brand.layouts[slide.layout]),
        composed_(composed),
        notes_(
            slide,
            [this](RegionId, const RichText& text) { return std::span<const PlainParagraph>(read_ = words_of(text)); },
            composed.plan, composed.tables) {}

  ExpectedPage read() {
    for (const RegionId id : layout_.regions.ids()) read_region(id);
    read_furniture();
    return std::move(page_);
  }

 private:
  [[nodiscard]] std::vector<PlainParagraph> words_of(const RichText& text) {
    Diagnostics told_before;
    return express::evaluate(text, composed_.plan, composed_.tables, told_before);
  }

  [[nodiscard]] const PlannedContent* content_of(RegionId id) const {
    for (const auto& [region, content] : slide_.contents) {
      if (region == id) return &content;
    }
    return nullptr;
  }

  void read_region(RegionId id) {
    const Region& region = layout_.regions[id];
    const bool is_note = region.kind == RegionKind::text && region.role == TextRole::note;
    if (region.kind == RegionKind::legend) read_legend(region);
    if (const PlannedContent* content = content_of(id)) {
      auto& place = region.kind == RegionKind::story ? page_.story : page_.reading;
      if (const auto* text = std::get_if<RichText>(content)) read_text(*text, place);
      if (const auto* chart = std::get_if<Chart>(content)) read_chart(*chart, region);
      if (const auto* picture = std::get_if<PlannedPicture>(content)) read_text(picture->caption, page_.reading);
    }
    if (!is_note) return;
    for (const std::string& sentence : notes_.sentences()) page_.reading.push_back(sentence);
  }

  void read_text(const RichText& text, std::vector<std::string>& place) {
    int number = 0;
    for (const PlainParagraph& paragraph : words_of(text)) {
      number = paragraph.kind == ParagraphKind::numbered ? number + 1 : 0;
      std::string label;
      if (paragraph.kind == ParagraphKind::bullet) label = "• ";
      if (paragraph.kind == ParagraphKind::numbered) label = fmt::format("{}. ", number);
      place.push_back(label + paragraph.text());
    }
  }

  void read_series(const Chart& chart) {
    std::vector<compose::LegendEntry> entries;
    for (const ChartSeries& series : chart.series) entries.push_back({compose::LegendSign::swatch, {}, series.label});
    const compose::SharedLabels labels = compose::share_labels(entries);
    if (!labels.common.empty()) page_.reading.push_back(labels.common);
    for (const compose::LegendEntry& entry : labels.entries) page_.reading.push_back(entry.label);
  }

  void read_legend(const Region& legend) {
    for (const RegionId id : layout_.regions.ids()) {
      const PlannedContent* content = content_of(id);
      if (content == nullptr || !compose::explains(legend, layout_.regions[id])) continue;
      read_series(std::get<Chart>(*content));
      return;
    }
  }

  void read_chart(const Chart& chart, const Region& region) {
    read_text(chart.heading, page_.reading);
    const compose::ChartFigures figures = compose::read_figures(chart, composed_.tables, composed_.plan.language);
    if (figures.reference == compose::ReferenceMarks::drawn) page_.reading.push_back(chart.reference_label);
    if (chart.form == ChartForm::lines && chart.goal) {
      page_.reading.push_back(chart.goal->label + ": " +
                              compose::write_tick(chart.goal->target, chart.unit, composed_.plan.language));
    }
    const bool has_legend_elsewhere = std::any_of(layout_.regions.begin(), layout_.regions.end(),
                                                  [&](const auto& other) { return compose::explains(other, region); });
    if (chart.series.size() > 1 && !has_legend_elsewhere) read_series(chart);
    for (const compose::ChartRow& row : figures.rows) {
      std::string words = row.category->label;
      for (const compose::ChartFigure& figure : row.figures) words += " " + figure.text;
      page_.reading.push_back(words);
    }
    if (chart.interval_level && !notes_.explain_intervals()) {
      page_.reading.push_back(compose::interval_key(*chart.interval_level, composed_.plan.language));
    }
    for (const std::string& key : compose::sign_keys(figures, composed_.plan.language)) page_.reading.push_back(key);
    const auto& policy = composed_.plan.codebook.policy;
    auto apart = compose::list_apart(figures, policy, composed_.plan.language);
    if (!apart.empty()) page_.reading.push_back(std::move(apart));
  }

  void read_furniture() {
    const compose::PageFacts facts{slide_.number, composed_.plan.slides.size()};
    for (const auto& piece : layout_.furniture) {
      if (const auto* text = std::get_if<FurnitureText>(&piece))
        page_.furniture.push_back(compose::fill_in(text->text.text(), facts, composed_.plan).words);
    }
    const PageId page{static_cast<std::uint32_t>(slide_.number - 1)};
    for (const Content& content : composed_.document.pages[page].contents) {
      const auto* artifact = std::get_if<Artifact>(&content.tag);
      if (artifact == nullptr || *artifact != Artifact::layout) continue;
      for (const Drawing& drawing : content.drawings) {
        if (const auto* run = std::get_if<TextRun>(&drawing)) page_.furniture.push_back(run->text);
      }
    }
  }

  const PlannedSlide& slide_;
  const Layout& layout_;
  const Composed& composed_;
  std::vector<PlainParagraph> read_;  // by the notes
  compose::SlideNotes notes_;         // that they are complete, words_test checks by itself
  ExpectedPage page_;
};

}  // namespace

std::vector<ExpectedPage> expected_pages(const Composed& composed) {
  std::vector<ExpectedPage> pages;
  for (const PlannedSlide& slide : composed.plan.slides) pages.push_back(SlideReader(slide, composed).read());
  return pages;
}

}  // namespace andel::test
