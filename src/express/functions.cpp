#include "express/functions.hpp"

#include <algorithm>
#include <array>

#include "express/expression.hpp"

namespace andel::express {
namespace {

using enum ParameterKind;

constexpr std::array one_segment{segment};
constexpr std::array one_text{text};
constexpr std::array thing_and_figure{named_thing, open_figure};
constexpr std::array two_numbers{number, number};
constexpr std::array chosen{segments, open_figure};
constexpr std::array ranked{segments, open_figure, number};
constexpr std::array changed{number, number, number};
constexpr std::array placed{segment, segments, open_figure};
constexpr std::array counted{segments, open_condition};
constexpr std::array one_comparison{comparison};
constexpr std::array one_number{number};
constexpr std::span<const ParameterKind> nothing;

constexpr std::array<Signature, 28> function_table{{
    {Function::base, "base", one_segment, 0, Takes::wave, "base(segment)"},
    {Function::bottom, "bottom", ranked, 2, Takes::no_wave, "bottom(banner, figure, how many)"},
    {Function::capitalised, "capitalised", one_text, 1, Takes::no_wave, "capitalised(text)"},
    {Function::change, "change", changed, 2, Takes::no_wave, "change(now, before)"},
    {Function::count, "count", counted, 1, Takes::no_wave, "count(banner, condition)"},
    {Function::date, "date", nothing, 0, Takes::wave, "date"},
    {Function::difference, "difference", two_numbers, 2, Takes::no_wave, "difference(a, b)"},
    {Function::fieldwork, "fieldwork", nothing, 0, Takes::wave, "fieldwork"},
    {Function::goal, "goal", nothing, 0, Takes::no_wave, "goal"},
    {Function::goal_now, "goal_now", nothing, 0, Takes::wave, "goal_now"},
    {Function::goal_pace, "goal_pace", nothing, 0, Takes::no_wave, "goal_pace"},
    {Function::goal_year, "goal_year", nothing, 0, Takes::no_wave, "goal_year"},
    {Function::highest, "highest", chosen, 2, Takes::no_wave, "highest(banner, figure)"},
    {Function::house, "house", nothing, 0, Takes::no_wave, "house"},
    {Function::known, "known", one_number, 1, Takes::no_wave, "known(figure)"},
    {Function::label, "label", thing_and_figure, 1, Takes::no_wave, "label(thing)"},
    {Function::lower, "lower", one_text, 1, Takes::no_wave, "lower(text)"},
    {Function::lowest, "lowest", chosen, 2, Takes::no_wave, "lowest(banner, figure)"},
    {Function::place, "place", placed, 3, Takes::no_wave, "place(segment, banner, figure)"},
    {Function::rank, "rank", ranked, 3, Takes::no_wave, "rank(banner, figure, place)"},
    {Function::short_label, "short", thing_and_figure, 1, Takes::no_wave, "short(thing)"},
    {Function::significant, "significant", one_comparison, 1, Takes::no_wave, "significant(a > b)"},
    {Function::survey, "survey", nothing, 0, Takes::no_wave, "survey"},
    {Function::those, "those", counted, 2, Takes::no_wave, "those(banner, condition)"},
    {Function::title, "title", nothing, 0, Takes::no_wave, "title"},
    {Function::top, "top", ranked, 2, Takes::no_wave, "top(banner, figure, how many)"},
    {Function::wave, "wave", nothing, 0, Takes::wave, "wave"},
    {Function::year, "year", nothing, 0, Takes::wave, "year"},
}};

constexpr std::array<FilterSignature, 10> filter_table{{
    {Filter::decimals, "decimals", FilterOperand::number, FilterNumber::required},
    {Filter::bare, "bare", FilterOperand::number, FilterNumber::none},
    {Filter::is_signed, "signed", FilterOperand::number, FilterNumber::none},
    {Filter::words, "words", FilterOperand::percent, FilterNumber::none},
    {Filter::spelled, "spelled", FilterOperand::number, FilterNumber::none},
    {Filter::of_ten, "of ten", FilterOperand::percent, FilterNumber::none},
    {Filter::about_of_ten, "about of ten", FilterOperand::percent, FilterNumber::none},
    {Filter::times, "times", FilterOperand::ratio, FilterNumber::none},
    {Filter::lower, "lower", FilterOperand::anything, FilterNumber::none},
    {Filter::capitalised, "capitalised", FilterOperand::anything, FilterNumber::none},
}};

template <class Rows>
auto find_row(const Rows& rows, std::string_view name) -> decltype(rows.data()) {
  const auto* row = std::find_if(rows.begin(), rows.end(), [&](const auto& entry) { return entry.name == name; });
  return row == rows.end() ? nullptr : row;
}

}  // namespace

std::span<const Signature> functions() { return function_table; }
const Signature* find_function(std::string_view name) { return find_row(function_table, name); }

std::span<const FilterSignature> filters() { return filter_table; }
const FilterSignature* find_filter(std::string_view name) { return find_row(filter_table, name); }

}  // namespace andel::express
