// Full crosstabs for analysts: any subjects by any banners and segments, wave by wave, with tests. A crosstab is a way
// to ask a plan for figures and to find them again; `tabulate` computes them like any others. Knows no name.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "model/plan.hpp"
#include "model/subject.hpp"
#include "model/table.hpp"
#include "tabulate/letters.hpp"

namespace andel::tabulate {

/// What is compared with what.
enum class ColumnTest {
  letters,  ///< the segments of a banner, each with each
  rest,     ///< every column with everybody else of the total
  pairs,    ///< every two columns, overlapping ones and the total too, save those that have letters
  changes   ///< every column with itself in the wave before
};

struct CrosstabRequest {
  std::vector<Subject> rows;
  std::vector<BannerId> banners;
  std::vector<SegmentId> segments;  ///< further columns, in no banner
  std::vector<WaveId> waves;        ///< the newest last; each is tested against the one before
  std::set<ColumnTest> tests;
};

struct CrosstabColumn {
  SegmentId segment;
  std::optional<BannerId> banner;  ///< none: the total, and segments of no banner
  std::string letter;              ///< empty where the column takes no part in tests: outside banners, and nets
};

/// One test: a column, or its change, against another column. `second` is meaningless for `rest`, and the same
/// column in the wave before for `changes`.
struct CrosstabComparison {
  ColumnTest test = ColumnTest::letters;
  std::size_t first = 0;
  std::size_t second = 0;
  ComparisonId comparison;
};

/// A row whose figures mean something else than in the wave before: an item was asked otherwise.
struct AlteredRow {
  std::size_t wave = 0;  ///< position in the crosstab
  std::size_t row = 0;
  AlteredSince since;
};

/// Where the figures of a request are. Positions: waves x rows x columns.
struct Crosstab {
  std::vector<WaveId> waves;
  std::vector<Subject> rows;
  std::vector<CrosstabColumn> columns;              ///< the total, then each banner's segments and nets, then others
  std::vector<std::optional<CellId>> cells;         ///< wave by wave, row by row; nothing where not asked for
  std::vector<BaseId> bases;                        ///< wave by wave, column by column
  std::vector<CrosstabComparison> comparisons;      ///< wave by wave, row by row: see `comparisons_of`
  std::vector<std::size_t> comparisons_begin = {};  ///< per wave and row, and an end
  std::vector<AlteredRow> altered = {};             ///< rows that are not compared with the wave before

  [[nodiscard]] std::optional<CellId> cell(std::size_t wave, std::size_t row, std::size_t column) const {
    return cells[(wave * rows.size() + row) * columns.size() + column];
  }
  [[nodiscard]] BaseId base(std::size_t wave, std::size_t column) const {
    return bases[wave * columns.size() + column];
  }
  [[nodiscard]] std::span<const CrosstabComparison> comparisons_of(std::size_t wave, std::size_t row) const;
};

/// Adds what a request needs to a plan, which gets full precision, and says where it will be.
Crosstab add_crosstab(const CrosstabRequest& request, Plan& plan);

/// The figures that a plan asks for already, arranged as a crosstab without tests; the plan gets full precision.
Crosstab arrange_figures(Plan& plan);

/// The letters of one row: each banner is a family of tests of its own.
struct RowLetters {
  std::vector<std::vector<std::size_t>> above;  ///< per column, the columns that it is significantly above
  std::vector<std::size_t> untested;            ///< lettered columns with too small a base or without a figure
  std::size_t tests = 0;                        ///< over all banners
  std::map<ComparisonId, double> adjusted;      ///< corrected p-values of the tests that were made
};
RowLetters letters_of(const Crosstab& crosstab, std::size_t wave, std::size_t row, const Tables& tables,
                      const TestRule& rule);

}  // namespace andel::tabulate
