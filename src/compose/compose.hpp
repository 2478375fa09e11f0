// Composes a plan and its figures into a Document: slides, charts, commentary, structure.
// Pure: no file is read but the faces it is handed; reports what does not fit as errors.
#pragma once

#include <memory>

#include "model/document.hpp"
#include "model/plan.hpp"
#include "model/table.hpp"
#include "support/diagnostic.hpp"
#include "text/face.hpp"
#include "text/shaper.hpp"

namespace andel::compose {

/// The document of a plan. Text that does not fit its region within the style's limits is an error that
/// names slide, region and amount.
Document compose(const Plan& plan, const Tables& tables, const text::FaceSet& faces, Diagnostics& diagnostics);

/// A shaper for documents of a plan's language and brand. Whoever makes many of them, one after another, saves
/// shaping the same words again; the document is the same.
std::unique_ptr<text::Shaper> make_shaper(const Plan& plan, const text::FaceSet& faces);
Document compose(const Plan& plan, const Tables& tables, text::Shaper& shaper, Diagnostics& diagnostics);

}  // namespace andel::compose
