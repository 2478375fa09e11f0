// Decimal numbers as whole numbers of their last place, read and written without a floating-point number.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace andel::sample {

/// "37.8" with 4 places is 378'000. Throws std::runtime_error on anything else than digits, one point and a
/// leading minus, and on more decimals than places.
std::int64_t read_decimal(std::string_view text, int places);

/// 9'876 with 4 places and mark ',' is "0,9876".
std::string write_decimal(std::int64_t value, int places, char mark);

/// The nearest whole number of units, halves away from zero, as in print.
std::int64_t round_half_away(std::int64_t value, std::int64_t unit);

}  // namespace andel::sample
