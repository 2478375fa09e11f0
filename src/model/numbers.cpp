#include "model/numbers.hpp"

#include <bit>

namespace andel {

std::optional<std::uint8_t> Numbers::byte_of(double value) {
  // Only the NaN that stands for nothing: another may be somebody's mark.
  constexpr auto blank = std::bit_cast<std::uint64_t>(std::numeric_limits<double>::quiet_NaN());
  if (std::isnan(value)) {
    if (std::bit_cast<std::uint64_t>(value) == blank) return blank_byte;
    return std::nullopt;
  }
  if (!(value >= 0 && value < blank_byte)) return std::nullopt;
  const auto byte = static_cast<std::uint8_t>(value);
  if (static_cast<double>(byte) != value) return std::nullopt;
  return byte;
}

std::optional<std::span<const std::uint8_t>> Numbers::bytes() const {
  if (!wide_.empty()) return std::nullopt;
  return bytes_;
}

std::vector<double> Numbers::to_doubles() const {
  if (!wide_.empty()) return wide_;
  std::vector<double> numbers;
  numbers.reserve(bytes_.size());
  for (const std::uint8_t byte : bytes_) numbers.push_back(number_of(byte));
  return numbers;
}

void Numbers::reserve(std::size_t size) {
  if (wide_.empty()) {
    bytes_.reserve(size);
  } else {
    wide_.reserve(size);
  }
}

void Numbers::push_back(double value) {
  if (!wide_.empty()) {
    wide_.push_back(value);
  } else if (const auto byte = byte_of(value)) {
    bytes_.push_back(*byte);
  } else {
    widen();
    wide_.push_back(value);
  }
}

void Numbers::append(std::span<const double> values) {
  reserve(size() + values.size());
  for (const double value : values) push_back(value);
}

void Numbers::append_bytes(std::span<const std::uint8_t> bytes) {
  if (wide_.empty()) {
    bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
  } else {
    for (const std::uint8_t byte : bytes) wide_.push_back(number_of(byte));
  }
}

void Numbers::resize(std::size_t size) {
  if (wide_.empty()) {
    bytes_.resize(size, blank_byte);
  } else {
    wide_.resize(size, number_of(blank_byte));
  }
}

/// As long as there are no numbers at all, they are bytes.
void Numbers::widen() {
  if (!wide_.empty()) return;
  wide_.reserve(bytes_.capacity());
  for (const std::uint8_t byte : bytes_) wide_.push_back(number_of(byte));
  bytes_ = {};
}

}  // namespace andel
