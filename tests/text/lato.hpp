// Lato, which every test of this folder sets its text in, and set text in a form that can be read and compared.
#pragma once

#include <string>
#include <vector>

#include "text/block.hpp"
#include "text/face.hpp"
#include "text/paragraph.hpp"

namespace andel::text {

inline constexpr FaceId regular{0};
inline constexpr FaceId bold{1};
inline constexpr FaceId italic{2};

FaceSource lato_source(const std::string& name);

/// Regular, bold and italic.
const FaceSet& lato();

/// 10 pt regular on 12 pt, without hyphenation; strong is bold, emphasis italic.
TextStyle plain_style();

/// Each line as its width and its runs: "12.34 |first run|second run|". Soft hyphens, no-break spaces and spaces
/// at a line's end are shown as "¬", "~" and "_".
std::vector<std::string> show(const std::vector<SetLine>& lines);
std::vector<std::string> show(const SetParagraph& paragraph);

/// Each run as its place and text: "1.00,2.00 |text|", a label in square brackets.
std::vector<std::string> show(const TextBlock& block);

/// The lines' texts alone.
std::vector<std::string> texts(const SetParagraph& paragraph);

}  // namespace andel::text
