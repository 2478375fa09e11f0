#include "tabulate/answer_matrix.hpp"

#include <array>
#include <bit>
#include <cmath>

namespace andel::tabulate {
namespace {

constexpr std::size_t most_codes = 255;

}  // namespace

/// Numbers codes in the order in which they are met: open addressing in a table at most a quarter full.
class AnswerMatrix::CodeNumbers {
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

AnswerMatrix::AnswerMatrix(std::size_t rows, std::size_t columns) : width_(columns), cells_(rows * columns, 0) {
  codes_.reserve(columns);
}

std::optional<AnswerColumnId> AnswerMatrix::add(const Numbers& values, std::span<const double> expected) {
  CodeNumbers numbers;
  for (const double code : expected) numbers.number_of(code);
  const auto bytes = values.bytes();
  // What is written of a column with too many codes is overwritten by the next.
  if (!(bytes ? number_bytes(*bytes, numbers) : number_all(values, numbers))) return std::nullopt;
  return codes_.add(numbers.take_codes());
}

/// Each code is looked up once, however many gave it. A byte has no more than 255 codes.
bool AnswerMatrix::number_bytes(std::span<const std::uint8_t> bytes, CodeNumbers& numbers) {
  constexpr std::uint16_t not_met = 256;
  std::array<std::uint16_t, 256> number_of_byte{};
  number_of_byte.fill(not_met);
  number_of_byte[Numbers::blank_byte] = 0;
  std::uint8_t* cell = cells_.data() + codes_.size();
  for (const std::uint8_t byte : bytes) {
    std::uint16_t& number = number_of_byte[byte];
    if (number == not_met) {
      number = numbers.number_of(Numbers::number_of(byte));
      if (number == 0) return false;  // expected ones have taken all
    }
    *cell = static_cast<std::uint8_t>(number);
    cell += width_;
  }
  return true;
}

bool AnswerMatrix::number_all(const Numbers& values, CodeNumbers& numbers) {
  std::uint8_t* cell = cells_.data() + codes_.size();
  for (const double value : values) {
    const std::uint8_t number = std::isnan(value) ? 0 : numbers.number_of(value);
    if (number == 0 && !std::isnan(value)) return false;
    *cell = number;
    cell += width_;
  }
  return true;
}

}  // namespace andel::tabulate
