// Random numbers that are the same everywhere: SplitMix64 and sums of it. The distributions of <random> are not,
// since the standard leaves their algorithms open. Knows no survey.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "units.hpp"

namespace andel::sample {

/// One stream of random numbers. Each purpose has a stream of its own, named in words ("2011 roles"), so that
/// a draw more in one place changes nothing in another.
class Random {
 public:
  explicit Random(std::string_view purpose);

  /// 64 random bits (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators").
  std::uint64_t next();

  /// A whole number from 0 to `bound` - 1; `bound` below 2^32.
  std::int64_t below(std::int64_t bound);

  /// A normal deviate with mean 0 and standard deviation 1000, as the sum of twelve uniform ones: within
  /// +-6 deviations, and without the logarithm or cosine that differ between C libraries.
  Leaning normal();

  /// Fisher and Yates; std::shuffle may differ between standard libraries.
  template <class T>
  void shuffle(std::vector<T>& values) {
    for (std::size_t left = values.size(); left > 1; --left) {
      std::swap(values[left - 1], values[static_cast<std::size_t>(below(static_cast<std::int64_t>(left)))]);
    }
  }

 private:
  std::uint64_t state_;
};

}  // namespace andel::sample
