#include "tabulate/crosstab.hpp"

#include <algorithm>

namespace andel::tabulate {
namespace {

void add_banner_columns(BannerId id, const Codebook& codebook, std::vector<CrosstabColumn>& columns) {
  const auto& banner = codebook.banners[id];
  std::size_t letter = 0;
  for (const auto segment : banner.segments) columns.push_back({segment, id, column_letter(letter++)});
  for (const auto net : banner.nets) columns.push_back({net, id, ""});
}

std::vector<CrosstabColumn> columns_of(const CrosstabRequest& request, const Codebook& codebook) {
  std::vector<CrosstabColumn> columns{{codebook.total, std::nullopt, ""}};
  for (const auto id : request.banners) add_banner_columns(id, codebook, columns);
  for (const auto segment : request.segments) columns.push_back({segment, std::nullopt, ""});
  return columns;
}

bool share_letters(const CrosstabColumn& a, const CrosstabColumn& b) {
  return !a.letter.empty() && !b.letter.empty() && a.banner == b.banner;
}

/// The tests of one row in one wave.
class RowTests {
 public:
  RowTests(const std::set<ColumnTest>& tests, Crosstab& crosstab, Plan& plan)
      : tests_(tests), crosstab_(crosstab), plan_(plan) {}

  void add(std::size_t wave, std::size_t row) {
    const std::size_t columns = crosstab_.columns.size();
    const bool with_changes = wave > 0 && tests_.contains(ColumnTest::changes) && is_comparable(wave, row);
    for (std::size_t first = 0; first < columns; ++first) {
      const CellId cell = *crosstab_.cell(wave, row, first);
      if (first > 0 && tests_.contains(ColumnTest::rest)) add({ColumnTest::rest, first, 0, {}}, {cell, RestOfTotal{}});
      for (std::size_t second = first + 1; second < columns; ++second) {
        const bool lettered = share_letters(crosstab_.columns[first], crosstab_.columns[second]);
        const ColumnTest test = lettered ? ColumnTest::letters : ColumnTest::pairs;
        if (tests_.contains(test)) add({test, first, second, {}}, {cell, *crosstab_.cell(wave, row, second)});
      }
      if (with_changes) add({ColumnTest::changes, first, first, {}}, {cell, *crosstab_.cell(wave - 1, row, first)});
    }
  }

 private:
  /// Whether the row means the same in the wave before; notes where it does not.
  bool is_comparable(std::size_t wave, std::size_t row) {
    const auto since = find_alteration(crosstab_.rows[row], crosstab_.waves[wave - 1], crosstab_.waves[wave],
                                       plan_.codebook, plan_.vouched);
    if (since) crosstab_.altered.push_back({wave, row, *since});
    return !since;
  }

  void add(CrosstabComparison comparison, const ComparisonKey& key) {
    comparison.comparison = plan_.comparisons.add(key);
    crosstab_.comparisons.push_back(comparison);
  }

  const std::set<ColumnTest>& tests_;
  Crosstab& crosstab_;
  Plan& plan_;
};

/// The pairs of one banner, with their columns numbered within it.
struct Family {
  std::vector<double> interviews;
  std::vector<TestedPair> pairs;
  std::vector<ComparisonId> comparisons;
};

Family family_of(const Crosstab& crosstab, std::span<const std::size_t> columns, std::size_t wave, std::size_t row,
                 const Tables& tables) {
  const auto within = [&](std::size_t column) {
    return static_cast<std::size_t>(std::ranges::find(columns, column) - columns.begin());
  };
  Family family;
  for (const std::size_t column : columns) {
    const auto cell = crosstab.cell(wave, row, column);
    family.interviews.push_back(cell ? static_cast<double>(tables.cells[*cell].base.unweighted) : 0.0);
  }
  for (const auto& tested : crosstab.comparisons_of(wave, row)) {
    if (tested.test != ColumnTest::letters || within(tested.first) == columns.size()) continue;
    family.pairs.push_back({within(tested.first), within(tested.second), tables.comparisons[tested.comparison]});
    family.comparisons.push_back(tested.comparison);
  }
  return family;
}

void merge(const LetteredRow& banner, const Family& family, std::span<const std::size_t> columns, RowLetters& all) {
  all.tests += banner.tests;
  for (const std::size_t column : banner.untested) all.untested.push_back(columns[column]);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    for (const std::size_t below : banner.above[i]) all.above[columns[i]].push_back(columns[below]);
  }
  for (std::size_t i = 0; i < family.comparisons.size(); ++i) {
    if (banner.adjusted[i]) all.adjusted.emplace(family.comparisons[i], *banner.adjusted[i]);
  }
}

/// The columns of an arranged plan: those that occur, in the codebook's order.
std::vector<CrosstabColumn> columns_in_use(const Plan& plan) {
  std::set<SegmentId> used;
  for (const auto& key : plan.cells) used.insert(key.segment);
  std::vector<CrosstabColumn> all{{plan.codebook.total, std::nullopt, ""}};
  for (const auto banner : plan.codebook.banners.ids()) add_banner_columns(banner, plan.codebook, all);
  std::set<SegmentId> listed;
  for (const auto& column : all) listed.insert(column.segment);
  for (const auto segment : plan.codebook.segments.ids()) {
    if (!listed.contains(segment)) all.push_back({segment, std::nullopt, ""});
  }
  std::erase_if(all, [&](const CrosstabColumn& column) { return !used.contains(column.segment); });
  for (auto& column : all) column.letter.clear();
  return all;
}

template <class Value, class Pick>
std::vector<Value> in_order_of_use(const Plan& plan, const Pick& pick) {
  std::vector<Value> values;
  std::set<Value> known;
  for (const auto& key : plan.cells) {
    if (known.insert(pick(key)).second) values.push_back(pick(key));
  }
  return values;
}

void add_bases(Crosstab& crosstab, Plan& plan) {
  std::map<BaseKey, BaseId> known;
  for (const auto id : plan.bases.ids()) known.emplace(plan.bases[id], id);
  for (const auto wave : crosstab.waves) {
    for (const auto& column : crosstab.columns) {
      const BaseKey key{column.segment, wave};
      const auto [base, is_new] = known.try_emplace(key);
      if (is_new) base->second = plan.bases.add(key);
      crosstab.bases.push_back(base->second);
    }
  }
}

}  // namespace

