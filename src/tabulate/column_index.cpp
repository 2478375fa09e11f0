#include "tabulate/column_index.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace andel::tabulate {
namespace {

// Beyond this spread a table of counts costs more than sorting.
constexpr double widest_spread = 65536;

struct Shape {
  double low = std::numeric_limits<double>::infinity();
  double high = -std::numeric_limits<double>::infinity();
  bool whole = true;
};

Shape shape_of(const Numbers& values) {
  Shape shape;
  for (const double value : values) {
    if (std::isnan(value)) continue;
    shape.low = std::min(shape.low, value);
    shape.high = std::max(shape.high, value);
    shape.whole = shape.whole && value == std::trunc(value);
  }
  return shape;
}

/// The union of runs that may overlap, in one sweep over the file.
Rows merge(std::span<const std::span<const Row>> runs, std::size_t file_size) {
  std::vector<char> marks(file_size, 0);
  std::size_t size = 0;
  for (const auto& run : runs) {
    for (const Row row : run) marks[row] = 1;
    size += run.size();
  }
  Rows merged;
  merged.reserve(size);
  for (Row row = 0; row < file_size; ++row) {
    if (marks[row] != 0) merged.push_back(row);
  }
  return merged;
}

}  // namespace

ColumnIndex::ColumnIndex(const Numbers& values) {
  if (const auto bytes = values.bytes()) {
    sort_bytes(*bytes);
    return;
  }
  for (Row row = 0; row < values.size(); ++row) {
    if (std::isnan(values[row])) blank_.push_back(row);
  }
  rows_.resize(values.size() - blank_.size());
  const Shape shape = shape_of(values);
  if (shape.whole && shape.high - shape.low < widest_spread) {
    sort_by_counting(values, shape.low, shape.high);
  } else {
    sort_by_comparing(values);
  }
}

std::span<const Row> ColumnIndex::rows_with(std::size_t position) const {
  return std::span(rows_).subspan(starts_[position], starts_[position + 1] - starts_[position]);
}

Rows ColumnIndex::rows_in(std::span<const CodeRange> ranges) const {
  std::vector<std::span<const Row>> runs;
  for (const auto& range : ranges) {
    const auto first = std::ranges::lower_bound(values_, range.low) - values_.begin();
    const auto last = std::ranges::upper_bound(values_, range.high) - values_.begin();
    for (auto position = first; position < last; ++position)
      runs.push_back(rows_with(static_cast<std::size_t>(position)));
  }
  if (runs.size() == 1) return {runs.front().begin(), runs.front().end()};
  return merge(runs, rows_.size() + blank_.size());
}

void ColumnIndex::sort_bytes(std::span<const std::uint8_t> bytes) {
  std::array<std::size_t, Numbers::blank_byte + 1> next{};
  for (const std::uint8_t byte : bytes) ++next[byte];
  const std::size_t filled = place_values(std::span(next).first(Numbers::blank_byte), 0);
  next[Numbers::blank_byte] = filled;
  rows_.resize(bytes.size());
  for (Row row = 0; row < bytes.size(); ++row) rows_[next[bytes[row]]++] = row;
  blank_.assign(rows_.begin() + static_cast<std::ptrdiff_t>(filled), rows_.end());
  rows_.resize(filled);
}

void ColumnIndex::sort_by_counting(const Numbers& values, double low, double high) {
  if (rows_.empty()) {
    place_values({}, low);
    return;
  }
  std::vector<std::size_t> next(static_cast<std::size_t>(high - low) + 1, 0);
  for (const double value : values) {
    if (!std::isnan(value)) ++next[static_cast<std::size_t>(value - low)];
  }
  place_values(next, low);
  for (Row row = 0; row < values.size(); ++row) {
    if (!std::isnan(values[row])) rows_[next[static_cast<std::size_t>(values[row] - low)]++] = row;
  }
}

/// Turns how many rows each value from `low` on has into where its first one stands. Returns how many there are.
std::size_t ColumnIndex::place_values(std::span<std::size_t> counts, double low) {
  starts_.assign(1, 0);
  std::size_t filled = 0;
  for (std::size_t offset = 0; offset < counts.size(); ++offset) {
    const std::size_t count = std::exchange(counts[offset], filled);
    if (count == 0) continue;
    filled += count;
    values_.push_back(low + static_cast<double>(offset));
    starts_.push_back(filled);
  }
  return filled;
}

void ColumnIndex::sort_by_comparing(const Numbers& values) {
  std::size_t filled = 0;
  for (Row row = 0; row < values.size(); ++row) {
    if (!std::isnan(values[row])) rows_[filled++] = row;
  }
  std::ranges::stable_sort(rows_, {}, [&](Row row) { return values[row]; });
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const double value = values[rows_[i]];
    if (!values_.empty() && values_.back() == value) continue;
    values_.push_back(value);
    starts_.push_back(i);
  }
  starts_.push_back(rows_.size());
}

}  // namespace andel::tabulate
