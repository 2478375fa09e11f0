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
  Filler(std::span<const FlowParagraph> paragraphs, const FlowShape& shape) : paragraphs_(paragraphs), shape_(shape) {}

  Flow run() {
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
      if (!is_empty_ && !is_last_column() && !has_room_to_begin(i)) next_column();
      add_paragraph(paragraphs_[i]);
    }
    return std::move(flow_);
  }

 private:
  void add_paragraph(const FlowParagraph& paragraph) {
    std::size_t lines = paragraph.lines;
    while (lines > 0) {
      const auto taken = count_lines_to_take(lines, paragraph.gap);
      if (taken == 0) {
        next_column();
        continue;
      }
      for (std::size_t i = 0; i < taken; ++i) add_line(i == 0 && lines == paragraph.lines ? paragraph.gap : 0);
      lines -= taken;
      if (lines > 0) next_column();
    }
  }

  [[nodiscard]] bool is_last_column() const { return place_.column + 1 >= shape_.columns; }

  /// Whether this column has room for a paragraph that keeps with the next, and for what begins that.
  [[nodiscard]] bool has_room_to_begin(std::size_t paragraph) const {
    Pt last = place_.baseline;
    for (auto i = paragraph; i < paragraphs_.size(); ++i) {
      const auto& [lines, gap, keep] = paragraphs_[i];
      const bool may_divide = keep == Keep::free && lines >= 2 * lines_together;
      last += gap + static_cast<double>(may_divide ? lines_together : lines) * shape_.baseline_distance;
      if (keep == Keep::free) break;
    }
    return paragraphs_[paragraph].keep == Keep::free || last <= shape_.height - shape_.descent + overrun;
  }

  /// How many of a paragraph's remaining lines go into this column.
  [[nodiscard]] std::size_t count_lines_to_take(std::size_t lines, Pt gap) const {
    const auto room = count_lines_with_room(gap);
    if (is_last_column() || lines <= room) return lines;
    auto taken = room;
    if (lines - taken < lines_together) taken = lines > lines_together ? lines - lines_together : 0;
    if (taken >= lines_together) return taken;
    if (!is_empty_) return 0;
    return lines < 2 * lines_together ? lines : lines_together;  // taller than the column
  }

  [[nodiscard]] std::size_t count_lines_with_room(Pt gap) const {
    const auto room = shape_.height - shape_.descent - next_baseline(gap) + overrun;
    if (room < 0) return 0;
    return shape_.baseline_distance > 0 ? 1 + static_cast<std::size_t>(room / shape_.baseline_distance) : 1;
  }

  [[nodiscard]] Pt next_baseline(Pt gap) const {
    return is_empty_ ? shape_.cap_height : place_.baseline + shape_.baseline_distance + gap;
  }

  void add_line(Pt gap) {
    place_.baseline = next_baseline(gap);
    is_empty_ = false;
    flow_.lines.push_back(place_);
    flow_.height = std::max(flow_.height, place_.baseline + shape_.descent);
  }

  void next_column() {
    ++place_.column;
    is_empty_ = true;
  }

  std::span<const FlowParagraph> paragraphs_;
  FlowShape shape_;
  Flow flow_;
  LinePlace place_;  // of the last line
  bool is_empty_ = true;
};

}  // namespace

Flow flow_in_order(std::span<const FlowParagraph> paragraphs, const FlowShape& shape) {
  return Filler(paragraphs, shape).run();
}

Flow flow_balanced(std::span<const FlowParagraph> paragraphs, const FlowShape& shape) {
  auto flow = flow_in_order(paragraphs, shape);
  if (shape.columns < 2 || flow.height > shape.height + overrun) return flow;
  // The column's height is narrowed down to a tenth of a line between one that is too low and one that does.
  auto tried = shape;
  Pt too_low = 0;
  while (flow.height - too_low > shape.baseline_distance / 10) {
    tried.height = (too_low + flow.height) / 2;
    auto attempt = flow_in_order(paragraphs, tried);
    if (attempt.height > tried.height + overrun) {
      too_low = tried.height;
    } else {
      flow = std::move(attempt);
    }
  }
  return flow;
}

}  // namespace andel::text
