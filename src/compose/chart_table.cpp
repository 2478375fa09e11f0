#include "compose/chart_table.hpp"

#include <vector>

#include "compose/chart_text.hpp"
#include "compose/figure_signs.hpp"
#include "compose/line_picture.hpp"
#include "compose/place.hpp"

namespace andel::compose {
namespace {

StructureId add_header(StructureId row, HeaderScope scope, DocumentBuilder& builder) {
  const StructureId header = builder.add_element(row, Role::table_header);
  builder.element(header).scope = scope;
  return header;
}

/// The names beside the ends of lines, each with its line's colour.
void draw_names(const ChartLayout& layout, StructureId row, DocumentBuilder& builder) {
  const auto entries = series_entries(layout.chart(), *layout.style);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const FigureLabel& name = layout.lines->ends[i];
    draw_name_sign(name.box, entries[i].colour, Artifact::layout, builder);
    const StructureId header = add_header(row, HeaderScope::column, builder);
    place_paragraph(*name.words, {name.box.x, name.box.bottom()}, header, builder);
  }
}

bool names_lines(const ChartLayout& layout) { return layout.lines && !layout.lines->ends.empty(); }

/// Whether the table's columns have heads; series may be named by a legend for several charts instead.
bool has_heads(const ChartLayout& layout) { return !layout.legend.empty() || names_lines(layout); }

void draw_header_row(const ChartLayout& layout, StructureId table, DocumentBuilder& builder) {
  if (!has_heads(layout)) return;
  const StructureId row = builder.add_element(table, Role::table_row);
  const StructureId corner = builder.add_element(row, Role::table_data);  // also empty, it keeps the table regular
  if (layout.legend.common) draw_label(*layout.legend.common, layout.legend_corner, corner, builder);
  if (names_lines(layout)) draw_names(layout, row, builder);
  for (const auto& entry : layout.legend.entries) {
    draw_sign(entry, layout.legend_corner, Artifact::layout, builder);
    const StructureId header = add_header(row, HeaderScope::column, builder);
    draw_label(entry, layout.legend_corner, header, builder);
  }
}

/// The first baseline of a text of `lines` whose middle, from capitals to last baseline, is at `middle`.
Pt centred_baseline(Pt middle, Pt cap_height, std::size_t lines, Pt baseline_distance) {
  return middle + (cap_height - (static_cast<double>(lines) - 1) * baseline_distance) / 2;
}

/// Below the wave's point on the axis, each line centred.
void draw_wave(const ChartLayout& layout, std::size_t row, const Owner& owner, DocumentBuilder& builder) {
  const text::SetParagraph& label = *layout.labels[row];
  Point baseline{layout.lines->rows[row], layout.axis_label_baseline};
  for (const auto& line : label.lines) {
    const Pt left = line.runs.empty() ? 0 : line.runs.front().origin.x;  // as the style aligns it
    place_runs(std::vector(line.runs), {baseline.x - left - line.width / 2, baseline.y}, owner, builder);
    baseline.y += label.baseline_distance;
  }
}

void draw_label(const ChartLayout& layout, std::size_t row, const Owner& owner, const Context& context,
                DocumentBuilder& builder) {
  if (layout.lines) return draw_wave(layout, row, owner, builder);
  const text::SetParagraph& label = *layout.labels[row];
  const Rect group = layout.group_box(row);
  const Pt cap_height = context.cap_height(context.style(layout.style->label), layout.label_size);
  const Pt y = centred_baseline(group.y + group.height / 2, cap_height, label.lines.size(), label.baseline_distance);
  place_paragraph(label, {layout.region->box.x, y}, owner, builder);
}

/// What is said of a cell that does not say it all: one whose column has no head, or a figure with signs.
std::string words_of_cell(const ChartLayout& layout, std::size_t row, std::size_t series, Language language) {
  const Chart& chart = layout.chart();
  const ChartFigure& figure = layout.figures.rows[row].figures[series];
  std::string words = describe_figure(figure, chart, language);
  if (chart.series.size() > 1 && !has_heads(layout)) return chart.series[series].label + " " + words;
  return words == figure.text ? std::string() : words;
}

}  // namespace

void draw_table(const ChartLayout& layout, StructureId table, const Context& context, DocumentBuilder& builder) {
  draw_header_row(layout, table, builder);
  for (std::size_t row = 0; row < layout.figures.rows.size(); ++row) {
    const StructureId table_row = builder.add_element(table, Role::table_row);
    draw_label(layout, row, add_header(table_row, HeaderScope::row, builder), context, builder);
    const auto& labels = layout.figure_labels[row];
    for (std::size_t series = 0; series < labels.size(); ++series) {
      const StructureId cell = builder.add_element(table_row, Role::table_data);
      builder.element(cell).alternative = words_of_cell(layout, row, series, context.plan.language);
      draw_figure(labels[series], layout.figures.rows[row].figures[series].signs, cell, builder);
    }
  }
}

}  // namespace andel::compose
