#include "tabulate/outcome.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "tabulate/answer_matrix.hpp"

namespace andel::tabulate {
namespace {

CodeRole role_of(double code, const Scale& scale) {
  const auto point = std::ranges::find(scale.points, code, &ScalePoint::code);
  return point == scale.points.end() ? CodeRole::answer : point->role;
}

/// What the rows have towards an index so far.
struct Tally {
  std::vector<double> sums;
  std::vector<double> answered;

  void count(std::size_t row, double value) {
    sums[row] += value;
    answered[row] += 1;
  }
};

/// Counts a column with few codes: each code is valued once.
void count_by_code(const AnswerMatrix& answers, AnswerColumnId column, const Index& index, const Scale& scale,
                   Tally& tally) {
  struct Contribution {
    double value = 0;
    double answered = 0;
  };
  std::vector<Contribution> contributions(1);  // a blank adds nothing
  for (const double code : answers.codes(column)) {
    const auto value = value_of(code, index, scale);
    contributions.push_back({value.value_or(0), value ? 1.0 : 0.0});
  }
  for (Row row = 0; row < tally.sums.size(); ++row) {
    const auto& contribution = contributions[answers.row(row)[column.position]];
    tally.sums[row] += contribution.value;
    tally.answered[row] += contribution.answered;
  }
}

void count_column(std::span<const double> codes, const Index& index, const Scale& scale, Tally& tally) {
  AnswerMatrix answers(codes.size(), 1);
  if (const auto column = answers.add(codes)) {
    count_by_code(answers, *column, index, scale, tally);
    return;
  }
  for (std::size_t row = 0; row < codes.size(); ++row) {
    if (std::isnan(codes[row])) continue;
    if (const auto value = value_of(codes[row], index, scale)) tally.count(row, *value);
  }
}

}  // namespace

std::optional<double> value_of(double code, const Measure& measure, const Scale& scale) {
  const CodeRole role = role_of(code, scale);
  if (role == CodeRole::missing) return std::nullopt;
  if (role == CodeRole::dont_know && measure.base == BaseRule::answered) return std::nullopt;
  if (role == CodeRole::dont_know && !measure.coding.names(code)) return 0.0;
  return measure.coding.value_of(code);
}

std::optional<double> value_of(double code, const Index& index, const Scale& scale) {
  if (role_of(code, scale) != CodeRole::answer) return std::nullopt;
  return index.coding.value_of(code);
}

std::vector<double> index_values(const Index& index, const Codebook& codebook, const Responses& responses) {
  Tally tally{std::vector<double>(responses.size(), 0.0), std::vector<double>(responses.size(), 0.0)};
  for (const ItemId id : index.items) {
    const auto& item = codebook.items[id];
    const auto* column = responses.find(item.column);
    if (column != nullptr) count_column(column->values, index, codebook.scales[item.scale], tally);
  }
  for (std::size_t row = 0; row < tally.sums.size(); ++row) {
    const bool any = tally.answered[row] > 0;
    tally.sums[row] = any ? tally.sums[row] / tally.answered[row] : std::numeric_limits<double>::quiet_NaN();
  }
  return std::move(tally.sums);
}

}  // namespace andel::tabulate
