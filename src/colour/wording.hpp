// Colours and figures as the gate's messages write them.
#pragma once

#include <string>

#include "model/colour.hpp"

namespace andel::colour {

/// "#RRGGBB", as brand files write colours.
std::string write_colour(Colour colour);

/// "2.17:1", rounded down, so that what fails never reads as what is needed; "4.5:1" and "3:1" for limits.
std::string write_contrast(double ratio);

/// "9.9", rounded down; "10" for limits.
std::string write_difference(double difference);

}  // namespace andel::colour
