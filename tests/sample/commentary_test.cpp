// The tables of docs/COMMENTARY.md against the product: every example says what it is said to say, every function and
// filter has its row, and the words for shares and ratios have the ranges that stand there.
#include <algorithm>
#include <charconv>
#include <fstream>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "express/evaluate.hpp"
#include "express/expression.hpp"
#include "express/functions.hpp"
#include "express/ratio_words.hpp"
#include "express/words.hpp"
#include "pipeline.hpp"
#include "plan/plan.hpp"
#include "support/render.hpp"

using namespace andel;

namespace {

using Cells = std::vector<std::string>;

std::string trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(' ') + 1 - begin));
}

/// The cells of a table's row; `\|` is no border.
Cells cells_of(std::string_view line) {
  Cells cells{""};
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (line.substr(i, 2) == "\\|") {
      cells.back() += line[++i];
    } else if (line[i] == '|') {
      cells.emplace_back();
    } else {
      cells.back() += line[i];
    }
  }
  cells.pop_back();
  for (auto& cell : cells) cell = trimmed(cell);
  return cells;
}

/// The rows of the first table under a heading, without its head.
std::vector<Cells> table_under(std::string_view heading) {
  std::ifstream file(ANDEL_SOURCE_DIR "/docs/COMMENTARY.md");
  std::vector<Cells> rows;
  bool found = false;
  for (std::string line; std::getline(file, line);) {
    if (found && line.starts_with('|')) rows.push_back(cells_of(line));
    if (found && !rows.empty() && line.empty()) break;
    found = found || line == heading;
  }
  REQUIRE(rows.size() > 2);
  rows.erase(rows.begin(), rows.begin() + 2);
  return rows;
}

/// What stands between ticks.
std::vector<std::string> in_ticks(const std::string& text) {
  std::vector<std::string> all;
  for (auto open = text.find('`'); open != std::string::npos;) {
    const auto close = text.find('`', open + 1);
    all.push_back(text.substr(open + 1, close - open - 1));
    open = text.find('`', close + 1);
  }
  return all;
}

struct Example {
  std::string expression;
  std::string says;
};

/// "`agree(mobile)` → 45 %".
std::vector<Example> examples_under(std::string_view heading) {
  std::vector<Example> examples;
  for (const auto& row : table_under(heading)) {
    for (const auto& cell : row) {
      const auto arrow = cell.find("` → ");
      if (arrow == std::string::npos) continue;
      examples.push_back({in_ticks(cell).front(), cell.substr(arrow + std::string_view("` → ").size())});
    }
    INFO(row.front());
    CHECK((!examples.empty() && row.back().find("` → ") != std::string::npos));
  }
  return examples;
}

std::string with_plain_spaces(std::string text) {
  constexpr std::string_view no_break = "\u00A0";
  for (auto at = text.find(no_break); at != std::string::npos; at = text.find(no_break)) text.replace(at, 2, " ");
  return text;
}

/// Checks the examples on the sample's report, which is tabulated once for all of them.
void check_examples(const std::vector<Example>& examples) {
  Request request;
  request.report = ANDEL_SOURCE_DIR "/samples/smarta-foretag/report.yaml";
  request.environment = {{ANDEL_SOURCE_DIR "/layouts"}, {ANDEL_SOURCE_DIR "/fonts"}, {}};
  std::vector<std::optional<ExpressionId>> ids;
  Diagnostics diagnostics;
  request.on_plan = [&](Plan& plan, Diagnostics&) {
    for (const auto& example : examples) {
      ids.push_back(plan::plan_value(plan, SourceText(example.expression, Span{}), diagnostics));
    }
  };
  const Run run = run_stages(request, Stage::tabulate);
  REQUIRE(run.reached(Stage::tabulate));
  for (std::size_t i = 0; i < examples.size(); ++i) {
    CAPTURE(examples[i].expression);
    REQUIRE(ids[i]);
    const auto evaluated = express::evaluate_expression(*ids[i], run.plan, run.tables, diagnostics);
    REQUIRE(evaluated);
    CHECK(with_plain_spaces(evaluated->text) == examples[i].says);
  }
  for (const auto& problem : diagnostics.all()) FAIL_CHECK(render(problem, run.sources, Colouring::none));
}

