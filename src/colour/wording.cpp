#include "colour/wording.hpp"

#include <cmath>

#include <fmt/format.h>

namespace andel::colour {

std::string write_colour(Colour colour) {
  return fmt::format("#{:02X}{:02X}{:02X}", colour.red, colour.green, colour.blue);
}

std::string write_contrast(double ratio) { return fmt::format("{:.4g}:1", std::floor(ratio * 100) / 100); }

std::string write_difference(double difference) { return fmt::format("{:.4g}", std::floor(difference * 10) / 10); }

}  // namespace andel::colour
