#include "express/number.hpp"

#include <cmath>
#include <string_view>

#include <fmt/format.h>

#include "text/number_format.hpp"

namespace andel::express {
namespace {

text::NumberLanguage number_language(Language language) {
  return language == Language::swedish ? text::NumberLanguage::swedish : text::NumberLanguage::english;
}

/// "1 procentenhet", "2 procentenheter", "1,0 procentenheter".
std::string_view points_word(double rounded, int decimals, Language language) {
  const bool one = decimals == 0 && std::abs(rounded) == 1;
  if (language == Language::swedish) return one ? "procentenhet" : "procentenheter";
  return one ? "percentage point" : "percentage points";
}

}  // namespace

Quantity quantity_of(Unit unit) {
  switch (unit) {
    case Unit::percent:
      return Quantity::percent;
    case Unit::index:
      return Quantity::index;
    case Unit::number:
      break;
  }
  return Quantity::number;
}

int decimals_of(const Number& number) {
  if (number.decimals) return *number.decimals;
  if (number.quantity == Quantity::number) return 1;
  if (number.quantity != Quantity::plain) return 0;
  return number.value == std::round(number.value) ? 0 : 1;
}

std::string write_number(const Number& number, Language language) {
  const int decimals = decimals_of(number);
  if (number.quantity == Quantity::year) return fmt::format("{:.0f}", number.value);
  const double rounded = text::round_half_away(number.value, decimals);
  std::string written = number.sign == Sign::always && rounded > 0 ? "+" : "";
  if (number.quantity == Quantity::percent && number.unit == UnitShown::yes) {
    return written + text::format_percent(number.value, decimals, number_language(language));
  }
  written += text::format_number(number.value, decimals, number_language(language));
  if (number.quantity == Quantity::points && number.unit == UnitShown::yes) {
    written += "\u00A0";
    written += points_word(rounded, decimals, language);
  }
  return written;
}

std::string write_figure(double value, Unit unit, Language language) {
  return write_number({.value = value, .quantity = quantity_of(unit)}, language);
}

}  // namespace andel::express
