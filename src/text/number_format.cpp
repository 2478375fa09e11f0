#include "text/number_format.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include <fmt/format.h>

namespace andel::text {

namespace {

constexpr std::string_view no_break_space = "\u00A0";
constexpr std::string_view minus_sign = "\u2212";

struct NumberSigns {
  std::string_view decimal;
  std::string_view group;
  std::string_view before_percent;
};

constexpr NumberSigns signs_of(NumberLanguage language) {
  switch (language) {
    case NumberLanguage::swedish:
      return {.decimal = ",", .group = no_break_space, .before_percent = no_break_space};
    case NumberLanguage::english:
      return {.decimal = ".", .group = ",", .before_percent = ""};
  }
  return {};
}

using MonthNames = std::array<std::string_view, 12>;

constexpr MonthNames months_of(NumberLanguage language) {
  switch (language) {
    case NumberLanguage::swedish:
      return {"januari", "februari", "mars",      "april",   "maj",      "juni",
              "juli",    "augusti",  "september", "oktober", "november", "december"};
    case NumberLanguage::english:
      return {"January", "February", "March",     "April",   "May",      "June",
              "July",    "August",   "September", "October", "November", "December"};
  }
  return {};
}

std::string group_thousands(std::string_view digits, std::string_view separator) {
  std::string grouped;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const bool starts_group = i > 0 && (digits.size() - i) % 3 == 0;
    if (starts_group) grouped += separator;
    grouped += digits[i];
  }
  return grouped;
}

/// The value of a text of digits only; nothing for any other.
std::optional<int> parse_digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = 10 * value + (c - '0');
  }
  return value;
}

}  // namespace

double round_half_away(double value, int decimals) {
  const double scale = std::pow(10.0, decimals);
  const double magnitude = std::floor(std::abs(value) * scale + 0.5 + 1e-9) / scale;
  return value < 0 && magnitude > 0 ? -magnitude : magnitude;
}

std::string format_number(double value, int decimals, NumberLanguage language) {
  const auto signs = signs_of(language);
  const double rounded = round_half_away(value, decimals);
  const auto plain = fmt::format("{:.{}f}", std::abs(rounded), decimals);
  const auto point = std::min(plain.find('.'), plain.size());

  std::string text(rounded < 0 ? minus_sign : "");
  text += group_thousands(std::string_view(plain).substr(0, point), signs.group);
  if (point < plain.size()) {
    text += signs.decimal;
    text += std::string_view(plain).substr(point + 1);
  }
  return text;
}

std::string format_percent(double value, int decimals, NumberLanguage language) {
  auto text = format_number(value, decimals, language);
  text += signs_of(language).before_percent;
  text += '%';
  return text;
}

std::string format_date(std::string_view iso_date, NumberLanguage language) {
  const bool has_form = iso_date.size() == 10 && iso_date[4] == '-' && iso_date[7] == '-';
  if (!has_form) return std::string(iso_date);
  const auto year = parse_digits(iso_date.substr(0, 4));
  const auto month = parse_digits(iso_date.substr(5, 2));
  const auto day = parse_digits(iso_date.substr(8, 2));
  const bool is_date = year && month && day && *month >= 1 && *month <= 12 && *day >= 1 && *day <= 31;
  if (!is_date) return std::string(iso_date);
  return fmt::format("{} {} {}", *day, months_of(language)[static_cast<std::size_t>(*month - 1)], *year);
}

}  // namespace andel::text
