#include "tabulate/echelon.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace andel::tabulate {
namespace {

/// Entries are small whole numbers, or quotients of such.
constexpr double entry_noise = 1e-9;

}  // namespace

void Workspace::add(std::span<const Entry> entries, double factor) {
  for (const auto& [place, number] : entries) {
    numbers_[place] += factor * number;
    if (listed_[place] != 0) continue;
    listed_[place] = 1;
    places_.push_back(place);
    std::ranges::push_heap(places_, std::greater<>());
  }
}

std::optional<Entry> Workspace::take_first() {
  while (!places_.empty()) {
    std::ranges::pop_heap(places_, std::greater<>());
    const Entry first{places_.back(), numbers_[places_.back()]};
    places_.pop_back();
    numbers_[first.place] = 0;
    listed_[first.place] = 0;
    if (std::abs(first.number) > entry_noise) return first;
  }
  return std::nullopt;
}

SparseVector Workspace::take_all(double divisor) {
  std::ranges::sort(places_);
  SparseVector all;
  all.reserve(places_.size());
  for (const auto place : places_) {
    if (std::abs(numbers_[place]) > entry_noise) all.push_back({place, numbers_[place] / divisor});
    numbers_[place] = 0;
    listed_[place] = 0;
  }
  places_.clear();
  return all;
}

Echelon::Echelon(std::size_t columns, std::size_t sums)
    : row_of_column_(columns, no_row), columns_(columns), made_from_(sums), sums_(sums) {}

std::optional<SparseVector> Echelon::add(const SparseVector& sum, std::uint32_t called) {
  const Entry itself{called, 1};
  columns_.add(sum, 1);
  made_from_.add(std::span(&itself, 1), 1);
  while (const auto first = columns_.take_first()) {
    auto& known = row_of_column_[first->place];
    if (known == no_row) {
      known = static_cast<std::uint32_t>(rows_.size());
      DerivedSum row{{{first->place, 1}}, made_from_.take_all(first->number)};
      std::ranges::copy(columns_.take_all(first->number), std::back_inserter(row.sum));
      rows_.push_back(std::move(row));
      return std::nullopt;
    }
    columns_.add(std::span(rows_[known].sum).subspan(1), -first->number);
    made_from_.add(rows_[known].made_from, -first->number);
  }
  return made_from_.take_all();
}

std::vector<DerivedSum> Echelon::reduced_from(std::size_t from) const {
  std::vector<DerivedSum> reduced;
  std::vector<std::uint32_t> reduced_row(row_of_column_.size(), no_row);
  Workspace columns(row_of_column_.size());
  Workspace made_from(sums_);
  for (std::size_t column = row_of_column_.size(); column-- > from;) {
    if (row_of_column_[column] == no_row) continue;
    const auto& row = rows_[row_of_column_[column]];
    columns.add(row.sum, 1);
    made_from.add(row.made_from, 1);
    for (const auto& [place, number] : std::span(row.sum).subspan(1)) {
      if (reduced_row[place] == no_row) continue;
      columns.add(reduced[reduced_row[place]].sum, -number);
      made_from.add(reduced[reduced_row[place]].made_from, -number);
    }
    reduced_row[column] = static_cast<std::uint32_t>(reduced.size());
    reduced.push_back({columns.take_all(), made_from.take_all()});
  }
  return reduced;
}

}  // namespace andel::tabulate
