#include "picture/svg_outline.hpp"

#include <algorithm>

#include "picture/svg_arc.hpp"
#include "picture/svg_path.hpp"

namespace andel::picture {

namespace {

/// Reads attributes of one element and remembers the first that is wrong.
class OutlineReader {
 public:
  explicit OutlineReader(const SvgAttributes& attributes) : attributes_(attributes) {}

  SvgOutline read(std::string_view element) {
    outline_.is_shape = true;
    if (element == "path") {
      read_path_data();
    } else if (element == "rect") {
      read_rect();
    } else if (element == "circle" || element == "ellipse") {
      read_ellipse(element);
    } else if (element == "line") {
      read_line();
    } else if (element == "polyline" || element == "polygon") {
      read_points(element);
    } else {
      outline_.is_shape = false;
    }
    if (!outline_.wrong.empty()) outline_.steps.clear();
    return std::move(outline_);
  }

 private:
  void read_path_data() {
    auto steps = read_path(attributes_("d"));
    if (steps) {
      outline_.steps = std::move(*steps);
    } else {
      outline_.wrong = "d";
    }
  }

  void read_rect() {
    const double x = length("x");
    const double y = length("y");
    const double width = extent("width");
    const double height = extent("height");
    if (width == 0 || height == 0) return;
    const bool has_x = !attributes_("rx").empty();
    const bool has_y = !attributes_("ry").empty();
    const double radius_x = std::min(extent(has_x ? "rx" : "ry"), width / 2);
    const double radius_y = std::min(extent(has_y ? "ry" : "rx"), height / 2);
    const double right = x + width;
    const double bottom = y + height;
    move({x + radius_x, y});
    line({right - radius_x, y});
    corner({right - radius_x, y}, {right, y + radius_y}, radius_x, radius_y);
    line({right, bottom - radius_y});
    corner({right, bottom - radius_y}, {right - radius_x, bottom}, radius_x, radius_y);
    line({x + radius_x, bottom});
    corner({x + radius_x, bottom}, {x, bottom - radius_y}, radius_x, radius_y);
    line({x, y + radius_y});
    corner({x, y + radius_y}, {x + radius_x, y}, radius_x, radius_y);
    close();
  }

  void read_ellipse(std::string_view element) {
    const bool circle = element == "circle";
    const double radius_x = extent(circle ? "r" : "rx");
    const double radius_y = extent(circle ? "r" : "ry");
    const Point centre{length("cx"), length("cy")};
    if (radius_x > 0 && radius_y > 0) append_ellipse(centre, radius_x, radius_y, outline_.steps);
  }

  void read_line() {
    move({length("x1"), length("y1")});
    line({length("x2"), length("y2")});
  }

  void read_points(std::string_view element) {
    const auto numbers = read_numbers(attributes_("points"));
    if (!numbers || numbers->size() % 2 != 0) {
      outline_.wrong = "points";
      return;
    }
    for (std::size_t i = 0; i < numbers->size(); i += 2) {
      const Point point{(*numbers)[i], (*numbers)[i + 1]};
      i == 0 ? move(point) : line(point);
    }
    if (element == "polygon" && !numbers->empty()) close();
  }

  double length(std::string_view name) {
    const auto text = attributes_(name);
    if (text.empty()) return 0;
    const auto value = read_svg_length(text);
    if (!value && outline_.wrong.empty()) outline_.wrong = name;
    return value.value_or(0);
  }

  /// A length that cannot be negative.
  double extent(std::string_view name) {
    const double value = length(name);
    if (value < 0 && outline_.wrong.empty()) outline_.wrong = name;
    return std::max(value, 0.0);
  }

  void move(Point to) { outline_.steps.push_back({PathVerb::move, {to}}); }
  void line(Point to) { outline_.steps.push_back({PathVerb::line, {to}}); }
  void close() { outline_.steps.push_back({PathVerb::close}); }
  void corner(Point from, Point to, double radius_x, double radius_y) {
    if (radius_x > 0 && radius_y > 0) append_arc({from, to, radius_x, radius_y, 0, false, true}, outline_.steps);
  }

  const SvgAttributes& attributes_;
  SvgOutline outline_;
};

}  // namespace

SvgOutline read_outline(std::string_view element, const SvgAttributes& attributes) {
  return OutlineReader(attributes).read(element);
}

}  // namespace andel::picture
