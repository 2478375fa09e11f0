#include "text/story.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "text/line_setter.hpp"
#include "text/story_flow.hpp"

namespace andel::text {

namespace {

constexpr double grid_slack = 1e-6;
/// Between a heading and the text before it, at least, in rows beyond its own leading.
constexpr double space_before_heading = 0.7;

/// A column of a frame: where its rows are.
struct StoryColumn {
  std::size_t frame = 0;
  Pt left = 0;
  Pt first_baseline = 0;
  std::size_t rows = 0;
};

std::size_t whole_rows(double rows) { return static_cast<std::size_t>(std::max(0.0, std::ceil(rows - grid_slack))); }

class StorySetter {
 public:
  StorySetter(std::span<const PlainParagraph> paragraphs, const BlockStyles& styles, std::span<const StoryFrame> frames,
              Shaper& shaper)
      : styles_(styles),
        frames_(frames),
        items_(prepare_items(paragraphs, styles, BlockShape().bullet, shaper)),
        text_(line_metrics(styles.text, styles.text.size, shaper.faces())),
        headings_(line_metrics(styles.headings, styles.headings.size, shaper.faces())),
        list_indent_(std::max(styles.text.indent, widest_label(items_) / 1000 * styles.text.size)) {
    find_columns();
  }

  Story set() {
    break_lines();
    const StoryFlow flow = even_out(flow_story(units_, rows_of_columns()));
    story_.lines_left = flow.lines_left;
    story_.frames.resize(frames_.size());
    std::size_t line = 0;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      add_problems(items_[i], story_.missing, story_.unsupported);
      place_item(i, std::span(flow.lines).subspan(line, spans_[i].size()));
      line += spans_[i].size();
    }
    return std::move(story_);
  }

 private:
  void find_columns();
  void break_lines();
  StoryFlow even_out(StoryFlow flow);
  void place_item(std::size_t item, std::span<const std::optional<StoryPlace>> places);
  void place_line(std::size_t item, std::size_t line, StoryPlace place, PlacedParagraph& placed);

  [[nodiscard]] std::vector<std::size_t> rows_of_columns() const {
    std::vector<std::size_t> rows;
    for (const auto& column : columns_) rows.push_back(column.rows);
    return rows;
  }
  [[nodiscard]] StoryUnit unit_of(std::size_t item) const;
  /// Where a line begins within its column.
  [[nodiscard]] Pt indent_of(std::size_t item, std::size_t line) const;
  [[nodiscard]] Pt size_of(const BlockItem& item) const {
    return item.kind == ParagraphKind::heading ? styles_.headings.size : styles_.text.size;
  }

