#include "compose/line_chart.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "compose/complaints.hpp"
#include "compose/figure_text.hpp"
#include "compose/line_figures.hpp"
#include "text/type_sizes.hpp"

namespace andel::compose {
namespace {

// Gaps in points, and shares of the chart's width.
constexpr Pt gap_beside_ticks = 6;
constexpr Pt gap_before_name = 8;
constexpr Pt gap_between_names = 3;
constexpr Pt gap_above_waves = 8;
constexpr Pt gap_between_waves = 6;
constexpr Pt least_height = 60;
constexpr double widest_names = 0.32;
/// Taller than this share of its width, a change looks more than it is.
constexpr double tallest = 0.9;

class LinePlacer {
 public:
  LinePlacer(ChartDraft& draft, const Context& context)
      : draft_(draft), layout_(draft.layout), places_(*draft.layout.lines), context_(context) {
    layout_.figure_size = context.style(layout_.style->value).size;
    layout_.figure_labels = set_line_figures(layout_, context);
    if (places_.names == LegendPlace::inside && layout_.chart().series.size() > 1) set_names();
    set_goal();
  }

  void place(const Axis& axis) {
    layout_.axis = axis;
    place_across();
    set_waves();
    place_up();
    place_goal();
    place_goal_year();
    place_line_figures(layout_);
    place_names();
  }

 private:
  [[nodiscard]] const Rect& box() const { return layout_.region->box; }

  void set_names() {
    const TextStyle& style = context_.style(layout_.style->legend);
    Pt overflow = 0;
    for (const auto& series : layout_.chart().series) {
      const auto& words = context_.typesetter.set(series.label, style, style.size, widest_names * box().width);
      const Pt width = widest_line(words);
      places_.ends.push_back({&words, {0, 0, width, context_.cap_height(style, style.size)}});
      overflow = std::max(overflow, words.overflow);
    }
    if (overflow > 0) complain_wide_word(layout_.place, "the lines' names", overflow, style.size, context_);
  }

  void set_goal() {
    const auto& goal = layout_.chart().goal;
    if (!goal) return;
    const TextStyle& style = context_.style(layout_.style->legend);
    const auto target = write_tick(goal->target, layout_.chart().unit, context_.plan.language);
    const auto& words =
        context_.typesetter.set_single_line(fmt::format("{}: {}", goal->label, target), style, style.size);
    places_.goal_label = FigureLabel{&words, {0, 0, words.lines.front().width, context_.cap_height(style, style.size)}};
    if (goal_is_ahead()) goal_year_ = fmt::format("{:.0f}", std::floor(goal->time));
  }

  [[nodiscard]] bool goal_is_ahead() const {
    const Chart& chart = layout_.chart();
    return chart.goal && chart.goal->time > chart.times.back();
  }

  static Pt widest_line(const text::SetParagraph& words) {
    Pt width = 0;
    for (const auto& line : words.lines) width = std::max(width, line.width);
    return width;
  }

  [[nodiscard]] Pt tick_width() const {
    const TextStyle& style = context_.style(layout_.style->axis);
    Pt width = 0;
    for (const double tick : ticks_of(layout_.axis)) {
      const auto words = write_tick(tick, layout_.chart().unit, context_.plan.language);
      width = std::max(width, text::measure(words, style, style.size, context_.shaper));
    }
    return width;
  }

  /// Half of the widest figure or label at a wave.
  [[nodiscard]] Pt half_width(std::size_t row) const {
    const TextStyle& style = context_.style(layout_.style->label);
    const auto& label = layout_.figures.rows[row].category->label;
    Pt width = std::min(text::measure(label, style, style.size, context_.shaper),
                        box().width / static_cast<double>(layout_.figures.rows.size() + 1));
    for (const auto& figure : layout_.figure_labels[row]) width = std::max(width, figure.box.width);
    return width / 2;
  }

  [[nodiscard]] Pt half_of_goal_year() const {
    const TextStyle& style = context_.style(layout_.style->label);
    return std::max(text::measure(goal_year_, style, style.size, context_.shaper) / 2, point_radius);
  }

  /// Where the waves stand, as their dates do; the goal's time is the end, where it lies ahead.
  void place_across() {
    const auto& times = layout_.chart().times;
    const auto& goal = layout_.chart().goal;
    Pt names = 0;
    for (const auto& end : places_.ends) names = std::max(names, end.box.width);
    layout_.plot.x = box().x + tick_width() + gap_beside_ticks;
    layout_.plot.width = box().right() - layout_.plot.x - (names > 0 ? gap_before_name + name_sign_room + names : 0);
    const bool goal_ahead = goal_is_ahead();
    const Pt left = layout_.plot.x + half_width(0);
    const Pt right = layout_.plot.right() - (goal_ahead ? half_of_goal_year() : half_width(times.size() - 1));
    const double end = goal_ahead ? goal->time : times.back();
    const auto x_at = [&](double time) {
      return end > times.front() ? left + (right - left) * (time - times.front()) / (end - times.front())
                                 : (left + right) / 2;
    };
    for (const double time : times) places_.rows.push_back(x_at(time));
    if (goal) goal_x_ = x_at(std::max(goal->time, times.back()));
  }

  [[nodiscard]] Pt narrowest_span() const {
    Pt narrowest = layout_.plot.width;
    for (std::size_t i = 1; i < places_.rows.size(); ++i) {
      narrowest = std::min(narrowest, places_.rows[i] - places_.rows[i - 1]);
    }
    if (goal_is_ahead()) narrowest = std::min(narrowest, goal_x_ - places_.rows.back());
    return std::max(narrowest - gap_between_waves, 1.0);
  }

