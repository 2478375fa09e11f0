#include "compose/line_figures.hpp"

#include <algorithm>
#include <optional>

#include "compose/line_chart.hpp"

namespace andel::compose {
namespace {

/// Between a point, or its interval's end, and its figure.
constexpr Pt clearance = 3;
/// A figure keeps this far off lines, so that it is not read as theirs.
constexpr Pt stroke_clearance = 4;
/// With more lines than this, every figure stands above its point: there is no room below either.
constexpr std::size_t most_tried = 6;

struct Stroke {
  Point from;
  Point to;
};

enum class Side { above, below };

Rect grown(const Rect& box, Pt by) { return {box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by}; }

bool overlap(const Rect& a, const Rect& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

/// Whether a stroke that runs from left to right crosses a box.
bool crosses(const Stroke& stroke, const Rect& box) {
  const Pt left = std::max(stroke.from.x, box.x);
  const Pt right = std::min(stroke.to.x, box.right());
  if (left > right || stroke.to.x <= stroke.from.x) return false;
  const auto y_at = [&](Pt x) {
    return stroke.from.y + (stroke.to.y - stroke.from.y) * (x - stroke.from.x) / (stroke.to.x - stroke.from.x);
  };
  const auto [low, high] = std::minmax({y_at(left), y_at(right)});
  return low < box.bottom() && box.y < high;
}

std::vector<Stroke> strokes_of(const ChartLayout& layout) {
  std::vector<Stroke> strokes;
  for (std::size_t series = 0; series < layout.chart().series.size(); ++series) {
    for (std::size_t row = 1; row < layout.figures.rows.size(); ++row) {
      const auto from = line_point(layout, row - 1, series);
      const auto to = line_point(layout, row, series);
      if (from && to) strokes.push_back({*from, *to});
    }
  }
  const auto& goal = layout.lines->goal;
  for (std::size_t i = 1; i < goal.size(); ++i) strokes.push_back({goal[i - 1], goal[i]});
  return strokes;
}

/// Tries all ways to put the figures of one wave above and below their points.
class RowPlacer {
 public:
  RowPlacer(ChartLayout& layout, std::size_t row, const std::vector<Stroke>& strokes)
      : layout_(layout), row_(row), strokes_(strokes) {
    for (std::size_t i = 0; i < layout.chart().series.size(); ++i) {
      if (line_point(layout, row, i)) valued_.push_back(i);
    }
  }

  void place() {
    stack_on_baseline();
    if (valued_.size() > most_tried) return take({});
    std::vector<Side> best;
    std::optional<double> least;
    for (unsigned choice = 0; choice < 1U << valued_.size(); ++choice) {
      std::vector<Side> sides;
      for (std::size_t i = 0; i < valued_.size(); ++i) {
        sides.push_back((choice >> i & 1U) != 0 ? Side::below : Side::above);
      }
      const double cost = cost_of(sides);
      if (least && cost >= *least) continue;
      least = cost;
      best = std::move(sides);
    }
    take(best);
  }

 private:
  [[nodiscard]] Rect box_at(std::size_t series, Side side) const {
    const FigureLabel& label = layout_.figure_labels[row_][series];
    const Point point = *line_point(layout_, row_, series);
    Pt top = point.y - point_radius;
    Pt bottom = point.y + point_radius;
    if (const auto& interval = layout_.figures.rows[row_].figures[series].interval) {
      top = std::min(top, layout_.y_of(interval->high));
      bottom = std::max(bottom, layout_.y_of(interval->low));
    }
    const Pt y = side == Side::above ? top - clearance - label.box.height : bottom + clearance;
    return {point.x - label.box.width / 2, y, label.box.width, label.box.height};
  }

  /// What is in the way of a figure: the more it would hurt, the dearer.
  [[nodiscard]] double cost_of(const std::vector<Side>& sides) const {
    constexpr double below = 0.5;
    constexpr double on_stroke = 3;
    constexpr double on_other = 10;
    constexpr double outside = 20;
    double cost = 0;
    std::vector<Rect> taken;
    for (std::size_t i = 0; i < valued_.size(); ++i) {
      const Rect box = grown(box_at(valued_[i], sides[i]), 1);
      if (sides[i] == Side::below) cost += below;
      if (box.bottom() > layout_.plot.bottom()) cost += outside;
      const Rect air = grown(box_at(valued_[i], sides[i]), stroke_clearance);
      for (const auto& stroke : strokes_) cost += crosses(stroke, air) ? on_stroke : 0;
      for (const auto& other : taken) cost += overlap(box, other) ? on_other : 0;
      for (const std::size_t other : valued_) {
        const Point point = *line_point(layout_, row_, other);
        cost += overlap(box, grown({point.x, point.y, 0, 0}, point_radius)) ? on_other : 0;
      }
      taken.push_back(box);
    }
    return cost;
  }

  void take(const std::vector<Side>& sides) {
    for (std::size_t i = 0; i < valued_.size(); ++i) {
      layout_.figure_labels[row_][valued_[i]].box = box_at(valued_[i], i < sides.size() ? sides[i] : Side::above);
    }
  }

  void stack_on_baseline() {
    Pt y = layout_.y_of(0) - clearance;
    for (std::size_t series = 0; series < layout_.chart().series.size(); ++series) {
      if (line_point(layout_, row_, series)) continue;
      Rect& box = layout_.figure_labels[row_][series].box;
      y -= box.height + clearance;
      box.x = layout_.lines->rows[row_] - box.width / 2;
      box.y = y + clearance;
    }
  }

  ChartLayout& layout_;
  std::size_t row_;
  const std::vector<Stroke>& strokes_;
  std::vector<std::size_t> valued_;  ///< the series that have a point in this wave
};

}  // namespace

std::vector<std::vector<FigureLabel>> set_line_figures(const ChartLayout& layout, const Context& context) {
  const TextStyle& style = context.style(layout.style->value);
  const Pt cap_height = context.cap_height(style, layout.figure_size);
  std::vector<std::vector<FigureLabel>> rows;
  for (const auto& row : layout.figures.rows) {
    auto& labels = rows.emplace_back();
    for (const auto& figure : row.figures) {
      const auto& words = context.typesetter.set_single_line(figure.text, style, layout.figure_size);
      labels.push_back({&words, {0, 0, words.lines.front().width, cap_height}});
    }
  }
  return rows;
}

void place_line_figures(ChartLayout& layout) {
  const auto strokes = strokes_of(layout);
  for (std::size_t row = 0; row < layout.figures.rows.size(); ++row) RowPlacer(layout, row, strokes).place();
}

}  // namespace andel::compose
