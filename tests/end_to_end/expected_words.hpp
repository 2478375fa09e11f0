// The words that each page of a report must show, gathered from its plan and its figures: not from anything that was
// placed or written.
#pragma once

#include <string>
#include <vector>

#include "model/document.hpp"
#include "model/plan.hpp"
#include "model/table.hpp"

namespace andel::test {

struct ExpectedPage {
  std::vector<std::string> reading;    ///< paragraphs, headings, rows of charts: in reading order, each in one piece
  std::vector<std::string> story;      ///< paragraphs that begin on it, and may go on beyond other texts and pages
  std::vector<std::string> furniture;  ///< footers, page numbers, the figures of axes
};

/// What a document was composed from. Of the document itself only the figures of axes are read.
struct Composed {
  const Plan& plan;
  const Tables& tables;
  const Document& document;
};

/// One for each slide.
std::vector<ExpectedPage> expected_pages(const Composed& composed);

}  // namespace andel::test
