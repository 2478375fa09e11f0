// Decimal numbers as data files write them: 3, -9, 0,9876, 4.28e-06. Knows no file and no column.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace andel::load {

/// Reads a whole field: [+|-] digits [mark digits] [e [+|-] digits], with spaces or tabs around it. The digits may
/// be missing on one side of the mark. Correctly rounded. Nothing for everything else: an empty text, the other
/// decimal mark, thousands separators, `nan`, `inf`, hexadecimal, and numbers beyond the range of a double.
std::optional<double> parse_number(std::string_view text, char decimal);

/// The start of `text` read as a short plain number: [-] digits [mark digits], 15 digits in all, so that no digit
/// is lost in a double. Returns the position behind it, or nullptr where the text is anything else (which may
/// still be a number: ask `parse_number`). `decimal` '\0' allows whole numbers only.
inline const char* scan_plain_number(const char* at, const char* end, char decimal, double& value) {
  // Both the digits and the power of ten are exact doubles, so one division rounds correctly [Clinger 1990].
  static constexpr std::array<double, 16> power_of_ten = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                          1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
  const bool negative = at < end && *at == '-';
  if (negative) ++at;
  long long digits = 0;
  std::size_t count = 0;
  std::size_t decimals = 0;
  const auto scan_digits = [&] {
    const char* first = at;
    for (; at < end; ++at) {
      const auto digit = static_cast<unsigned char>(*at - '0');
      if (digit > 9) break;
      digits = digits * 10 + digit;
      if (++count > 15) return std::size_t{16};
    }
    return static_cast<std::size_t>(at - first);
  };
  scan_digits();
  if (at < end && *at == decimal && decimal != '\0') {
    ++at;
    decimals = scan_digits();
  }
  if (count == 0 || count > 15) return nullptr;
  const double magnitude = static_cast<double>(digits) / power_of_ten[decimals];
  value = negative ? 0.0 - magnitude : magnitude;
  return at;
}

}  // namespace andel::load
