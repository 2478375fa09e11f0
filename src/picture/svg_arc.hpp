// Elliptical arcs as Bezier curves. Arithmetic only.
#pragma once

#include <vector>

#include "model/picture.hpp"

namespace andel::picture {

/// An arc as SVG's path command A gives it (SVG 1.1, 8.3.8), between two points.
struct Arc {
  Point from;
  Point to;
  double radius_x = 0;
  double radius_y = 0;
  double rotation = 0;  ///< of the ellipse's x axis, in degrees
  bool large = false;
  bool clockwise = false;  ///< in a system where y grows downwards
};

/// Appends curves of at most a quarter turn each; a line where a radius is 0, nothing where the ends are one point.
void append_arc(const Arc& arc, std::vector<PathStep>& steps);

/// Appends the whole outline of an upright ellipse.
void append_ellipse(Point centre, double radius_x, double radius_y, std::vector<PathStep>& steps);

}  // namespace andel::picture
