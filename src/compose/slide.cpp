#include "compose/slide.hpp"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "compose/bar_chart.hpp"
#include "compose/legend_region.hpp"
#include "compose/note_signs.hpp"
#include "compose/picture_region.hpp"
#include "compose/slide_notes.hpp"
#include "compose/text_layout.hpp"
#include "compose/text_region.hpp"
#include "express/evaluate.hpp"

namespace andel::compose {
namespace {

/// The contents of a slide, laid out: each kind together, because they adapt to each other.
class SlideComposer {
 public:
  SlideComposer(const PlannedSlide& slide, Stories& stories, const Context& context)
      : slide_(slide), layout_(context.plan.brand.layouts[slide.layout]), stories_(stories), context_(context) {
    signs_.add(slide, layout_);
    for (const auto& [id, content] : slide.contents) {
      const Region& region = layout_.regions[id];
      if (region.kind == RegionKind::story) continue;
      if (const auto* text = std::get_if<RichText>(&content)) {
        add_text(region, *text);
      } else if (const auto* picture = std::get_if<PlannedPicture>(&content)) {
        pictures_.push_back({&region, picture, place_of(region, picture->span), &signs_});
      } else {
        add_chart(region, std::get<Chart>(content));
      }
    }
    explain_signs();
  }

  [[nodiscard]] const Layout& layout() const { return layout_; }
  /// The words of the region with that role; empty where there is none.
  [[nodiscard]] std::string words_of(TextRole role) const;

  void lay_out();
  void draw(const Region& region, const ChartSetting& setting, DocumentBuilder& builder);

 private:
  [[nodiscard]] ContentPlace place_of(const Region& region, Span span) const {
    return {slide_.number, slide_.name, region.id, span};
  }
  void add_text(const Region& region, const RichText& text) {
    auto words = express::evaluate(text, context_.plan, context_.tables, context_.diagnostics);
    signs_.mark(words, context_.plan.language);
    texts_.push_back({&region, std::move(words), place_of(region, text.span)});
  }
  void add_chart(const Region& region, const Chart& chart) {
    charts_.push_back(
        {&region, &chart, legend_place(region), place_of(region, chart.span), IntervalKey::here, &signs_});
  }
  [[nodiscard]] LegendPlace legend_place(const Region& region) const;
  /// Says in the slide's note what signs at its figures mean; below the first chart where there is no place for notes.
  void explain_signs();
  /// The text in a region, or the story that begins in it.
  [[nodiscard]] std::span<const PlainParagraph> words_in(const Region& region) const;
  /// The text of the slide's note, which is begun where there is none yet.
  TextPart& note_in(const Region& region);
  static void add_to_note(std::string words, TextPart& note);

