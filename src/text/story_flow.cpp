#include "text/story_flow.hpp"

#include <algorithm>

namespace andel::text {

namespace {

constexpr std::size_t fewest_lines = 2;  // of a paragraph, on either side of a division

class StoryFiller {
 public:
  StoryFiller(std::span<const StoryUnit> units, std::span<const std::size_t> rows) : units_(units), rows_(rows) {}

  StoryFlow run() {
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (units_[i].kind == StoryUnitKind::heading) {
        add_heading(i);
      } else {
        add_paragraph(units_[i]);
      }
    }
    flow_.columns_used = row_ == 0 ? column_ : column_ + 1;
    return std::move(flow_);
  }

 private:
  [[nodiscard]] bool is_full() const { return column_ >= rows_.size(); }
  [[nodiscard]] bool is_top() const { return row_ == 0; }

  void next_column() {
    ++column_;
    row_ = 0;
  }

  /// A heading and the lines that have to stay below it need their rows in one column, unless they fill a whole one.
  void add_heading(std::size_t unit) {
    const StoryUnit& heading = units_[unit];
    const std::size_t below = rows_to_begin(unit + 1);
    while (!is_full() && !is_top() && row_ + heading.rows + below > rows_[column_]) next_column();
    if (is_full()) return leave(heading.lines);
    row_ += is_top() ? heading.rows_at_top : heading.rows;
    flow_.lines.insert(flow_.lines.end(), heading.lines, StoryPlace{column_, row_ - 1});
  }

  /// How many rows a unit has to have below the heading before it; of a heading, with what has to stand below that.
  [[nodiscard]] std::size_t rows_to_begin(std::size_t unit) const {
    if (unit >= units_.size()) return 0;
    if (units_[unit].kind == StoryUnitKind::heading) return units_[unit].rows + rows_to_begin(unit + 1);
    return units_[unit].lines < 2 * fewest_lines ? units_[unit].lines : fewest_lines;
  }

  void add_paragraph(const StoryUnit& paragraph) {
    std::size_t left = paragraph.lines;
    std::size_t gap = paragraph.gap;
    while (left > 0) {
      if (is_full()) return leave(left);
      const std::size_t taken = lines_to_take(left, is_top() ? 0 : gap);
      if (taken == 0) {
        next_column();
        continue;
      }
      if (!is_top()) row_ += gap;
      gap = 0;
      for (std::size_t i = 0; i < taken; ++i) flow_.lines.emplace_back(StoryPlace{column_, row_++});
      left -= taken;
      if (left > 0) next_column();
    }
  }

  [[nodiscard]] std::size_t lines_to_take(std::size_t lines, std::size_t gap) const {
    const std::size_t begin = row_ + gap;
    const std::size_t room = begin < rows_[column_] ? rows_[column_] - begin : 0;
    if (lines <= room) return lines;
    std::size_t taken = room;
    if (lines - taken < fewest_lines) taken = lines > fewest_lines ? lines - fewest_lines : 0;
    if (taken >= fewest_lines) return taken;
    return is_top() ? room : 0;  // a column of a line or two takes what it can
  }

  void leave(std::size_t lines) {
    flow_.lines.insert(flow_.lines.end(), lines, std::nullopt);
    flow_.lines_left += lines;
    column_ = rows_.size();
    row_ = 0;
  }

  std::span<const StoryUnit> units_;
  std::span<const std::size_t> rows_;
  StoryFlow flow_;
  std::size_t column_ = 0;
  std::size_t row_ = 0;  ///< the next free one
};

}  // namespace

StoryFlow flow_story(std::span<const StoryUnit> units, std::span<const std::size_t> rows) {
  return StoryFiller(units, rows).run();
}

}  // namespace andel::text
