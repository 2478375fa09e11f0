// A colour as every kind of sight has it, so that many can be compared without simulating each twice.
#pragma once

#include <array>

#include "colour/lab.hpp"
#include "colour/sight.hpp"

namespace andel::colour {

class Appearance {
 public:
  explicit Appearance(Colour colour);

  [[nodiscard]] const Lab& to(Sight sight) const { return seen_[static_cast<std::size_t>(sight)]; }

 private:
  std::array<Lab, all_sights.size()> seen_;
};

struct Likeness {
  Sight sight = Sight::normal;
  double difference = 0;  ///< CIEDE2000
};

/// The sight to which the two colours look most alike; normal sight where no other makes them more so.
Likeness greatest_likeness(const Appearance& first, const Appearance& second);

}  // namespace andel::colour
