// Composes a plan and its figures into a Document: slides, charts, commentary, structure.
// Pure: no file is read but the faces it is handed; reports what does not fit as errors.
#pragma once

#include "model/document.hpp"
#include "model/plan.hpp"
#include "model/table.hpp"
#include "support/diagnostic.hpp"
#include "text/face.hpp"

namespace andel::compose {

/// The document of a plan. Text that does not fit its region within the style's limits is an error that
/// names slide, region and amount.
Document compose(const Plan& plan, const Tables& tables, const text::FaceSet& faces, Diagnostics& diagnostics);

}  // namespace andel::compose
