// The table of functions and filters of the expression language: one row each. The names of measures and
// indexes are functions too; those come from the codebook.
#pragma once

#include <span>
#include <string_view>

namespace andel::express {

enum class Filter;

enum class Function {
  base,
  bottom,
  capitalised,
  change,
  count,
  date,
  difference,
  fieldwork,
  goal,
  goal_now,
  goal_pace,
  goal_year,
  highest,
  house,
  known,
  label,
  lower,
  lowest,
  place,
  rank,
  short_label,
  significant,
  survey,
  those,
  title,
  top,
  wave,
  year
};

/// What may stand in the place of an argument. The place decides how a name is read: `service` is an item
/// where an item is wanted, and a segment where a segment is.
enum class ParameterKind {
  item,
  segment,      ///< a segment, several combined by and/or/not, or one chosen by figures
  segments,     ///< a banner, or a list [a, b] of segments and banners, perhaps `without` some
  open_figure,  ///< a number in which figures without a segment stand for each segment in turn
  open_condition,
  comparison,  ///< of two figures, or of a figure and a number
  number,
  text,
  named_thing,  ///< anything that has a label
};

enum class Takes { no_wave, wave };

struct Signature {
  Function function;
  std::string_view name;
  std::span<const ParameterKind> parameters;
  std::size_t required = 0;  ///< how many of them must be given
  Takes wave = Takes::no_wave;
  std::string_view usage;  ///< as in "label(thing)", for messages and documentation
};

/// Every function but measures and indexes, by name.
std::span<const Signature> functions();
/// The function of that name, or nullptr.
const Signature* find_function(std::string_view name);

enum class FilterOperand { number, percent, ratio, anything };
enum class FilterNumber { none, required };

struct FilterSignature {
  Filter filter;
  std::string_view name;  ///< words separated by single spaces
  FilterOperand operand = FilterOperand::anything;
  FilterNumber number = FilterNumber::none;
};

std::span<const FilterSignature> filters();
const FilterSignature* find_filter(std::string_view name);

}  // namespace andel::express