std::span<const CrosstabComparison> Crosstab::comparisons_of(std::size_t wave, std::size_t row) const {
  if (comparisons_begin.empty()) return {};
  const std::size_t position = wave * rows.size() + row;
  const std::size_t begin = comparisons_begin[position];
  return std::span(comparisons).subspan(begin, comparisons_begin[position + 1] - begin);
}

Crosstab add_crosstab(const CrosstabRequest& request, Plan& plan) {
  Crosstab crosstab;
  crosstab.waves = request.waves;
  crosstab.rows = request.rows;
  crosstab.columns = columns_of(request, plan.codebook);
  plan.detail = Detail::precision;
  add_bases(crosstab, plan);
  for (const auto wave : request.waves) {
    for (const auto& subject : request.rows) {
      for (const auto& column : crosstab.columns) {
        crosstab.cells.emplace_back(plan.cells.add({subject, column.segment, wave}));
      }
    }
  }
  RowTests tests(request.tests, crosstab, plan);
  for (std::size_t wave = 0; wave < request.waves.size(); ++wave) {
    for (std::size_t row = 0; row < request.rows.size(); ++row) {
      crosstab.comparisons_begin.push_back(crosstab.comparisons.size());
      tests.add(wave, row);
    }
  }
  crosstab.comparisons_begin.push_back(crosstab.comparisons.size());
  return crosstab;
}

Crosstab arrange_figures(Plan& plan) {
  Crosstab crosstab;
  plan.detail = Detail::precision;
  crosstab.waves = in_order_of_use<WaveId>(plan, [](const CellKey& key) { return key.wave; });
  crosstab.rows = in_order_of_use<Subject>(plan, [](const CellKey& key) { return key.subject; });
  crosstab.columns = columns_in_use(plan);
  std::map<CellKey, CellId> known;
  for (const auto id : plan.cells.ids()) known.emplace(plan.cells[id], id);
  for (const auto wave : crosstab.waves) {
    for (const auto& subject : crosstab.rows) {
      for (const auto& column : crosstab.columns) {
        const auto found = known.find({subject, column.segment, wave});
        crosstab.cells.push_back(found == known.end() ? std::nullopt : std::optional(found->second));
      }
    }
  }
  add_bases(crosstab, plan);
  return crosstab;
}

RowLetters letters_of(const Crosstab& crosstab, std::size_t wave, std::size_t row, const Tables& tables,
                      const TestRule& rule) {
  RowLetters all;
  all.above.resize(crosstab.columns.size());
  std::vector<std::size_t> columns;
  for (std::size_t begin = 0; begin < crosstab.columns.size(); begin += std::max<std::size_t>(1, columns.size())) {
    columns.clear();
    for (std::size_t i = begin; i < crosstab.columns.size(); ++i) {
      const auto& column = crosstab.columns[i];
      if (column.letter.empty() || column.banner != crosstab.columns[begin].banner) break;
      columns.push_back(i);
    }
    if (columns.empty()) continue;
    const auto family = family_of(crosstab, columns, wave, row, tables);
    merge(letter_row(family.interviews, family.pairs, rule), family, columns, all);
  }
  return all;
}

}  // namespace andel::tabulate
