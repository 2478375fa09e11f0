#include "tabulate/cube.hpp"

namespace andel::tabulate {

std::vector<Count> counts_per_row(std::span<const double> weights) {
  std::vector<Count> counts;
  counts.reserve(weights.size());
  for (const double weight : weights) counts.push_back({1, weight > 0 ? 1.0 : 0.0, weight, weight * weight});
  return counts;
}

Count rest_of(const Count& whole, const Count& part) {
  Count rest{whole.unweighted - part.unweighted, whole.positive - part.positive, 0, 0};
  if (rest.positive == 0) return rest;  // exactly nothing, where subtracting would leave rounding noise
  rest.weighted = whole.weighted - part.weighted;
  rest.squared = whole.squared - part.squared;
  return rest;
}

Count count_rows(std::span<const Row> rows, std::span<const Count> per_row) {
  Count sum;
  for (const Row row : rows) sum += per_row[row];
  return sum;
}

void Cube::fill(std::span<const Row> rows, std::span<const Count> per_row, std::span<const AnswerColumnId> columns) {
  for (const auto& slot : slots_) offset_of_column_[slot.column] = not_filled;
  slots_.clear();
  std::uint32_t size = 0;
  for (const auto column : columns) {
    slots_.push_back({column.position, size});
    offset_of_column_[column.position] = size;
    size += static_cast<std::uint32_t>(answers_.codes(column).size() + 1);
  }
  counts_.assign(size, {});
  for (const Row row : rows) {
    const auto answers = answers_.row(row);
    const Count count = per_row[row];
    for (const auto [column, offset] : slots_) counts_[offset + answers[column]] += count;
  }
}

void Cube::complement(const Cube& whole) {
  for (const auto [column, offset] : slots_) {
    const auto of_whole = whole.counts(AnswerColumnId{column});
    for (std::size_t code = 0; code < of_whole.size(); ++code) {
      counts_[offset + code] = rest_of(of_whole[code], counts_[offset + code]);
    }
  }
}

bool Cube::has(AnswerColumnId column) const { return offset_of_column_[column.position] != not_filled; }

std::span<const Count> Cube::counts(AnswerColumnId column) const {
  return std::span(counts_).subspan(offset_of_column_[column.position], answers_.codes(column).size() + 1);
}

}  // namespace andel::tabulate
