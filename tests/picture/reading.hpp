// Reads pictures from memory or from the sample files, and shows what came of it as text.
#pragma once

#include <string>

#include "model/picture.hpp"

namespace andel::picture::test {

struct Reading {
  PictureHandle picture;
  std::string said;  ///< the diagnostics as they are printed
};

/// As a report that asks for `name` at 1:7 would.
Reading read(const std::string& name, const std::string& bytes);

/// The bytes of tests/conformance/torture/pictures/<name>.
std::string sample(const std::string& name);

/// "M 1,2 L 3,4 C 1,2 3,4 5,6 Z", rounded to 0.01.
std::string show(const std::vector<PathStep>& steps);

/// Each shape on a line: fill, stroke and steps.
std::string show(const ShapePicture& picture);

}  // namespace andel::picture::test
