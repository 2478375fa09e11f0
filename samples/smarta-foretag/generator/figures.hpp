// What was published: figures and orders of figures, as published-figures.yaml lists them. Knows no data.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "units.hpp"

namespace andel::sample {

enum class Measure { base, agree, index };

/// Something that has a value in each segment: a count, a share or the index, in a wave or its change since one.
struct Quantity {
  Measure measure = Measure::base;
  std::string item;  ///< of `agree`
  std::string wave;
  std::string since;  ///< empty: the level in `wave`
};

/// A value that was published, and the range that still counts as having it. A printed whole number allows less
/// than half a point either way, so that nobody's arithmetic can tip the rounding.
struct Check {
  Quantity quantity;
  std::string segment;
  std::string printed;  ///< "45", "66-69"
  Points low = 0;       ///< both included; of a base, people
  Points high = 0;

  [[nodiscard]] Points middle() const { return (low + high) / 2; }
};

/// A sentence that was published without figures: the first of each pair of segments has less than the second.
struct Order {
  Quantity quantity;
  std::vector<std::pair<std::string, std::string>> less_and_more;
};

struct Figures {
  std::vector<Check> checks;
  std::vector<Order> orders;
};

/// Throws std::runtime_error, or yaml-cpp's exception, where the file is not as expected.
Figures read_figures(const std::filesystem::path& path);

}  // namespace andel::sample
