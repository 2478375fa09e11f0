// Checks what pages carry besides their regions. Knows no slide's content.
#pragma once

#include "model/layout.hpp"
#include "support/diagnostic.hpp"

namespace andel::plan {

/// Reports names in braces that furniture cannot hold.
void check_furniture(const Layout& layout, Diagnostics& diagnostics);

}  // namespace andel::plan
