// Names that tell their year or number: what is left of them without it. Knows no year.
#pragma once

#include <string>

#include "support/ascii.hpp"

namespace andel {

/// "wave-.csv" of "wave-2013.csv".
inline std::string without_digits(std::string name) {
  std::erase_if(name, is_digit);
  return name;
}

}  // namespace andel
