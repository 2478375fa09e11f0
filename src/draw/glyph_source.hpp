// Which part of a run's text each of its glyphs stands for. Knows no file format.
#pragma once

#include <string_view>
#include <vector>

#include "model/document.hpp"

namespace andel::draw {

/// Fills `sources` with one part of `run.text` for each glyph, so that the parts of all glyphs in the order of the text
/// make up the whole text once: a ligature stands for all its characters; of several glyphs for one character the
/// first stands for it and the others for nothing. Throws std::logic_error when a cluster lies outside the text.
void share_source(const TextRun& run, std::vector<std::string_view>& sources);

}  // namespace andel::draw
