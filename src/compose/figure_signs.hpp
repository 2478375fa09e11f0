// Draws a figure beside its bar, and its signs ("45 %*") as what they are: References to the note that explains them.
#pragma once

#include <span>

#include "compose/chart_layout.hpp"
#include "compose/document_builder.hpp"

namespace andel::compose {

/// Draws on the newest page, as content of `cell` and, for signs, of elements below it.
void draw_figure(const FigureLabel& figure, std::span<const FigureSign> signs, StructureId cell,
                 DocumentBuilder& builder);

}  // namespace andel::compose
