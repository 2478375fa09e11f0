#include "compose/figure_signs.hpp"

#include <algorithm>
#include <utility>

#include "compose/place.hpp"

namespace andel::compose {
namespace {

/// What a run draws for bytes [begin, end) of its text.
TextRun cut_run(const TextRun& run, std::size_t begin, std::size_t end) {
  TextRun part = run;
  part.text = run.text.substr(begin, end - begin);
  part.glyphs.clear();
  double advance = 0;  // of the glyphs before
  for (Glyph glyph : run.glyphs) {
    if (glyph.cluster < begin) advance += static_cast<double>(glyph.advance);
    if (glyph.cluster < begin || glyph.cluster >= end) continue;
    glyph.cluster -= static_cast<std::uint32_t>(begin);
    part.glyphs.push_back(glyph);
  }
  part.origin.x += advance * run.size / 1000;
  return part;
}

/// Draws a run that begins at byte `start` of the figure's text.
void draw_run(const TextRun& run, std::size_t start, std::span<const FigureSign> signs, StructureId cell,
              DocumentBuilder& builder) {
  std::size_t done = 0;
  const auto draw_until = [&](std::size_t end, StructureId owner) {
    if (end > done) builder.draw(owner, cut_run(run, done, end));
    done = std::max(done, end);
  };
  for (const FigureSign& sign : signs) {
    if (sign.begin < start || sign.end > start + run.text.size()) continue;
    draw_until(sign.begin - start, cell);
    draw_until(sign.end - start, builder.add_element(cell, Role::reference));
  }
  draw_until(run.text.size(), cell);
}

}  // namespace

void draw_figure(const FigureLabel& figure, std::span<const FigureSign> signs, StructureId cell,
                 DocumentBuilder& builder) {
  const Point origin{figure.box.x, figure.box.bottom()};
  if (signs.empty()) return place_paragraph(*figure.words, origin, cell, builder);
  std::size_t start = 0;
  for (TextRun run : figure.words->lines.front().runs) {
    run.origin = {run.origin.x + origin.x, run.origin.y + origin.y};
    draw_run(run, start, signs, cell, builder);
    start += run.text.size();
  }
}

}  // namespace andel::compose