  const PlannedSlide& slide_;
  const Layout& layout_;
  Stories& stories_;
  const Context& context_;
  NoteSigns signs_;
  std::vector<TextPart> texts_;
  std::vector<ChartPart> charts_;
  std::vector<PicturePart> pictures_;
  std::vector<TextLayout> text_layouts_;
  std::vector<ChartLayout> chart_layouts_;
};

std::string SlideComposer::words_of(TextRole role) const {
  std::string words;
  for (const auto& text : texts_) {
    if (text.region->role != role) continue;
    if (!words.empty()) words += ' ';
    words += words_on_one_line(text.paragraphs);
  }
  return words;
}

LegendPlace SlideComposer::legend_place(const Region& region) const {
  const bool named = std::any_of(layout_.regions.begin(), layout_.regions.end(),
                                 [&](const Region& legend) { return explains(legend, region); });
  return named ? LegendPlace::elsewhere : LegendPlace::inside;
}

void SlideComposer::explain_signs() {
  const auto words_of = [&](RegionId id, const RichText&) { return words_in(layout_.regions[id]); };
  const SlideNotes notes(slide_, words_of, context_.plan, context_.tables);
  auto sentences = notes.sentences();
  const Region* region = notes_region(slide_, layout_);
  if (sentences.empty() || region == nullptr) return;
  if (notes.explain_intervals()) {
    for (auto& chart : charts_) chart.interval_key = IntervalKey::elsewhere;
  }
  if (region->kind == RegionKind::text) {
    add_to_note(fmt::format("{}", fmt::join(sentences, " ")), note_in(*region));
  } else {
    charts_.front().notes = std::move(sentences);
  }
}

std::span<const PlainParagraph> SlideComposer::words_in(const Region& region) const {
  if (region.kind == RegionKind::story) return stories_.words_from(slide_, region);
  const auto text =
      std::find_if(texts_.begin(), texts_.end(), [&](const auto& part) { return part.region == &region; });
  return text == texts_.end() ? std::span<const PlainParagraph>() : text->paragraphs;
}

/// Goes on where the author's last paragraph ends: notes have little room.
void SlideComposer::add_to_note(std::string words, TextPart& note) {
  note.origin = TextOrigin::with_signs;
  auto& paragraphs = note.paragraphs;
  if (paragraphs.empty() || paragraphs.back().kind != ParagraphKind::plain) {
    paragraphs.push_back({ParagraphKind::plain, {}, note.place.span});
  } else {
    words.insert(0, " ");
  }
  paragraphs.back().pieces.push_back({std::move(words), Emphasis::none, std::nullopt});
}

TextPart& SlideComposer::note_in(const Region& region) {
  const auto known =
      std::find_if(texts_.begin(), texts_.end(), [&](const auto& text) { return text.region == &region; });
  if (known != texts_.end()) return *known;
  return texts_.emplace_back(TextPart{&region, {}, place_of(region, slide_.span)});
}

void SlideComposer::lay_out() {
  text_layouts_ = lay_out_texts(texts_, context_);
  chart_layouts_ = lay_out_charts(charts_, context_);
  FirstLines lines;
  note_first_lines(text_layouts_, context_, lines);
  note_first_lines(chart_layouts_, context_, lines);
  lower_onto(lines, text_layouts_, context_);
  lower_onto_grid(text_layouts_, context_);
  lower_onto(lines, chart_layouts_, context_);
}

void SlideComposer::draw(const Region& region, const ChartSetting& setting, DocumentBuilder& builder) {
  const auto is_here = [&](const auto& layout) { return layout.region == &region; };
  if (region.kind == RegionKind::legend) {
    draw_legend_region(region, charts_, setting.parent, context_, builder);
    return;
  }
  if (region.kind == RegionKind::story) {
    stories_.draw(slide_, region, setting.parent, setting.headings, builder);
    return;
  }
  const auto picture = std::find_if(pictures_.begin(), pictures_.end(), is_here);
  if (picture != pictures_.end()) draw_picture_region(*picture, setting.parent, setting.page, context_, builder);
  const auto text = std::find_if(text_layouts_.begin(), text_layouts_.end(), is_here);
  if (text != text_layouts_.end()) draw_text(std::move(*text), setting.parent, setting.headings, builder);
  const auto chart = std::find_if(chart_layouts_.begin(), chart_layouts_.end(), is_here);
  if (chart != chart_layouts_.end()) draw_chart(std::move(*chart), setting, context_, builder);
}

}  // namespace

SlideName compose_slide(const PlannedSlide& slide, const PageFacts& facts, HeadingLevels& headings, Stories& stories,
                        const Context& context, DocumentBuilder& builder) {
  SlideComposer composer(slide, stories, context);
  composer.lay_out();
  const Layout& layout = composer.layout();
  const PageId page = builder.add_page(context.plan.brand.page, std::to_string(slide.number));
  const StructureId section = builder.add_element(builder.root(), Role::section);
  SlideName name{composer.words_of(TextRole::title), composer.words_of(TextRole::subtitle), page};
  if (name.title.empty()) name.title = stories.first_heading_on(slide);
  if (name.title.empty()) name.title = slide.name;
  builder.element(section).title = name.title;
  draw_backdrop(layout, context, builder);
  for (const auto& region : layout.regions) {
    composer.draw(region, {section, page, headings, layout.background}, builder);
  }
  draw_furniture_texts(layout, facts, context, builder);
  return name;
}

}  // namespace andel::compose
