// Sets of respondents as ascending row numbers, and their algebra. Knows no codebook.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace andel::tabulate {

/// The position of a respondent in a wave's file, from 0.
using Row = std::uint32_t;

/// A set of respondents: ascending, without repetition.
using Rows = std::vector<Row>;

Rows all_rows(std::size_t count);
Rows intersect(std::span<const Row> a, std::span<const Row> b);
Rows unite(std::span<const Row> a, std::span<const Row> b);
/// Those of `a` that are not in `b`.
Rows subtract(std::span<const Row> a, std::span<const Row> b);

/// Whether to sort rows by group with a count for each group there is; not where few rows lie in some of very many.
constexpr bool counting_pays(std::size_t groups, std::size_t rows) { return groups / 8 <= rows; }

}  // namespace andel::tabulate