  /// In the largest type in which the labels of neighbouring waves do not meet.
  void set_waves() {
    const TextStyle& style = context_.style(layout_.style->label);
    const Pt width = narrowest_span();
    Pt overflow = 0;
    for (const Pt size : text::sizes_to_try(style, size_step)) {
      layout_.label_size = size;
      layout_.labels.clear();
      overflow = 0;
      for (const auto& row : layout_.figures.rows) {
        const auto& words = context_.typesetter.set(row.category->label, style, size, width);
        layout_.labels.push_back(&words);
        overflow = std::max(overflow, words.overflow);
      }
      if (overflow <= 0) return;
    }
    complain_wide_word(layout_.place, "the waves' labels", overflow, layout_.label_size, context_);
  }

  void place_up() {
    const TextStyle& style = context_.style(layout_.style->label);
    const Pt cap_height = context_.cap_height(style, layout_.label_size);
    Pt waves = gap_above_waves + cap_height;
    Pt lower_lines = 0;
    for (const auto* label : layout_.labels) {
      const double more = static_cast<double>(label->lines.size()) - 1;
      lower_lines = std::max(lower_lines, more * label->baseline_distance);
    }
    const Pt foot = draft_.foot - draft_.axis_label_depth + waves + lower_lines;
    const Pt headroom = context_.cap_height(context_.style(layout_.style->value), layout_.figure_size) + point_radius;
    layout_.plot.y = box().y + draft_.top() + headroom;
    const Pt room = box().bottom() - foot - layout_.plot.y;
    layout_.plot.height = std::min(std::max(room, least_height), tallest * layout_.plot.width);
    if (room < least_height) {
      complain_overflow(layout_.place, fmt::format("the chart lacks {:.1f} pt of height", least_height - room),
                        "shorten what stands above and below its lines, or give the region more height", context_);
    }
    layout_.axis_label_baseline = layout_.plot.bottom() + waves;
    layout_.keys_corner = {box().x,
                           layout_.plot.bottom() + draft_.keys_depth - draft_.axis_label_depth + waves + lower_lines};
  }

  void place_goal() {
    const auto& goal = layout_.chart().goal;
    if (!goal) return;
    const auto& rows = layout_.figures.rows;
    for (std::size_t row = 0; row < rows.size(); ++row) {
      if (rows[row].reference->has_value()) {
        places_.goal.push_back({places_.rows[row], layout_.y_of(rows[row].reference->cell.value)});
      }
    }
    if (goal_x_ > places_.rows.back()) places_.goal.push_back({goal_x_, layout_.y_of(goal->target)});
    if (places_.goal.empty()) {
      places_.goal_label.reset();
      return;
    }
    Rect& label = places_.goal_label->box;
    const Point end = places_.goal.back();
    label.x = std::min(end.x, layout_.plot.right()) - label.width;
    label.y = end.y - point_radius - gap_between_names - label.height;
  }

  /// On the axis, level with the waves.
  void place_goal_year() {
    if (!goal_is_ahead() || places_.goal.empty()) return;
    const TextStyle& style = context_.style(layout_.style->label);
    const auto& words = context_.typesetter.set_single_line(goal_year_, style, layout_.label_size);
    const Pt width = words.lines.front().width;
    const Pt cap_height = context_.cap_height(style, layout_.label_size);
    places_.goal_year =
        FigureLabel{&words, {goal_x_ - width / 2, layout_.axis_label_baseline - cap_height, width, cap_height}};
  }

  /// The height at which a line ends: at its last point.
  [[nodiscard]] Pt end_of(std::size_t series) const {
    for (std::size_t row = layout_.figures.rows.size(); row-- > 0;) {
      if (const auto point = line_point(layout_, row, series)) return point->y;
    }
    return layout_.y_of(0);
  }

  [[nodiscard]] static Pt height_of(const FigureLabel& name) {
    return name.box.height + (static_cast<double>(name.words->lines.size()) - 1) * name.words->baseline_distance;
  }

  /// Beside their lines' ends, pushed apart where they would meet, in the order of the ends.
  void place_names() {
    auto& ends = places_.ends;
    std::vector<std::size_t> order(ends.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return end_of(a) < end_of(b); });
    Pt free = layout_.plot.y - layout_.plot.height;
    for (const std::size_t i : order) {
      const Pt height = height_of(ends[i]);
      ends[i].box.x = layout_.plot.right() + gap_before_name + name_sign_room;
      ends[i].box.y = std::max(end_of(i) - height / 2, free);
      free = ends[i].box.y + height + 2 * gap_between_names;
    }
    Pt end = layout_.plot.bottom() + gap_between_names;
    for (auto i = order.rbegin(); i != order.rend(); ++i) {
      const Pt height = height_of(ends[*i]);
      ends[*i].box.y = std::min(ends[*i].box.y, end - height);
      end = ends[*i].box.y - 2 * gap_between_names;
    }
  }

  ChartDraft& draft_;
  ChartLayout& layout_;
  LinePlaces& places_;
  const Context& context_;
  Pt goal_x_ = 0;
  std::string goal_year_;  ///< where it lies ahead
};

}  // namespace

Axis choose_line_axis(std::span<const double> values, const AxisEnds& ends) {
  return choose_axis(Unit::number, values, ends);
}

void place_lines(ChartDraft& draft, const Axis& axis, const Context& context) {
  LinePlacer(draft, context).place(axis);
}

std::optional<Point> line_point(const ChartLayout& layout, std::size_t row, std::size_t series) {
  const ChartFigure& figure = layout.figures.rows[row].figures[series];
  if (!figure.has_value()) return std::nullopt;
  return Point{layout.lines->rows[row], layout.y_of(figure.cell.value)};
}

}  // namespace andel::compose
