#include "random.hpp"

namespace andel::sample {

Random::Random(std::string_view purpose) : state_(0xcbf29ce484222325) {
  for (const unsigned char byte : purpose) state_ = (state_ ^ byte) * 0x100000001b3;  // FNV-1a
}

std::uint64_t Random::next() {
  state_ += 0x9e3779b97f4a7c15;
  std::uint64_t bits = state_;
  bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9;
  bits = (bits ^ (bits >> 27)) * 0x94d049bb133111eb;
  return bits ^ (bits >> 31);
}

std::int64_t Random::below(std::int64_t bound) {
  const std::uint64_t high_half = next() >> 32;
  return static_cast<std::int64_t>((high_half * static_cast<std::uint64_t>(bound)) >> 32);
}

Leaning Random::normal() {
  constexpr int terms = 12;  // each has a variance of 1000^2 / 12
  Leaning sum = -terms * 999 / 2;
  for (int term = 0; term < terms; ++term) sum += below(1000);
  return sum;
}

}  // namespace andel::sample
