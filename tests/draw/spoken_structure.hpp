// The structure of a written file as somebody hears it: element by element, with the words of each.
#pragma once

#include <string>

#include "draw/structure_reader.hpp"

namespace andel::draw::test {

/// One line for each element, indented by depth: type, what it says of itself, and its words. Where words and elements
/// alternate, each has a line of its own. A no-break space is written "~", a soft hyphen "¬".
std::string spoken_structure(const PdfReader& file);

}  // namespace andel::draw::test
