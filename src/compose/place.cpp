#include "compose/place.hpp"

#include <utility>

namespace andel::compose {

void place_runs(std::vector<TextRun>&& runs, Point shift, const Owner& owner, DocumentBuilder& builder) {
  for (TextRun& run : runs) {
    run.origin = {run.origin.x + shift.x, run.origin.y + shift.y};
    builder.draw(owner, std::move(run));
  }
}

void place_paragraph(const text::SetParagraph& paragraph, Point origin, const Owner& owner, DocumentBuilder& builder) {
  for (const auto& line : paragraph.lines) {
    place_runs(std::vector(line.runs), origin, owner, builder);
    origin.y += paragraph.baseline_distance;
  }
}

}  // namespace andel::compose
