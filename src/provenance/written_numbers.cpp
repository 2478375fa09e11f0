#include "provenance/written_numbers.hpp"

#include <charconv>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "compose/chart_text.hpp"
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

/// What a furniture text says, the brand's copyright line filled in.
std::string furniture_words(const FurnitureText& furniture, const Brand& brand) {
  constexpr std::string_view name = "{copyright}";
  std::string words = furniture.text.text();
  if (const auto at = words.find(name); at != std::string::npos) words.replace(at, name.size(), brand.copyright);
  return words;
}

NumberRecord year_of(const FurnitureText& furniture, const Made& made, const RecordMaker& maker) {
  NumberRecord record = maker.begin(furniture.text.span(), Medium::furniture);
  record.expression = "year";
  record.printed = made.plan.date.substr(0, 4);
  int year = 0;
  std::from_chars(record.printed.data(), record.printed.data() + record.printed.size(), year);
  record.value = year;
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
  compose::SlideNotes notes(made.plan, made.tables);
  const Region* region = compose::notes_region(slide, layout);
  Span span = slide.span;
  for (const auto& [id, content] : slide.contents) {
    Diagnostics heard_already;
    if (const auto* text = std::get_if<RichText>(&content)) {
      notes.add(express::evaluate(*text, made.plan, made.tables, heard_already));
    } else if (const auto* chart = std::get_if<Chart>(&content)) {
      notes.add(*chart);
      if (region == nullptr) region = &layout.regions[id];  // below the first chart, where there is no place for notes
    } else if (const auto* picture = std::get_if<PlannedPicture>(&content)) {
      notes.add(*picture);
    }
  }
  const auto sentences = notes.sentences();
  if (sentences.empty() || region == nullptr) return;
  maker.enter(slide.number, region->id);
  TextRecord text = maker.begin_text({}, Medium::note);
  text.printed = fmt::format("{}", fmt::join(sentences, " "));
  for (const auto& number : notes.numbers()) {
    text.numbers.push_back(records.numbers.size());
    records.numbers.push_back(record_of(number, Medium::note, span, made, maker));
  }
  records.texts.push_back(std::move(text));
}

void add_furniture(const PlannedSlide& slide, const Made& made, RecordMaker& maker, Records& records) {
  maker.enter(slide.number, {});
  for (const auto& piece : made.plan.brand.layouts[slide.layout].furniture) {
    const auto* furniture = std::get_if<FurnitureText>(&piece);
    if (furniture == nullptr) continue;
    const std::string words = furniture_words(*furniture, made.plan.brand);
    if (words.find("{year}") != std::string::npos) records.numbers.push_back(year_of(*furniture, made, maker));
    if (words.find("{title}") == std::string::npos) continue;
    visit_expressions(made.plan.title_text, [&](ExpressionId id) {
      add_expression_numbers(id, Medium::furniture, made, maker, records.numbers);
    });
  }
}

}  // namespace andel::provenance
