// Documents put together by hand: text shaped by HarfBuzz alone, placed where a test says.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "text/face.hpp"

namespace andel::draw::test {

/// The faces of the test documents, at these ids; opened once.
inline constexpr FaceId regular{0};
inline constexpr FaceId bold{1};
inline constexpr FaceId italic{2};
const text::FaceSet& lato();

/// A run of Lato; every character of `words` must have a glyph in it.
TextRun shape(FaceId face, Pt size, Point origin, std::string_view words);

/// The width of a run in points.
Pt width(const TextRun& run);

class DocumentMaker {
 public:
  DocumentMaker();

  Document document;

  PageId add_page(std::string label, Size size = {720, 540});
  StructureId add(StructureId parent, Role role);
  [[nodiscard]] static StructureId root() { return StructureId{0}; }

  /// Draws on the newest page as content of `owner`, or as an artifact.
  void draw(StructureId owner, Drawing drawing);
  void draw(Artifact kind, Drawing drawing);

  /// Adds an element with one run of text.
  StructureId say(StructureId parent, Role role, TextRun run);
};

/// Three pages with all that a document can hold: title, chart with its table, list, note, links, foreign words,
/// a word divided at a line's end, ligatures and no-break spaces.
Document sample_deck();

/// What decks seldom hold, all at once: empty pages and elements, every role, pages of odd sizes and labels, eighty
/// words for a figure, text beyond the basic plane where no glyph is needed, a link over pages.
Document odd_deck();

/// One page that says `words` as a paragraph.
Document one_paragraph(std::string_view words);

/// `page_count` pages of 60 runs and 20 bars each, as a measure of speed and size.
Document large_deck(int page_count);

}  // namespace andel::draw::test
