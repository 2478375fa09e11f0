// Judges text: whether it can be read on what it stands on.
#pragma once

#include "colour/usage.hpp"
#include "support/diagnostic.hpp"

namespace andel::colour {

/// Warns ("low-contrast") of each text style that is too faint on a surface, at the style.
void check_text(const Brand& brand, const std::vector<TextUse>& uses, Diagnostics& diagnostics);

}  // namespace andel::colour
