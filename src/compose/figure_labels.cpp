#include "compose/figure_labels.hpp"

#include <algorithm>

namespace andel::compose {
namespace {

/// The left end of a figure of that width.
Pt left_of(const ChartLayout& layout, std::size_t row, std::size_t series, Pt width) {
  const Rect bar = layout.bar_box(row, series);
  const ChartFigure& figure = layout.figures.rows[row].figures[series];
  const Pt gap = figure_gap * layout.figure_size;
  if (figure.has_value() && figure.cell.value < 0) {
    const Pt end = figure.interval ? std::min(bar.x, layout.x_of(figure.interval->low)) : bar.x;
    return end - gap - width;
  }
  const Pt end = figure.interval ? std::max(bar.right(), layout.x_of(figure.interval->high)) : bar.right();
  return end + gap;
}

}  // namespace

std::vector<std::vector<FigureLabel>> set_figures(const ChartLayout& layout, const Context& context) {
  const TextStyle& style = context.style(layout.style->value);
  const Pt size = layout.figure_size;
  const Pt cap_height = context.cap_height(style, size);
  std::vector<std::vector<FigureLabel>> rows(layout.figures.rows.size());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const auto& figures = layout.figures.rows[row].figures;
    rows[row].reserve(figures.size());
    for (std::size_t series = 0; series < figures.size(); ++series) {
      const auto& words = context.typesetter.set_single_line(figures[series].text, style, size);
      const Pt width = words.lines.front().width;
      const Rect bar = layout.bar_box(row, series);
      const Rect box{left_of(layout, row, series, width), bar.y + (bar.height - cap_height) / 2, width, cap_height};
      rows[row].push_back({&words, box});
    }
  }
  return rows;
}

}  // namespace andel::compose
