// A column of numbers with blanks. Answer codes are small whole numbers, so a column keeps a byte for each until
// another number turns up: a survey then fits the processor's cache. Knows no respondent and no file.
#pragma once

#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace andel {

class Numbers {
 public:
  /// How a column of bytes says that there is nothing.
  static constexpr std::uint8_t blank_byte = 255;

  class Iterator;

  Numbers() = default;
  Numbers(std::initializer_list<double> values) { append(std::span(values.begin(), values.size())); }
  // NOLINTNEXTLINE(google-explicit-constructor): they are the same numbers
  Numbers(const std::vector<double>& values) { append(values); }

  [[nodiscard]] std::size_t size() const { return wide_.empty() ? bytes_.size() : wide_.size(); }
  [[nodiscard]] bool empty() const { return size() == 0; }

  /// NaN where blank.
  double operator[](std::size_t position) const {
    return wide_.empty() ? number_of(bytes_[position]) : wide_[position];
  }
  [[nodiscard]] Iterator begin() const;
  [[nodiscard]] Iterator end() const;

  /// A byte for each number, `blank_byte` for a blank; nothing where some number is not a whole one below 255.
  [[nodiscard]] std::optional<std::span<const std::uint8_t>> bytes() const;
  [[nodiscard]] std::vector<double> to_doubles() const;

  void reserve(std::size_t size);
  void push_back(double value);
  void append(std::span<const double> values);
  void append_bytes(std::span<const std::uint8_t> bytes);
  void resize(std::size_t size);  ///< new ones are blank

  static double number_of(std::uint8_t byte) {
    return byte == blank_byte ? std::numeric_limits<double>::quiet_NaN() : static_cast<double>(byte);
  }
  /// Nothing for a number that a byte does not hold.
  static std::optional<std::uint8_t> byte_of(double value);

 private:
  void widen();

  std::vector<std::uint8_t> bytes_;
  std::vector<double> wide_;  // takes the place of the bytes as soon as there is one
};

class Numbers::Iterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = double;
  using difference_type = std::ptrdiff_t;
  using pointer = const double*;
  using reference = double;

  Iterator() = default;
  Iterator(const Numbers& numbers, std::size_t position) : numbers_(&numbers), position_(position) {}

  double operator*() const { return (*numbers_)[position_]; }
  Iterator& operator++() {
    ++position_;
    return *this;
  }
  Iterator operator++(int) {
    const Iterator before = *this;
    ++position_;
    return before;
  }
  friend bool operator==(const Iterator&, const Iterator&) = default;

 private:
  const Numbers* numbers_ = nullptr;
  std::size_t position_ = 0;
};

inline Numbers::Iterator Numbers::begin() const { return {*this, 0}; }
inline Numbers::Iterator Numbers::end() const { return {*this, size()}; }

}  // namespace andel
