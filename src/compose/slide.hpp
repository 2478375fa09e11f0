// One slide: a page with its furniture, and a section with the slide's regions in reading order.
#pragma once

#include "compose/context.hpp"
#include "compose/document_builder.hpp"
#include "compose/furniture.hpp"
#include "compose/headings.hpp"
#include "compose/outline.hpp"
#include "compose/stories.hpp"
#include "model/plan.hpp"

namespace andel::compose {

/// Adds the slide as a new page and returns what it is called.
SlideName compose_slide(const PlannedSlide& slide, const PageFacts& facts, HeadingLevels& headings, Stories& stories,
                        const Context& context, DocumentBuilder& builder);

}  // namespace andel::compose
