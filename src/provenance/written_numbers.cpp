#include "provenance/written_numbers.hpp"

#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "compose/chart_text.hpp"
#include "compose/furniture.hpp"
#include "compose/row_looks.hpp"
#include "compose/slide_notes.hpp"
#include "express/evaluate.hpp"
#include "model/texts.hpp"
#include "provenance/text_numbers.hpp"

namespace andel::provenance {
namespace {

using compose::WrittenNumber;
using compose::WrittenWhat;

struct Meaning {
  Role role = Role::count;
  std::string_view expression;  ///< the key of the spec, or what was counted
};

Meaning meaning_of(WrittenWhat what) {
  switch (what) {
    case WrittenWhat::flag_limit:
      return {Role::limit, "presentation: flag below"};
    case WrittenWhat::suppression_limit:
      return {Role::limit, "presentation: suppress below"};
    case WrittenWhat::interval_limit:
      return {Role::limit, "presentation: interval limits"};
    case WrittenWhat::test_level:
      return {Role::level, "tests: level"};
    case WrittenWhat::interval_level:
      return {Role::level, "intervals: level"};
    case WrittenWhat::test_count:
      return {Role::count, "tests"};
    case WrittenWhat::row_count:
      return {Role::count, "rows"};
    case WrittenWhat::series_count:
      return {Role::count, "series"};
    case WrittenWhat::goal:
      return {Role::goal, "goal"};
    case WrittenWhat::year:
      return {Role::value, "year"};
    case WrittenWhat::goal_year:
      break;
  }
  return {Role::goal, "goal_year"};
}

NumberRecord record_of(const WrittenNumber& written, Medium medium, Span span, const Made& made,
                       const RecordMaker& maker) {
  const PresentationPolicy& policy = made.plan.codebook.policy;
  const auto [role, expression] = meaning_of(written.what);
  const bool has_place = role == Role::limit && !policy.span.points_nowhere();
  NumberRecord record = maker.begin(has_place ? policy.span : span, medium);
  record.role = role;
  record.expression = expression;
  record.printed = written.printed;
  record.value = written.value;
  return record;
}

}  // namespace

void add_chart_words(const Chart& chart, std::size_t first, const Made& made, const RecordMaker& maker,
                     Records& records) {
  const Plan& plan = made.plan;
  const auto figures = compose::read_figures(chart, made.tables, plan.language);
  const auto add = [&](const WrittenNumber& number, Medium medium) {
    records.numbers.push_back(record_of(number, medium, chart.span, made, maker));
  };
  if (chart.interval_level) add(compose::number_of_level(*chart.interval_level, plan.language), Medium::chart);
  for (const auto& number : compose::numbers_of_goal(chart, plan)) add(number, Medium::chart);
  std::vector<std::size_t> described;
  for (std::size_t i = first; i < records.numbers.size(); ++i) {
    const bool is_apart = records.numbers[i].role == Role::interviews;  // listed below the chart
    if (!is_apart) described.push_back(i);
  }
  if (const auto limit = compose::limit_of_apart(figures, plan.codebook.policy, plan.language)) {
    add(*limit, Medium::chart);
  }
  if (chart.alternative) return;  // the author's words take the place of the description
  TextRecord text = maker.begin_text({}, Medium::alternative);
  text.printed = compose::describe_chart(figures, plan.language);
  text.numbers = std::move(described);
  for (const auto& number : compose::numbers_of_description(figures)) {
    text.numbers.push_back(records.numbers.size());
    add(number, Medium::alternative);
  }
  records.texts.push_back(std::move(text));
}

void add_note(const PlannedSlide& slide, const Made& made, RecordMaker& maker, Records& records) {
  const Layout& layout = made.plan.brand.layouts[slide.layout];
  const Region* region = compose::notes_region(slide, layout);
  std::vector<PlainParagraph> words;
  const auto read = [&](RegionId, const RichText& text) {
    Diagnostics heard_already;
    words = express::evaluate(text, made.plan, made.tables, heard_already);
    return std::span<const PlainParagraph>(words);
  };
  const compose::SlideNotes notes(slide, read, made.plan, made.tables);
  const auto sentences = notes.sentences();
  if (sentences.empty() || region == nullptr) return;
  maker.enter(slide.number, region->id);
  TextRecord text = maker.begin_text({}, Medium::note);
  text.printed = fmt::format("{}", fmt::join(sentences, " "));
  for (const auto& number : notes.numbers()) {
    text.numbers.push_back(records.numbers.size());
    records.numbers.push_back(record_of(number, Medium::note, slide.span, made, maker));
  }
  records.texts.push_back(std::move(text));
}

void add_furniture(const PlannedSlide& slide, const Made& made, RecordMaker& maker, Records& records) {
  maker.enter(slide.number, {});
  for (const auto& piece : made.plan.brand.layouts[slide.layout].furniture) {
    const auto* furniture = std::get_if<FurnitureText>(&piece);
    if (furniture == nullptr) continue;
    const compose::PageFacts page{slide.number, made.plan.slides.size()};
    for (const auto fact : compose::fill_in(furniture->text.text(), page, made.plan).facts) {
      if (fact == compose::FurnitureFact::year) {
        records.numbers.push_back(
            record_of(compose::number_of_year(made.plan), Medium::furniture, furniture->text.span(), made, maker));
      } else if (fact == compose::FurnitureFact::title) {
        visit_expressions(made.plan.title_text, [&](ExpressionId id) {
          add_expression_numbers(id, Medium::furniture, made, maker, records.numbers);
        });
      }
    }
  }
}

}  // namespace andel::provenance