  BlockStyles styles_;
  std::span<const StoryFrame> frames_;
  std::vector<BlockItem> items_;
  LineMetrics text_;
  LineMetrics headings_;
  Pt list_indent_;
  std::vector<StoryColumn> columns_;
  std::vector<std::vector<LineSpan>> spans_;  // of each item
  std::vector<StoryUnit> units_;
  Story story_;
};

void StorySetter::find_columns() {
  const Pt row = text_.baseline_distance;
  for (std::size_t i = 0; i < frames_.size(); ++i) {
    const StoryFrame& frame = frames_[i];
    const auto first =
        std::find_if(frames_.begin(), frames_.end(), [&](const auto& f) { return f.page == frame.page; });
    const Pt grid = first->box.y + text_.cap_height;
    const auto offset = whole_rows((frame.box.y + text_.cap_height - grid) / row);
    const Pt baseline = grid + static_cast<double>(offset) * row;
    const Pt room = frame.box.bottom() - text_.descent - baseline;
    const auto rows = room < 0 ? 0 : static_cast<std::size_t>(room / row + grid_slack) + 1;
    for (int column = 0; column < frame.columns; ++column) {
      const Pt left = frame.box.x + column * (column_width(frame) + frame.gutter);
      columns_.push_back({i, left, baseline, rows});
    }
  }
}

Pt StorySetter::indent_of(std::size_t item, std::size_t line) const {
  if (items_[item].label) return list_indent_;
  const bool follows_paragraph = item > 0 && items_[item - 1].kind == ParagraphKind::plain;
  const bool is_indented = items_[item].kind == ParagraphKind::plain && follows_paragraph && line == 0;
  return is_indented && styles_.text.space_after <= 0 ? styles_.text.indent : 0;
}

void StorySetter::break_lines() {
  const Pt width = column_width(frames_.front());
  for (std::size_t i = 0; i < items_.size(); ++i) {
    const Pt size = size_of(items_[i]);
    const auto limit = [&](std::size_t line) { return (width - indent_of(i, line)) / size * 1000; };
    const auto& spans = spans_.emplace_back(items_[i].text.break_lines({limit(0), limit(1)}));
    for (std::size_t line = 0; line < spans.size(); ++line) {
      const Pt excess = find_excess(spans[line].width * size / 1000, width - indent_of(i, line));
      story_.overflow_width = std::max(story_.overflow_width, excess);
    }
    units_.push_back(unit_of(i));
  }
}

StoryUnit StorySetter::unit_of(std::size_t item) const {
  const std::size_t lines = spans_[item].size();
  if (items_[item].kind != ParagraphKind::heading) {
    const bool follows_text = item > 0 && items_[item - 1].kind != ParagraphKind::heading;
    const auto gap = follows_text ? whole_rows(styles_.text.space_after / text_.baseline_distance) : 0;
    return {.kind = StoryUnitKind::paragraph, .lines = lines, .gap = gap};
  }
  const double own = (static_cast<double>(lines) - 1) * headings_.baseline_distance / text_.baseline_distance;
  const double before = headings_.baseline_distance / text_.baseline_distance + space_before_heading;
  return {.kind = StoryUnitKind::heading,
          .lines = lines,
          .rows = whole_rows(own + before),
          .rows_at_top = whole_rows(own) + 1};
}

/// Gives the columns of the last frame only as many rows as they need together.
StoryFlow StorySetter::even_out(StoryFlow flow) {
  if (flow.lines_left > 0 || flow.columns_used == 0) return flow;
  const std::size_t frame = columns_[flow.columns_used - 1].frame;
  auto rows = rows_of_columns();
  for (std::size_t height = 1; height < columns_[flow.columns_used - 1].rows; ++height) {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (columns_[i].frame >= frame) rows[i] = columns_[i].frame == frame ? height : 0;
    }
    StoryFlow even = flow_story(units_, rows);
    if (even.lines_left == 0) return even;
  }
  return flow;
}

void StorySetter::place_item(std::size_t item, std::span<const std::optional<StoryPlace>> places) {
  StoryParagraph* open = nullptr;
  std::size_t open_frame = 0;
  for (std::size_t line = 0; line < places.size(); ++line) {
    if (!places[line]) return;
    const std::size_t frame = columns_[places[line]->column].frame;
    if (open == nullptr || frame != open_frame) {
      open_frame = frame;
      open = &story_.frames[frame].emplace_back();
      open->stretch = line == 0 ? StoryStretch::beginning : StoryStretch::rest;
      open->placed.source = items_[item].source;
      open->placed.kind = items_[item].kind;
      open->placed.marks = items_[item].marks;
    }
    place_line(item, line, *places[line], open->placed);
  }
}

void StorySetter::place_line(std::size_t item, std::size_t line, StoryPlace place, PlacedParagraph& placed) {
  const BlockItem& what = items_[item];
  const StoryColumn& column = columns_[place.column];
  const Pt size = size_of(what);
  Pt baseline = column.first_baseline + static_cast<double>(place.row) * text_.baseline_distance;
  if (what.kind == ParagraphKind::heading) {
    baseline -= static_cast<double>(spans_[item].size() - 1 - line) * headings_.baseline_distance;
  }
  if (line == 0 && what.label) {
    const auto parts = static_cast<std::uint32_t>(what.label->parts().size());
    add_runs(set_line(*what.label, {.end = {.part = parts}}, size, {.left = column.left}, Align::left), baseline,
             placed.label);
  }
  const Pt indent = indent_of(item, line);
  const LineBox box{column.left + indent, column_width(frames_.front()) - indent};
  const Align align = what.kind == ParagraphKind::heading ? styles_.headings.align : styles_.text.align;
  add_runs(set_line(what.text, spans_[item][line], size, box, align), baseline, placed.runs);
}

}  // namespace

Pt column_width(const StoryFrame& frame) {
  return (frame.box.width - (frame.columns - 1) * frame.gutter) / frame.columns;
}

Story set_story(std::span<const PlainParagraph> paragraphs, const BlockStyles& styles,
                std::span<const StoryFrame> frames, Shaper& shaper) {
  return StorySetter(paragraphs, styles, frames, shaper).set();
}

}  // namespace andel::text
