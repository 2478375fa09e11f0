#include "text/story_flow.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace andel::text;

namespace {

StoryUnit paragraph(std::size_t lines, std::size_t gap = 0) {
  return {.kind = StoryUnitKind::paragraph, .lines = lines, .gap = gap};
}
StoryUnit heading(std::size_t lines = 1) {
  return {.kind = StoryUnitKind::heading, .lines = lines, .rows = lines + 1, .rows_at_top = lines};
}

/// Where lines go, column by column: a letter per unit, a dot for an empty row; what is left after a bar.
std::string flow(const std::vector<StoryUnit>& units, const std::vector<std::size_t>& rows) {
  const StoryFlow flowed = flow_story(units, rows);
  std::vector<std::string> columns;
  for (const auto height : rows) columns.emplace_back(height, '.');
  std::size_t line = 0;
  for (std::size_t unit = 0; unit < units.size(); ++unit) {
    for (std::size_t i = 0; i < units[unit].lines; ++i) {
      const auto& place = flowed.lines.at(line++);
      if (place)
        columns.at(place->column).at(place->row) = static_cast<char>((units[unit].gap == 0 ? 'a' : 'A') + unit);
    }
  }
  std::string text;
  for (const auto& column : columns) text += (text.empty() ? "" : " ") + column;
  if (flowed.lines_left > 0) text += " | " + std::to_string(flowed.lines_left);
  return text;
}

}  // namespace

TEST_CASE("a story fills columns one after the other") {
  struct Case {
    std::string what;
    std::vector<StoryUnit> units;
    std::vector<std::size_t> rows;
    std::string expected;
  };
  const std::vector<Case> cases{
      {"nothing", {}, {3}, "..."},
      {"all in one column", {paragraph(2), paragraph(3)}, {6}, "aabbb."},
      {"a paragraph is divided", {paragraph(3), paragraph(4)}, {5, 5}, "aaabb bb..."},
      {"no single line is left behind", {paragraph(4), paragraph(4)}, {5, 5}, "aaaa. bbbb."},
      {"nor goes ahead alone", {paragraph(2), paragraph(4)}, {5, 5}, "aabb. bb..."},
      {"two or three lines stay together", {paragraph(3), paragraph(3)}, {5, 5}, "aaa.. bbb.."},
      {"one line is a whole paragraph", {paragraph(5), paragraph(1)}, {5, 5}, "aaaaa b...."},
      {"a gap stands between, not at the top", {paragraph(2), paragraph(2, 1), paragraph(2, 1)}, {5, 5}, "aa.BB CC..."},
      {"a heading takes its rows", {paragraph(2), heading(), paragraph(2)}, {8}, "aa.bcc.."},
      {"less at the top", {heading(), paragraph(2)}, {4}, "abb."},
      {"a heading goes with the text below it", {paragraph(4), heading(), paragraph(4)}, {7, 5}, "aaaa... bcccc"},
      {"and stays where two lines of it fit", {paragraph(3), heading(), paragraph(4)}, {7, 5}, "aaa.bcc cc..."},
      {"two headings go together", {paragraph(4), heading(), heading(), paragraph(2)}, {7, 6}, "aaaa... b.cdd."},
      {"what finds no room is counted", {paragraph(3), paragraph(4)}, {3, 2}, "aaa bb | 2"},
      {"columns without rows are passed over", {paragraph(2)}, {0, 0, 2}, "aa"},
      {"a column of one row still takes one", {paragraph(2)}, {1, 1}, "a a"},
  };
  for (const auto& [what, units, rows, expected] : cases) {
    INFO(what);
    CHECK(flow(units, rows) == expected);
  }
}

TEST_CASE("the lines of a heading have the place of its last one") {
  const std::vector<StoryUnit> units{heading(2), paragraph(2)};
  const std::vector<std::size_t> rows{6};
  const StoryFlow flowed = flow_story(units, rows);
  CHECK(flowed.lines.at(0)->row == 1);
  CHECK(flowed.lines.at(1)->row == 1);
  CHECK(flowed.lines.at(2)->row == 2);
  CHECK(flowed.columns_used == 1);
}
