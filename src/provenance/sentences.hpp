// Records of printed numbers in plain words, in the report's language. Knows no terminal.
#pragma once

#include <string>
#include <vector>

#include "provenance/collect.hpp"
#include "provenance/record.hpp"

namespace andel::provenance {

/// One line per number: what is printed, where, from which expression, its unrounded value, its interviews, and where
/// it is written; the file is named where that is not the report's.
std::string list_numbers(const std::vector<NumberRecord>& numbers, const Made& made);

/// How each number came about, down to how many gave each answer; an empty line after each.
std::string derive_numbers(const std::vector<NumberRecord>& numbers, const Made& made);

}  // namespace andel::provenance
