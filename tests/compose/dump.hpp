// A Document as text that a person can read and a test can compare: every drawing in reading order with what it
// belongs to and where it stands (to 0.01 pt), then the attributes of the structure and the outline.
#pragma once

#include <string>

#include "model/document.hpp"
#include "text/face.hpp"

namespace andel::compose::test {

std::string dump(const Document& document, const text::FaceSet& faces);

}  // namespace andel::compose::test
