#include "picture/svg_arc.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace andel::picture {

namespace {

constexpr double pi = std::numbers::pi;

/// An ellipse and the stretch of it that an arc takes, by its centre (SVG 1.1, F.6.5).
struct CentredArc {
  Point centre;
  double radius_x = 0;
  double radius_y = 0;
  double sine = 0;  ///< of the rotation
  double cosine = 1;
  double start = 0;  ///< in radians
  double sweep = 0;

  [[nodiscard]] Point at(double x, double y) const {
    return {centre.x + cosine * radius_x * x - sine * radius_y * y,
            centre.y + sine * radius_x * x + cosine * radius_y * y};
  }
};

CentredArc centre_of(const Arc& arc) {
  CentredArc out;
  out.sine = std::sin(arc.rotation * pi / 180);
  out.cosine = std::cos(arc.rotation * pi / 180);
  const double dx = (arc.from.x - arc.to.x) / 2;
  const double dy = (arc.from.y - arc.to.y) / 2;
  const double x = out.cosine * dx + out.sine * dy;
  const double y = -out.sine * dx + out.cosine * dy;
  out.radius_x = std::abs(arc.radius_x);
  out.radius_y = std::abs(arc.radius_y);
  const double reach = std::hypot(x / out.radius_x, y / out.radius_y);
  if (reach > 1) {  // radii that do not span the ends grow until they do
    out.radius_x *= reach;
    out.radius_y *= reach;
  }
  const double across = out.radius_x * out.radius_x * y * y + out.radius_y * out.radius_y * x * x;
  const double square = out.radius_x * out.radius_x * out.radius_y * out.radius_y;
  const double factor = (arc.large == arc.clockwise ? -1 : 1) * std::sqrt(std::max(0.0, (square - across) / across));
  const double centre_x = factor * out.radius_x * y / out.radius_y;
  const double centre_y = -factor * out.radius_y * x / out.radius_x;
  out.centre = {out.cosine * centre_x - out.sine * centre_y + (arc.from.x + arc.to.x) / 2,
                out.sine * centre_x + out.cosine * centre_y + (arc.from.y + arc.to.y) / 2};
  out.start = std::atan2((y - centre_y) / out.radius_y, (x - centre_x) / out.radius_x);
  const double end = std::atan2((-y - centre_y) / out.radius_y, (-x - centre_x) / out.radius_x);
  out.sweep = end - out.start;
  if (arc.clockwise && out.sweep < 0) out.sweep += 2 * pi;
  if (!arc.clockwise && out.sweep > 0) out.sweep -= 2 * pi;
  return out;
}

void append_curves(const CentredArc& arc, std::vector<PathStep>& steps) {
  const int count = std::max(1, static_cast<int>(std::ceil(std::abs(arc.sweep) / (pi / 2) - 1e-9)));
  const double turn = arc.sweep / count;
  const double handle = 4.0 / 3 * std::tan(turn / 4);
  for (int i = 0; i < count; ++i) {
    const double from = arc.start + i * turn;
    const double to = from + turn;
    steps.push_back({PathVerb::curve,
                     {arc.at(std::cos(from) - handle * std::sin(from), std::sin(from) + handle * std::cos(from)),
                      arc.at(std::cos(to) + handle * std::sin(to), std::sin(to) - handle * std::cos(to)),
                      arc.at(std::cos(to), std::sin(to))}});
  }
}

}  // namespace

void append_arc(const Arc& arc, std::vector<PathStep>& steps) {
  if (arc.from.x == arc.to.x && arc.from.y == arc.to.y) return;
  if (arc.radius_x == 0 || arc.radius_y == 0) {
    steps.push_back({PathVerb::line, {arc.to}});
    return;
  }
  append_curves(centre_of(arc), steps);
  steps.back().points[2] = arc.to;  // exactly
}

void append_ellipse(Point centre, double radius_x, double radius_y, std::vector<PathStep>& steps) {
  const CentredArc whole{.centre = centre, .radius_x = radius_x, .radius_y = radius_y, .sweep = 2 * pi};
  steps.push_back({PathVerb::move, {whole.at(1, 0)}});
  append_curves(whole, steps);
  steps.push_back({PathVerb::close});
}

}  // namespace andel::picture
