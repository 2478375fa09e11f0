#include "load/data_number.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <system_error>

#include "support/ascii.hpp"

namespace andel::load {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

/// Whether only what a decimal number is made of occurs: from_chars alone would also read `nan` and `inf`.
bool has_number_characters(std::string_view text, char decimal) {
  return std::ranges::all_of(
      text, [decimal](char c) { return is_digit(c) || c == decimal || c == 'e' || c == 'E' || c == '+' || c == '-'; });
}

}  // namespace

std::optional<double> parse_number(std::string_view text, char decimal) {
  text = trim(text);
  if (!text.empty() && text.front() == '+') {
    text.remove_prefix(1);
    if (!text.empty() && text.front() == '-') return std::nullopt;
  }
  if (text.empty()) return std::nullopt;
  double value = 0;
  if (scan_plain_number(text.data(), text.data() + text.size(), decimal, value) == text.data() + text.size()) {
    return value;
  }
  if (!has_number_characters(text, decimal)) return std::nullopt;
  std::string with_point(text);
  std::ranges::replace(with_point, decimal, '.');
  const char* end = with_point.data() + with_point.size();
  const auto [stop, failure] = std::from_chars(with_point.data(), end, value);
  if (failure != std::errc{} || stop != end || !std::isfinite(value)) return std::nullopt;
  return value;
}

}  // namespace andel::load
