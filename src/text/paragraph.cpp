#include "text/paragraph.hpp"

#include <algorithm>

#include "text/line_setter.hpp"
#include "text/prepared_paragraph.hpp"

namespace andel::text {

namespace {

std::vector<PieceView> view(const std::vector<StyledPiece>& pieces) {
  std::vector<PieceView> views;
  views.reserve(pieces.size());
  for (const auto& piece : pieces) views.push_back({piece.text, piece.emphasis});
  return views;
}

Pt size_or_default(Pt size, const TextStyle& style) { return size > 0 ? size : style.size; }

SetParagraph begin_paragraph(const PreparedParagraph& paragraph, Pt size) {
  return {.lines = {},
          .size = size,
          .baseline_distance = size * paragraph.style().leading,
          .overflow = 0,
          .missing = paragraph.missing(),
          .unsupported = paragraph.unsupported()};
}

}  // namespace

SetParagraph set_paragraph(const std::vector<StyledPiece>& pieces, const TextStyle& style, const ParagraphShape& shape,
                           Shaper& shaper) {
  PreparedParagraph paragraph(view(pieces), style, shaper);
  const auto size = size_or_default(shape.size, style);
  auto set = begin_paragraph(paragraph, size);
  LineBox box{.left = shape.first_indent, .width = shape.width - shape.first_indent};
  const LineBox rest{.left = shape.rest_indent, .width = shape.width - shape.rest_indent};
  for (const auto& span : paragraph.break_lines({box.width / size * 1000, rest.width / size * 1000})) {
    const auto& line = set.lines.emplace_back(set_line(paragraph, span, size, box, style.align));
    set.overflow = std::max(set.overflow, find_excess(line.width, box.width));
    box = rest;
  }
  return set;
}

SetParagraph set_single_line(std::string_view text, const TextStyle& style, Pt size, Shaper& shaper) {
  const PieceView piece{text};
  const PreparedParagraph paragraph({&piece, 1}, style, shaper);
  auto set = begin_paragraph(paragraph, size_or_default(size, style));
  const auto parts = static_cast<std::uint32_t>(paragraph.parts().size());
  if (parts > 0) set.lines.push_back(set_line(paragraph, {.end = {.part = parts}}, set.size, {}, Align::left));
  return set;
}

Pt measure(std::string_view text, const TextStyle& style, Pt size, Shaper& shaper) {
  const PieceView piece{text};
  const PreparedParagraph paragraph({&piece, 1}, style, shaper);
  return paragraph.natural_width() * size_or_default(size, style) / 1000;
}

TextWidths measure_widths(const std::vector<StyledPiece>& pieces, const TextStyle& style, Pt size, Shaper& shaper) {
  PreparedParagraph paragraph(view(pieces), style, shaper);
  const auto scale = size_or_default(size, style) / 1000;
  return {.natural = paragraph.natural_width() * scale, .narrowest = paragraph.narrowest_width() * scale};
}

LineMetrics line_metrics(const TextStyle& style, Pt size, const FaceSet& faces) {
  const auto& metrics = faces[style.face]->metrics();
  const auto scale = size / 1000;
  return {.cap_height = metrics.cap_height * scale,
          .x_height = metrics.x_height * scale,
          .ascent = metrics.ascender * scale,
          .descent = -metrics.descender * scale,
          .baseline_distance = size * style.leading};
}

Pt text_height(const LineMetrics& metrics, std::size_t lines) {
  if (lines == 0) return 0;
  return metrics.cap_height + static_cast<double>(lines - 1) * metrics.baseline_distance + metrics.descent;
}

}  // namespace andel::text
