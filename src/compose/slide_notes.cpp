#include "compose/slide_notes.hpp"

#include <algorithm>
#include <variant>

#include "compose/chart_figures.hpp"
#include "compose/chart_text.hpp"
#include "compose/row_choice.hpp"
#include "express/evaluate.hpp"

namespace andel::compose {

SlideNotes::SlideNotes(const PlannedSlide& slide, const WordsOf& words_of, const Plan& plan, const Tables& tables)
    : plan_(plan), tables_(tables), tests_{.family = plan.test_family} {
  for (const auto& [region, content] : slide.contents) {
    if (const auto* text = std::get_if<RichText>(&content)) {
      add(words_of(region, *text));
    } else if (const auto* chart = std::get_if<Chart>(&content)) {
      add(*chart);
    } else {
      add_text(std::get<PlannedPicture>(content).caption);
    }
  }
}

void SlideNotes::add(std::span<const PlainParagraph> text) {
  for (const auto& paragraph : text) {
    for (const auto& piece : paragraph.pieces) {
      shows_uncertain_ = shows_uncertain_ || piece.flag == CellFlag::uncertain;
    }
  }
}

/// Only rows that are shown carry signs; those that are listed apart say themselves why they are.
void SlideNotes::add(const Chart& chart) {
  for (const std::size_t row : choose_rows(chart, tables_).shown) {
    for (std::size_t series = 0; series < chart.series.size(); ++series) {
      add_bar(chart, row * chart.series.size() + series);
    }
  }
  if (chart.interval_level) interval_levels_.push_back(*chart.interval_level);
  add_text(chart.heading);
  if (chart.tests) add_family(chart.tests->family);
}

void SlideNotes::add_bar(const Chart& chart, std::size_t position) {
  const Cell& cell = tables_.cells[chart.cells[position]];
  if (cell.state == CellState::suppressed) {
    shows_suppressed_ = true;
    widest_ = std::max(widest_, cell.suppressed_for);
  }
  if (cell.state != CellState::value) return;
  shows_uncertain_ = shows_uncertain_ || cell.flag == CellFlag::uncertain;
  if (!chart.tests || !chart.tests->bars[position]) return;
  const Finding finding = finding_of(chart, position, tables_);
  ++(finding == Finding::untested ? tests_.untested : tests_.tested);
  if (finding == Finding::higher || finding == Finding::lower) ++tests_.differences;
}

/// All tests of the family, of rows that are not shown too: so many are corrected together.
void SlideNotes::add_family(FamilyId family) {
  ++tests_.charts;
  if (!families_.insert(family).second) return;
  const std::size_t tests = count_tests(family, tables_);
  tests_.tests += tests;
  tests_.largest = std::max(tests_.largest, tests);
}

/// What is wrong with its expressions is said by whoever sets it.
void SlideNotes::add_text(const RichText& text) {
  const auto is_plain = [](const Paragraph& paragraph) {
    return std::none_of(paragraph.pieces.begin(), paragraph.pieces.end(),
                        [](const auto& piece) { return std::holds_alternative<ExpressionId>(piece.content); });
  };
  if (std::all_of(text.paragraphs.begin(), text.paragraphs.end(), is_plain)) return;
  Diagnostics said_elsewhere;
  add(express::evaluate(text, plan_, tables_, said_elsewhere));
}

bool SlideNotes::explain_intervals() const {
  const auto& levels = interval_levels_;
  return levels.size() > 1 && std::equal(levels.begin() + 1, levels.end(), levels.begin());
}

const Region* notes_region(const PlannedSlide& slide, const Layout& layout) {
  const auto is_for_notes = [](const Region& region) {
    return region.kind == RegionKind::text && region.role == TextRole::note;
  };
  for (const auto& [id, content] : slide.contents) {
    if (std::holds_alternative<RichText>(content) && is_for_notes(layout.regions[id])) return &layout.regions[id];
  }
  const auto first = std::find_if(layout.regions.begin(), layout.regions.end(), is_for_notes);
  if (first != layout.regions.end()) return &*first;
  const auto chart = std::find_if(slide.contents.begin(), slide.contents.end(),
                                  [](const auto& content) { return std::holds_alternative<Chart>(content.second); });
  return chart == slide.contents.end() ? nullptr : &layout.regions[chart->first];
}

std::vector<WrittenNumber> SlideNotes::numbers() const {
  std::vector<WrittenNumber> all;
  const auto add = [&](const std::optional<WrittenNumber>& number) {
    if (number) all.push_back(*number);
  };
  const auto& policy = plan_.codebook.policy;
  if (explain_intervals()) add(number_of_level(interval_levels_.front(), plan_.language));
  if (shows_uncertain_) add(limit_of_uncertain(policy, plan_.language));
  if (shows_suppressed_) add(limit_of_suppressed(policy, plan_.language));
  if (tests_.charts == 0) return all;
  for (const auto& number : numbers_of_differences(plan_.codebook.test, tests_, plan_.language)) add(number);
  return all;
}

std::vector<std::string> SlideNotes::sentences() const {
  std::vector<std::string> all;
  if (explain_intervals()) all.push_back(interval_key(interval_levels_.front(), plan_.language) + ".");
  const auto& policy = plan_.codebook.policy;
  if (shows_uncertain_) all.push_back(explain_uncertain(policy, plan_.language));
  if (shows_suppressed_) all.push_back(explain_suppressed(policy, widest_, plan_.language));
  if (tests_.charts > 0) all.push_back(explain_differences(plan_.codebook.test, tests_, plan_.language));
  std::erase(all, std::string());
  return all;
}

}  // namespace andel::compose
