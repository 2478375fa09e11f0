#include "draw/pdf_number.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <stdexcept>

namespace andel::draw {

namespace {

constexpr std::array<std::int64_t, 7> powers_of_ten{1, 10, 100, 1'000, 10'000, 100'000, 1'000'000};
constexpr double largest_value = 1e9;

}  // namespace

std::int64_t round_to_units(double value, int decimals) {
  if (!(std::abs(value) <= largest_value)) throw std::logic_error("a drawing has a place or size that is no number");
  return std::llround(value * static_cast<double>(powers_of_ten.at(static_cast<std::size_t>(decimals))));
}

void append_integer(std::string& out, std::int64_t value) {
  std::array<char, 20> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out.append(digits.data(), end);
}

void append_units(std::string& out, std::int64_t units, int decimals) {
  if (units < 0) {
    out += '-';
    units = -units;
  }
  const std::int64_t one = powers_of_ten.at(static_cast<std::size_t>(decimals));
  const std::int64_t whole = units / one;
  std::int64_t rest = units % one;
  if (whole != 0 || rest == 0) append_integer(out, whole);
  if (rest != 0) out += '.';
  for (std::int64_t place = one / 10; rest != 0; place /= 10) {
    out += static_cast<char>('0' + rest / place);
    rest %= place;
  }
}

void append_number(std::string& out, double value, int decimals) {
  append_units(out, round_to_units(value, decimals), decimals);
}

}  // namespace andel::draw
