// From answers to values: what a measure or an index counts a respondent as. Knows no segment and no weight.
#pragma once

#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "model/responses.hpp"
#include "model/survey.hpp"

namespace andel::tabulate {

/// The value of a respondent who is not in a figure's base.
inline constexpr double outside_base = std::numeric_limits<double>::quiet_NaN();

/// The value of an answer code under a measure, or nothing where it is outside the measure's base: a missing
/// code, a code that the coding leaves out, and a don't-know where only answers count. Where everybody counts,
/// a don't-know is 0 unless the coding names it.
std::optional<double> value_of(double code, const Measure& measure, const Scale& scale);

/// The value of a code towards an index, or nothing: don't-knows and missing codes never take part.
std::optional<double> value_of(double code, const Index& index, const Scale& scale);

/// One value per respondent: the mean of the coded, answered items, as the codebook's `Index` defines it.
/// NaN for respondents without any. A column that the wave lacks counts as blank.
std::vector<double> index_values(const Index& index, const Codebook& codebook, const Responses& responses);

/// The answers to a whole response set under a measure that names it.
struct SetAnswers {
  std::vector<double> items_answered;  ///< per respondent: items of the set with a value, also the value 0
  std::vector<double> answers_given;   ///< per respondent: items whose value is not 0
};
SetAnswers answers_to_set(const Measure& measure, const Codebook& codebook, const Responses& responses);

/// One value per respondent for an item as one answer of a set: its value, 0 where it is blank but another item
/// of the set is not, NaN outside the base: those who answered no item, or, for shares of answers, gave none.
std::vector<double> member_values(ItemId item, const Measure& measure, const SetAnswers& answers,
                                  const Codebook& codebook, const Responses& responses);

}  // namespace andel::tabulate
