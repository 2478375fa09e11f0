#include "colour/appearance.hpp"

#include "colour/difference.hpp"

namespace andel::colour {

Appearance::Appearance(Colour colour) {
  const LinearRgb light = to_linear(colour);
  for (const Sight sight : all_sights) seen_[static_cast<std::size_t>(sight)] = to_lab(see(light, sight));
}

Likeness greatest_likeness(const Appearance& first, const Appearance& second) {
  constexpr double rounding = 0.001;  // of the matrices, whose rows do not add up to 1 quite
  Likeness greatest{Sight::normal, ciede2000(first.to(Sight::normal), second.to(Sight::normal))};
  for (const Sight sight : all_sights) {
    const double difference = ciede2000(first.to(sight), second.to(sight));
    if (difference < greatest.difference - rounding) greatest = {sight, difference};
  }
  return greatest;
}

}  // namespace andel::colour
