// What the gate asks of colours. docs/COLOURS.md explains the choice.
#pragma once

#include "model/geometry.hpp"

namespace andel::colour {

/// [WCAG 2.2, 1.4.3 Contrast (Minimum)]
inline constexpr double text_contrast = 4.5;
inline constexpr double large_text_contrast = 3;
/// From these sizes on a text is large.
inline constexpr Pt large_size = 18;
inline constexpr Pt large_bold_size = 14;

/// Bars and marks against what they stand on [WCAG 2.2, 1.4.11 Non-text Contrast].
inline constexpr double shape_contrast = 3;

/// Neighbours of a group, which colour tells apart: a difference in lightness that needs no hue, and so survives
/// a print in grey [WCAG 2.2, Understanding 1.4.1 Use of Color].
inline constexpr double neighbour_contrast = 3;

/// Any two series of a chart, by CIEDE2000, to each kind of sight: what Brychtova and Coltekin recommend for
/// colours that are looked up in a legend [Cartography and Geographic Information Science 44 (2017) 229-245].
inline constexpr double series_difference = 10;

}  // namespace andel::colour
