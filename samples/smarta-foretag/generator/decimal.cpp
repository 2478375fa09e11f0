#include "decimal.hpp"

#include <stdexcept>

namespace andel::sample {

std::int64_t read_decimal(std::string_view text, int places) {
  const bool negative = text.starts_with('-');
  std::int64_t value = 0;
  int decimals = -1;  // no point yet
  for (const char character : text.substr(negative ? 1 : 0)) {
    if (character == '.' && decimals < 0) {
      decimals = 0;
    } else if (character >= '0' && character <= '9' && decimals < places) {
      value = value * 10 + (character - '0');
      if (decimals >= 0) ++decimals;
    } else {
      throw std::runtime_error("not a number with at most " + std::to_string(places) +
                               " decimals: " + std::string(text));
    }
  }
  for (int place = decimals < 0 ? 0 : decimals; place < places; ++place) value *= 10;
  return negative ? -value : value;
}

std::string write_decimal(std::int64_t value, int places, char mark) {
  std::string digits = std::to_string(value < 0 ? -value : value);
  const auto wanted = static_cast<std::size_t>(places) + 1;
  if (digits.size() < wanted) digits.insert(0, wanted - digits.size(), '0');
  if (places > 0) digits.insert(digits.size() - static_cast<std::size_t>(places), 1, mark);
  return (value < 0 ? "-" : "") + digits;
}

std::int64_t round_half_away(std::int64_t value, std::int64_t unit) {
  return value < 0 ? -((-value + unit / 2) / unit) : (value + unit / 2) / unit;
}

}  // namespace andel::sample
