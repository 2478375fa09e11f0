#include "text/column_flow.hpp"

#include <algorithm>
#include <cmath>

namespace andel::text {

namespace {

constexpr Pt overrun = 1e-3;
/// A paragraph is divided only with this many of its lines on either side.
constexpr std::size_t lines_together = 2;

class Filler {
 public:
  explicit Filler(const FlowShape& shape) : shape_(shape) {}

  void add_paragraph(std::size_t lines) {
    while (lines > 0) {
      const auto taken = count_lines_to_take(lines);
      if (taken == 0) {
        next_column();
        continue;
      }
      for (std::size_t i = 0; i < taken; ++i) add_line(i == 0);
      lines -= taken;
      if (lines > 0) next_column();
    }
  }

  [[nodiscard]] Flow take() { return std::move(flow_); }

 private:
  [[nodiscard]] bool is_last_column() const { return place_.column + 1 >= shape_.columns; }

  /// How many of a paragraph's remaining lines go into this column.
  [[nodiscard]] std::size_t count_lines_to_take(std::size_t lines) const {
    const auto room = count_lines_with_room();
    if (is_last_column() || lines <= room) return lines;
    auto taken = room;
    if (lines - taken < lines_together) taken = lines > lines_together ? lines - lines_together : 0;
    if (taken >= lines_together) return taken;
    if (!is_empty_) return 0;
    return lines < 2 * lines_together ? lines : lines_together;  // taller than the column
  }

  [[nodiscard]] std::size_t count_lines_with_room() const {
    const auto room = shape_.height - shape_.descent - next_baseline(true) + overrun;
    if (room < 0) return 0;
    return shape_.baseline_distance > 0 ? 1 + static_cast<std::size_t>(room / shape_.baseline_distance) : 1;
  }

  [[nodiscard]] Pt next_baseline(bool starts_paragraph) const {
    if (is_empty_) return shape_.cap_height;
    return place_.baseline + shape_.baseline_distance + (starts_paragraph ? shape_.paragraph_gap : 0);
  }

  void add_line(bool starts_paragraph) {
    place_.baseline = next_baseline(starts_paragraph);
    is_empty_ = false;
    flow_.lines.push_back(place_);
    flow_.height = std::max(flow_.height, place_.baseline + shape_.descent);
  }

  void next_column() {
    ++place_.column;
    is_empty_ = true;
  }

  FlowShape shape_;
  Flow flow_;
  LinePlace place_;  // of the last line
  bool is_empty_ = true;
};

}  // namespace

Flow flow_in_order(std::span<const std::size_t> line_counts, const FlowShape& shape) {
  Filler filler(shape);
  for (const auto lines : line_counts) filler.add_paragraph(lines);
  return filler.take();
}

Flow flow_balanced(std::span<const std::size_t> line_counts, const FlowShape& shape) {
  auto flow = flow_in_order(line_counts, shape);
  if (shape.columns < 2 || flow.height > shape.height + overrun) return flow;
  // The column's height is narrowed down to a tenth of a line between one that is too low and one that does.
  auto tried = shape;
  Pt too_low = 0;
  while (flow.height - too_low > shape.baseline_distance / 10) {
    tried.height = (too_low + flow.height) / 2;
    auto attempt = flow_in_order(line_counts, tried);
    if (attempt.height > tried.height + overrun) {
      too_low = tried.height;
    } else {
      flow = std::move(attempt);
    }
  }
  return flow;
}

}  // namespace andel::text
