// The words that each page of a report must show, gathered from its plan and its figures: not from anything that was
// placed or written.
#pragma once

#include <string>
#include <vector>

#include "pipeline.hpp"

namespace andel::test {

struct ExpectedPage {
  std::vector<std::string> reading;    ///< paragraphs, headings, rows of charts: in reading order, each in one piece
  std::vector<std::string> furniture;  ///< footers, page numbers, the figures of axes
};

/// One for each slide. Texts of stories stand with the slide on which they begin.
std::vector<ExpectedPage> expected_pages(const Run& run);

}  // namespace andel::test
