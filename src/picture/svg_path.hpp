// The path data of SVG (1.1, 8.3) as steps: all commands, absolute and relative. Knows no element.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/picture.hpp"

namespace andel::picture {

/// Nothing where the data is not well formed.
std::optional<std::vector<PathStep>> read_path(std::string_view data);

}  // namespace andel::picture