/// Every name that opens an entry in ticks of the tables' first column: "label" of "`label(thing)`".
std::set<std::string> names_under(std::string_view heading) {
  std::set<std::string> names;
  for (const auto& row : table_under(heading)) {
    for (const auto& entry : in_ticks(row.front())) {
      const std::string name = entry.substr(0, entry.find('('));
      names.insert(trimmed(name.ends_with(" n") ? name.substr(0, name.size() - 2) : name));
    }
  }
  return names;
}

template <class Rows>
std::set<std::string> names_of(const Rows& rows) {
  std::set<std::string> names;
  for (const auto& row : rows) names.emplace(row.name);
  return names;
}

/// A range of whole numbers: "16–19" of percentages, "0.23–0.27" of hundredths.
std::pair<int, int> range_of(const std::string& text) {
  std::vector<int> numbers{0};
  for (const char c : text) {
    if ('0' <= c && c <= '9') numbers.back() = 10 * numbers.back() + (c - '0');
    if (c == '\xE2') numbers.push_back(0);  // the first byte of the dash
  }
  return {numbers.front(), numbers.back()};
}

}  // namespace

TEST_CASE("the documented examples of functions say what they are said to") {
  check_examples(examples_under("### Functions"));
}

TEST_CASE("the documented examples of filters say what they are said to") {
  check_examples(examples_under("### Filters"));
}

TEST_CASE("every function and filter is documented, and no other") {
  CHECK(names_under("### Functions") == names_of(express::functions()));
  CHECK(names_under("### Filters") == names_of(express::filters()));
}

TEST_CASE("the documented ranges of shares in words are those of the product") {
  int next = 1;
  for (const auto& row : table_under("### Shares in words")) {
    CAPTURE(row[0]);
    if (row[0].starts_with("above 0")) {
      CHECK(express::share_in_words(0.3, Language::swedish) == row[1]);
      CHECK(express::share_in_words(0.3, Language::english) == row[2]);
      continue;
    }
    auto [first, last] = range_of(row[0].substr(0, row[0].find(',')));
    CHECK(first == next);
    next = last + 1;
    last = std::min(last, 99);
    for (int percent = first; percent <= last; ++percent) {
      CHECK(express::share_in_words(percent, Language::swedish) == row[1]);
      CHECK(express::share_in_words(percent, Language::english) == row[2]);
    }
  }
  CHECK(next == 101);
}

TEST_CASE("the documented ranges of ratios in words are those of the product") {
  int next = 1;
  for (const auto& row : table_under("### Ratios in words")) {
    CAPTURE(row[0]);
    const std::string range = row[0].substr(0, row[0].find(','));
    auto [first, last] = range_of(range);
    if (range.starts_with("below")) {
      first = 1;
      --last;
    } else if (range.ends_with("above")) {
      next = first;  // the rows before it go on as the one before it began
      last = first + 500;
    }
    CHECK(first == next);
    next = last + 1;
    const bool digits = row[1].find("decimal") != std::string::npos;
    for (int hundredths = first; hundredths <= last; ++hundredths) {
      const auto swedish = express::ratio_in_words(hundredths / 100.0, Language::swedish);
      const auto english = express::ratio_in_words(hundredths / 100.0, Language::english);
      if (digits) {
        CHECK(with_plain_spaces(*swedish).ends_with(" gånger så"));
        CHECK(with_plain_spaces(*english).ends_with(" times as"));
      } else {
        CHECK(swedish == row[1]);
        CHECK(english == row[2]);
      }
    }
  }
}
