#include "text/column_flow.hpp"

#include <string>

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace andel::text;

namespace {

/// Lines 10 apart, the first 7 below the top, 3 below the last.
FlowShape shape(int columns, double height) {
  return {.columns = columns, .height = height, .cap_height = 7, .baseline_distance = 10, .descent = 3};
}

/// The baselines of each column, and the height.
std::string show(const Flow& flow) {
  std::string shown;
  int column = 0;
  for (const auto& line : flow.lines) {
    for (; column < line.column; ++column) shown += "| ";
    shown += fmt::format("{} ", line.baseline);
  }
  return shown + fmt::format("= {}", flow.height);
}

/// Paragraphs of so many lines, 4 apart.
std::vector<FlowParagraph> counts(const std::vector<std::size_t>& lines) {
  std::vector<FlowParagraph> paragraphs;
  for (const auto count : lines) paragraphs.push_back({count, 4});
  return paragraphs;
}

}  // namespace

TEST_CASE("one column takes all lines, with a gap between paragraphs") {
  CHECK(show(flow_in_order(counts({2, 1}), shape(1, 100))) == "7 17 31 = 34");
  CHECK(show(flow_in_order(counts({}), shape(1, 100))) == "= 0");
  CHECK(show(flow_in_order(counts({5}), shape(1, 20))) == "7 17 27 37 47 = 50");
}

TEST_CASE("columns are filled in order, without a gap at their top") {
  CHECK(show(flow_in_order(counts({2, 2, 2}), shape(2, 50))) == "7 17 31 41 | 7 17 = 44");
  CHECK(show(flow_in_order(counts({6}), shape(3, 20))) == "7 17 | 7 17 | 7 17 = 20");
}

TEST_CASE("no line of a paragraph stands alone") {
  // Two lines fit below the first paragraph; of three that would leave one, so all move on.
  CHECK(show(flow_in_order(counts({2, 3}), shape(2, 50))) == "7 17 | 7 17 27 = 30");
  CHECK(show(flow_in_order(counts({2, 4}), shape(2, 50))) == "7 17 31 41 | 7 17 = 44");
  // Three would fit, but the fourth may not be left alone.
  CHECK(show(flow_in_order(counts({4}), shape(2, 30))) == "7 17 | 7 17 = 20");
  // One would fit.
  CHECK(show(flow_in_order(counts({2, 4}), shape(2, 35))) == "7 17 | 7 17 27 37 = 40");
}

TEST_CASE("a heading stands with two lines of its text at least") {
  const std::vector<FlowParagraph> text{{2}, {1, 10, Keep::with_next}, {4}};
  CHECK(show(flow_in_order(text, shape(2, 100))) == "7 17 37 47 57 67 77 = 80");
  // Room for the heading and two lines, for it and one, and for it alone.
  CHECK(show(flow_in_order(text, shape(2, 60))) == "7 17 37 47 57 | 7 17 = 60");
  CHECK(show(flow_in_order(text, shape(2, 50))) == "7 17 | 7 17 27 37 47 = 50");
  CHECK(show(flow_in_order(text, shape(2, 40))) == "7 17 | 7 17 27 37 47 = 50");
  // Three lines are not divided, so the heading waits for all of them; the last column takes what is left.
  const std::vector<FlowParagraph> together{{2}, {1, 0, Keep::with_next}, {3}};
  CHECK(show(flow_in_order(together, shape(2, 50))) == "7 17 | 7 17 27 37 = 40");
  CHECK(show(flow_in_order(together, shape(1, 50))) == "7 17 27 37 47 57 = 60");
  // A heading of a heading waits with it.
  const std::vector<FlowParagraph> nested{{2}, {1, 0, Keep::with_next}, {1, 0, Keep::with_next}, {2}};
  CHECK(show(flow_in_order(nested, shape(2, 50))) == "7 17 | 7 17 27 37 = 40");
}

TEST_CASE("what no column has room for goes on below the last") {
  CHECK(show(flow_in_order(counts({4, 4}), shape(2, 20))) == "7 17 | 7 17 31 41 51 61 = 64");
  CHECK(show(flow_in_order(counts({3, 4}), shape(3, 5))) == "7 17 27 | 7 17 | 7 17 = 30");
}

TEST_CASE("balanced columns are of nearly one height") {
  CHECK(show(flow_balanced(counts({2, 2, 2, 2}), shape(2, 100))) == "7 17 31 41 | 7 17 31 41 = 44");
  CHECK(show(flow_balanced(counts({9}), shape(3, 100))) == "7 17 27 | 7 17 27 | 7 17 27 = 30");
  CHECK(show(flow_balanced(counts({2, 3}), shape(2, 100))) == "7 17 | 7 17 27 = 30");
  CHECK(show(flow_balanced(counts({3}), shape(2, 100))) == "7 17 27 = 30");
  CHECK(show(flow_balanced(counts({2, 1}), shape(1, 100))) == "7 17 31 = 34");
}
