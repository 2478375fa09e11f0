// What a reader takes out of a data file: the columns that the codebook needs, still unchecked.
// Both readers fill it, the checks look at it. Knows no format and no codebook.
#pragma once

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "model/numbers.hpp"
#include "support/source.hpp"

namespace andel::load {

/// Stands where a file has nothing.
inline constexpr double blank = std::numeric_limits<double>::quiet_NaN();

/// Stands where a file has something that could not be read and is reported already, so that no check
/// takes it for a blank. A NaN with a payload of its own: a blank is the default NaN.
inline constexpr std::uint64_t unreadable_bits = 0x7FF8'0000'0000'0BAD;
inline constexpr double unreadable = std::bit_cast<double>(unreadable_bits);
inline bool is_unreadable(double value) { return std::bit_cast<std::uint64_t>(value) == unreadable_bits; }

/// Which values a column has met: each small code by itself, blanks, and all others together. Readers keep it as
/// they go, so that a column whose codes all fit need not be looked through again.
class SeenValues {
 public:
  static constexpr unsigned small_codes = 126;

  void add_code(unsigned code) { bits_[code / 64] |= std::uint64_t{1} << (code % 64); }
  void add_digit(unsigned digit) { bits_[0] |= std::uint64_t{1} << digit; }
  void add_blank() { add_code(blank); }
  void add(double value) {
    if (value >= 0 && value < small_codes && value == static_cast<double>(static_cast<int>(value))) {
      add_code(static_cast<unsigned>(value));
    } else {
      add_code(std::isnan(value) && !is_unreadable(value) ? blank : other);
    }
  }

  [[nodiscard]] bool are_within(SeenValues allowed) const {
    return ((bits_[0] & ~allowed.bits_[0]) | (bits_[1] & ~allowed.bits_[1])) == 0;
  }

 private:
  static constexpr unsigned blank = small_codes;
  static constexpr unsigned other = small_codes + 1;

  std::array<std::uint64_t, 2> bits_{};
};

struct RawColumn {
  Numbers values;                      ///< one per row
  std::optional<std::uint32_t> field;  ///< position in the file; none where the file lacks the column
  Span head;                           ///< its name in the file
  SeenValues seen;                     ///< in `values`
};

struct DataTable {
  std::vector<RawColumn> columns;              ///< one per needed column
  std::vector<std::string> ids;                ///< one per row; empty where blank
  std::optional<std::uint32_t> id_field;       ///< none where there is no column of ids
  std::vector<std::uint32_t> unreadable_rows;  ///< ascending; rows without any readable value
  std::size_t rows = 0;
};

}  // namespace andel::load
