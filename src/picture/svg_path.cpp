#include "picture/svg_path.hpp"

#include "picture/svg_arc.hpp"
#include "picture/svg_text.hpp"

namespace andel::picture {

namespace {

constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

Point mirrored(Point about, Point point) { return {2 * about.x - point.x, 2 * about.y - point.y}; }

class PathReader {
 public:
  explicit PathReader(std::string_view data) : scanner_(data) {}

  std::optional<std::vector<PathStep>> read() {
    while (!scanner_.at_end()) {
      if (!is_letter(scanner_.peek())) return std::nullopt;
      const char command = scanner_.take();
      if (steps_.empty() && upper(command) != 'M') return std::nullopt;
      if (!read_command(command)) return std::nullopt;
    }
    return std::move(steps_);
  }

 private:
  /// A command with all its groups of numbers.
  bool read_command(char command) {
    relative_ = command != upper(command);
    command = upper(command);
    if (command == 'Z') {
      steps_.push_back({PathVerb::close});
      pen_ = start_;
      last_ = command;
      return true;
    }
    do {
      if (!read_group(command)) return false;
      last_ = command;
      if (command == 'M') command = 'L';  // further points are lines
    } while (scanner_.at_number());
    return true;
  }

  bool read_group(char command) {
    switch (command) {
      case 'M':
        return read_move();
      case 'L':
        return read_line();
      case 'H':
      case 'V':
        return read_straight(command);
      case 'C':
        return read_curve();
      case 'S':
        return read_smooth_curve();
      case 'Q':
        return read_quadratic();
      case 'T':
        return read_smooth_quadratic();
      case 'A':
        return read_arc();
      default:
        return false;
    }
  }

  bool read_move() {
    const auto to = point();
    if (!to) return false;
    steps_.push_back({PathVerb::move, {*to}});
    pen_ = start_ = *to;
    return true;
  }

  bool read_line() {
    const auto to = point();
    if (to) line_to(*to);
    return to.has_value();
  }

  bool read_straight(char command) {
    const auto number = scanner_.number();
    if (!number) return false;
    Point to = pen_;
    double& moved = command == 'H' ? to.x : to.y;
    moved = (relative_ ? moved : 0) + *number;
    line_to(to);
    return true;
  }

  bool read_curve() {
    const auto first = point();
    return first && curve_from(*first);
  }

  bool read_smooth_curve() { return curve_from(last_ == 'C' || last_ == 'S' ? mirrored(pen_, control_) : pen_); }

  bool curve_from(Point first) {
    const auto second = point();
    const auto to = second ? point() : std::nullopt;
    if (!to) return false;
    curve_to(first, *second, *to);
    control_ = *second;
    return true;
  }

  bool read_quadratic() {
    const auto control = point();
    return control && quadratic_from(*control);
  }

  bool read_smooth_quadratic() {
    return quadratic_from(last_ == 'Q' || last_ == 'T' ? mirrored(pen_, control_) : pen_);
  }

  bool quadratic_from(Point control) {
    const auto to = point();
    if (!to) return false;
    const auto between = [&](Point end) {
      return Point{end.x + 2.0 / 3 * (control.x - end.x), end.y + 2.0 / 3 * (control.y - end.y)};
    };
    curve_to(between(pen_), between(*to), *to);
    control_ = control;
    return true;
  }

  bool read_arc() {
    const auto radius_x = scanner_.number();
    const auto radius_y = radius_x ? scanner_.number() : std::nullopt;
    const auto rotation = radius_y ? scanner_.number() : std::nullopt;
    const auto large = rotation ? scanner_.flag() : std::nullopt;
    const auto clockwise = large ? scanner_.flag() : std::nullopt;
    const auto to = clockwise ? point() : std::nullopt;
    if (!to) return false;
    reopen();
    append_arc({pen_, *to, *radius_x, *radius_y, *rotation, *large, *clockwise}, steps_);
    pen_ = *to;
    return true;
  }

  std::optional<Point> point() {
    const auto x = scanner_.number();
    const auto y = x ? scanner_.number() : std::nullopt;
    if (!y) return std::nullopt;
    return relative_ ? Point{pen_.x + *x, pen_.y + *y} : Point{*x, *y};
  }

  /// After a closed outline, the next one begins where that began.
  void reopen() {
    if (steps_.back().verb == PathVerb::close) steps_.push_back({PathVerb::move, {start_}});
  }
  void line_to(Point to) {
    reopen();
    steps_.push_back({PathVerb::line, {to}});
    pen_ = to;
  }
  void curve_to(Point first, Point second, Point to) {
    reopen();
    steps_.push_back({PathVerb::curve, {first, second, to}});
    pen_ = to;
  }

  NumberScanner scanner_;
  std::vector<PathStep> steps_;
  Point pen_;
  Point start_;    ///< of the current outline
  Point control_;  ///< the last control point of the command before
  char last_ = 'M';
  bool relative_ = false;
};

}  // namespace

std::optional<std::vector<PathStep>> read_path(std::string_view data) { return PathReader(data).read(); }

}  // namespace andel::picture
