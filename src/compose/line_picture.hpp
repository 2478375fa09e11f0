// The drawn shapes of a line chart: grid, the way to the goal, lines, points, intervals. They are the Figure, which its
// alternative text describes; names and figures are the table beside it.
#pragma once

#include "compose/chart_layout.hpp"
#include "compose/document_builder.hpp"

namespace andel::compose {

/// Draws the shapes as content of `figure`.
void draw_line_picture(const ChartLayout& layout, StructureId figure, Colour background, DocumentBuilder& builder);

/// The sign before a line's name, whose capitals stand in `name`.
void draw_name_sign(const Rect& name, Colour colour, const Owner& owner, DocumentBuilder& builder);

}  // namespace andel::compose
