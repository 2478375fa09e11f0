#include "compose/chart_table.hpp"

#include <algorithm>
#include <utility>

#include "compose/chart_picture.hpp"
#include "compose/chart_placement.hpp"
#include "compose/place.hpp"

namespace andel::compose {
namespace {

StructureId add_header(StructureId row, HeaderScope scope, DocumentBuilder& builder) {
  const StructureId header = builder.add_element(row, Role::table_header);
  builder.element(header).scope = scope;
  return header;
}

void draw_header_row(ChartLayout& layout, StructureId table, DocumentBuilder& builder) {
  if (layout.legend.empty()) return;
  const StructureId row = builder.add_element(table, Role::table_row);
  builder.add_element(row, Role::table_data);  // the empty corner keeps the table regular
  for (auto& entry : layout.legend.entries) {
    draw_sign(entry, layout.legend_corner, Artifact::layout, builder);
    const StructureId header = add_header(row, HeaderScope::column, builder);
    draw_label(std::move(entry), layout.legend_corner, header, builder);
  }
}

/// The first baseline of a text of `lines` whose middle, from capitals to last baseline, is at `middle`.
Pt centred_baseline(Pt middle, Pt cap_height, std::size_t lines, Pt baseline_distance) {
  return middle + (cap_height - (static_cast<double>(lines) - 1) * baseline_distance) / 2;
}

void draw_label(ChartLayout& layout, std::size_t row, const Owner& owner, const Context& context,
                DocumentBuilder& builder) {
  text::SetParagraph& label = layout.labels[row];
  const Rect group = layout.group_box(row);
  const Pt cap_height = context.cap_height(context.style(layout.style->label), layout.label_size);
  const Pt y = centred_baseline(group.y + group.height / 2, cap_height, label.lines.size(), label.baseline_distance);
  place_paragraph(std::move(label), {layout.region->box.x, y}, owner, builder);
}

/// Whether [left, right] comes so near to `x` that the two would touch.
bool touches(Pt x, Pt left, Pt right, Pt gap) { return left - gap < x + gap && x - gap < right; }

/// The left end of a figure: past the bar's end, and past the reference mark where that stands in the way.
Pt figure_left(const ChartLayout& layout, std::size_t row, std::size_t series, Pt width) {
  const Rect bar = layout.bar_box(row, series);
  const ChartFigure& figure = layout.figures.rows[row].figures[series];
  const Pt gap = figure_gap * layout.figure_size;
  const auto mark = mark_of(layout, row);
  if (figure.has_value() && figure.cell.value < 0) {
    const Pt right = bar.x - gap;
    return (mark && touches(*mark, right - width, right, gap / 2) ? std::min(*mark - gap, right) : right) - width;
  }
  const Pt left = bar.right() + gap;
  return mark && touches(*mark, left, left + width, gap / 2) ? std::max(*mark + gap, left) : left;
}

void draw_figure(const ChartLayout& layout, std::size_t row, std::size_t series, const Owner& owner,
                 const Context& context, DocumentBuilder& builder) {
  const TextStyle& style = context.style(layout.style->value);
  const Pt size = layout.figure_size;
  auto words = text::set_single_line(layout.figures.rows[row].figures[series].text, style, size, context.shaper);
  const Rect bar = layout.bar_box(row, series);
  const Pt x = figure_left(layout, row, series, words.lines.front().width);
  const Pt y = centred_baseline(bar.y + bar.height / 2, context.cap_height(style, size), 1, 0);
  place_paragraph(std::move(words), {x, y}, owner, builder);
}

}  // namespace

void draw_table(ChartLayout& layout, StructureId table, const Context& context, DocumentBuilder& builder) {
  draw_header_row(layout, table, builder);
  for (std::size_t row = 0; row < layout.figures.rows.size(); ++row) {
    const StructureId table_row = builder.add_element(table, Role::table_row);
    draw_label(layout, row, add_header(table_row, HeaderScope::row, builder), context, builder);
    for (std::size_t series = 0; series < layout.figures.rows[row].figures.size(); ++series) {
      draw_figure(layout, row, series, builder.add_element(table_row, Role::table_data), context, builder);
    }
  }
}

}  // namespace andel::compose
