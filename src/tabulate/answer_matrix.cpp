#include "tabulate/answer_matrix.hpp"

#include <array>
#include <bit>
#include <cmath>

namespace andel::tabulate {
namespace {

constexpr std::size_t most_codes = 255;

/// Numbers codes in the order in which they are met: open addressing in a table at most a quarter full.
class CodeNumbers {
 public:
  /// The number of a code from 1, or 0 when there are too many.
  std::uint8_t number_of(double code) {
    const double key = code + 0.0;  // -0 is 0
    const auto bits = std::bit_cast<std::uint64_t>(key);
    for (std::size_t slot = (bits * 0x9E3779B97F4A7C15U) >> 54U;; slot = (slot + 1) % slots_.size()) {
      const std::uint8_t number = slots_[slot];
      if (number == 0) return append(slot, key);
      if (codes_[number - 1U] == key) return number;
    }
  }

  std::vector<double> take_codes() { return std::move(codes_); }

 private:
  std::uint8_t append(std::size_t slot, double code) {
    if (codes_.size() == most_codes) return 0;
    codes_.push_back(code);
    return slots_[slot] = static_cast<std::uint8_t>(codes_.size());
  }

  std::array<std::uint8_t, 1024> slots_{};
  std::vector<double> codes_;
};

}  // namespace

AnswerMatrix::AnswerMatrix(std::size_t rows, std::size_t columns) : width_(columns), cells_(rows * columns, 0) {
  codes_.reserve(columns);
}

std::optional<AnswerColumnId> AnswerMatrix::add(std::span<const double> values, std::span<const double> expected) {
  CodeNumbers numbers;
  for (const double code : expected) numbers.number_of(code);
  std::uint8_t* cell = cells_.data() + codes_.size();
  for (const double value : values) {
    if (!std::isnan(value)) {
      const std::uint8_t number = numbers.number_of(value);
      if (number == 0) return std::nullopt;  // what is written so far is overwritten by the next column
      *cell = number;
    } else {
      *cell = 0;
    }
    cell += width_;
  }
  return codes_.add(numbers.take_codes());
}

}  // namespace andel::tabulate
