// How different two colours look: CIEDE2000, for which 1 is about what a trained eye notices side by side.
#pragma once

#include "colour/lab.hpp"

namespace andel::colour {

/// CIEDE2000 with all parametric factors 1; 0 for equal colours, the same in either order
/// [CIE 142-2001; in the form of Sharma, Wu and Dalal, Color Research and Application 30 (2005) 21-30].
double ciede2000(const Lab& first, const Lab& second);

}  // namespace andel::colour
