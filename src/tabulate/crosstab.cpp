#include "tabulate/crosstab.hpp"

#include <algorithm>
#include <limits>

#include "tabulate/cube.hpp"
#include "tabulate/membership.hpp"

namespace andel::tabulate {
namespace {

std::vector<CrosstabColumn> columns_of(const CrosstabRequest& request, const Codebook& codebook) {
  std::vector<CrosstabColumn> columns{{codebook.total, std::nullopt, ""}};
  for (const auto id : request.banners) {
    const auto& banner = codebook.banners[id];
    std::size_t letter = 0;
    for (const auto segment : banner.segments) columns.push_back({segment, id, column_letter(letter++)});
    for (const auto net : banner.nets) columns.push_back({net, id, ""});
  }
  return columns;
}

void add_pairs(Crosstab& crosstab, std::size_t wave, std::size_t row, Plan& plan) {
  const auto& columns = crosstab.columns;
  for (std::size_t first = 0; first < columns.size(); ++first) {
    for (std::size_t second = first + 1; second < columns.size(); ++second) {
      if (columns[first].letter.empty() || columns[second].letter.empty()) continue;
      if (columns[first].banner != columns[second].banner) continue;
      const auto comparison = plan.comparisons.add({crosstab.cell(wave, row, first), crosstab.cell(wave, row, second)});
      crosstab.pairs.push_back({first, second, comparison});
    }
  }
}

void add_changes(Crosstab& crosstab, Plan& plan) {
  const std::size_t cells_per_wave = crosstab.rows.size() * crosstab.columns.size();
  for (std::size_t i = cells_per_wave; i < crosstab.cells.size(); ++i) {
    crosstab.changes.push_back(plan.comparisons.add({crosstab.cells[i], crosstab.cells[i - cells_per_wave]}));
  }
}

/// The pairs of one banner, with their columns numbered within it.
LetteredRow letter_banner(const Crosstab& crosstab, std::span<const std::size_t> columns, std::size_t wave,
                          std::size_t row, const Tables& tables, const TestRule& rule) {
  const auto within = [&](std::size_t column) {
    return static_cast<std::size_t>(std::ranges::find(columns, column) - columns.begin());
  };
  std::vector<double> interviews;
  for (const std::size_t column : columns) {
    interviews.push_back(static_cast<double>(tables.cells[crosstab.cell(wave, row, column)].base.unweighted));
  }
  std::vector<TestedPair> pairs;
  for (const auto& pair : crosstab.pairs_of(wave, row)) {
    if (within(pair.first) == columns.size()) continue;
    pairs.push_back({within(pair.first), within(pair.second), tables.comparisons[pair.comparison]});
  }
  return letter_row(interviews, pairs, rule);
}

/// An item's answers by row, NaN where there is none that counts.
std::vector<double> answers_of(ItemId id, const Codebook& codebook, const Responses& responses) {
  const auto& item = codebook.items[id];
  const auto* column = responses.find(item.column);
  if (column == nullptr) return std::vector<double>(responses.size(), std::numeric_limits<double>::quiet_NaN());
  auto answers = column->values;
  for (const auto& point : codebook.scales[item.scale].points) {
    if (point.role == CodeRole::answer) continue;
    std::ranges::replace(answers, point.code, std::numeric_limits<double>::quiet_NaN());
  }
  return answers;
}

}  // namespace

std::span<const CrosstabPair> Crosstab::pairs_of(std::size_t wave, std::size_t row) const {
  const std::size_t position = wave * rows.size() + row;
  return std::span(pairs).subspan(pairs_begin[position], pairs_begin[position + 1] - pairs_begin[position]);
}

Crosstab add_crosstab(const CrosstabRequest& request, Plan& plan) {
  Crosstab crosstab;
  crosstab.waves = request.waves;
  crosstab.rows = request.rows;
  crosstab.columns = columns_of(request, plan.codebook);
  plan.detail = Detail::precision;
  for (const auto wave : request.waves) {
    for (const auto& column : crosstab.columns) crosstab.bases.push_back(plan.bases.add({column.segment, wave}));
    for (const auto& subject : request.rows) {
      for (const auto& column : crosstab.columns) {
        crosstab.cells.push_back(plan.cells.add({subject, column.segment, wave}));
      }
    }
  }
  for (std::size_t wave = 0; wave < request.waves.size(); ++wave) {
    for (std::size_t row = 0; row < request.rows.size(); ++row) {
      crosstab.pairs_begin.push_back(crosstab.pairs.size());
      if (request.tests == ColumnTests::letters) add_pairs(crosstab, wave, row, plan);
    }
  }
  crosstab.pairs_begin.push_back(crosstab.pairs.size());
  add_changes(crosstab, plan);
  return crosstab;
}

LetteredRow letters_of(const Crosstab& crosstab, std::size_t wave, std::size_t row, const Tables& tables,
                       const TestRule& rule) {
  LetteredRow all;
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
    const auto banner = letter_banner(crosstab, columns, wave, row, tables, rule);
    all.tests += banner.tests;
    for (const std::size_t column : banner.untested) all.untested.push_back(columns[column]);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      for (const std::size_t below : banner.above[i]) all.above[columns[i]].push_back(columns[below]);
    }
  }
  return all;
}

std::optional<TableTest> test_item_by_banner(ItemId item, BannerId banner, const Codebook& codebook,
                                             const Responses& responses, Diagnostics& diagnostics) {
  const auto design = Design::over(responses, codebook.design, diagnostics);
  if (!design) return std::nullopt;
  Membership membership(codebook, responses);
  std::vector<double> segments(responses.size(), std::numeric_limits<double>::quiet_NaN());
  for (const auto segment : codebook.banners[banner].segments) {
    for (const Row row : membership.rows(segment)) segments[row] = segment.position;
  }
  const auto counts = counts_per_row(responses.weights);
  const auto crossed = cross(membership.rows(codebook.total), answers_of(item, codebook, responses), segments, counts);
  return test_independence(crossed, counts, *design);
}

}  // namespace andel::tabulate
