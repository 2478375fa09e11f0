// A paragraph whose words are shaped, ready to be broken at any width and set at any size without shaping
// anything twice. All lengths in 1/1000 of the font size. Knows no alignment and no column.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/layout.hpp"
#include "model/text.hpp"
#include "text/line_breaker.hpp"
#include "text/shaper.hpp"

namespace andel::text {

/// A piece of styled text to look at.
struct PieceView {
  std::string_view text;
  Emphasis emphasis = Emphasis::none;
  std::uint32_t mark = 0;                     ///< what `TextRun::mark` is to say
  Hyphenation hyphenation = Hyphenation::on;  ///< off for words that are not in the document's language
};

/// What stands before a part on the endless line.
enum class Gap : std::uint8_t { none, space, line_end };

/// A word, or what one face sets of it. Parts without a gap make one word.
struct TextPart {
  const ShapedWord* word = nullptr;
  double start = 0;  ///< on the endless line
  Gap gap = Gap::none;
  std::uint32_t mark = 0;
  Hyphenation hyphenation = Hyphenation::on;

  [[nodiscard]] double end() const { return start + word->advance; }
};

/// A place in the paragraph: a byte of a part's text.
struct TextPosition {
  std::uint32_t part = 0;
  std::uint32_t offset = 0;
};

/// The stretch of a paragraph that one line sets, and what it ends at.
struct LineSpan {
  TextPosition begin = {};
  TextPosition end = {};
  BreakKind ends_at = BreakKind::paragraph_end;
  double width = 0;
};

class PreparedParagraph {
 public:
  /// White space of any length is one space; U+2028 ends a line. A space is set in the face of the word before
  /// it. `style` and `shaper` must outlive the paragraph.
  PreparedParagraph(std::span<const PieceView> pieces, const TextStyle& style, Shaper& shaper);

  [[nodiscard]] std::span<const TextPart> parts() const { return parts_; }
  [[nodiscard]] const TextStyle& style() const { return style_; }
  [[nodiscard]] Shaper& shaper() const { return shaper_; }

  /// The width that it takes without any break but the forced ones.
  [[nodiscard]] double natural_width() const;
  /// The least width at which nothing sticks out.
  [[nodiscard]] double narrowest_width();
  /// No lines for an empty paragraph.
  [[nodiscard]] std::vector<LineSpan> break_lines(LineLimits limits);

  /// Characters that no face has, and such as cannot be set; each once.
  [[nodiscard]] std::u32string missing() const;
  [[nodiscard]] std::u32string unsupported() const;

 private:
  /// Parts [begin, end) between forced breaks, and their places once they are found.
  struct Segment {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t first_place = 0;
    std::uint32_t places = 0;
  };

  void find_segments();
  void find_places();
  void find_places_of(const Segment& segment);
  void add_place(BreakPlace place, TextPosition position);

  const TextStyle& style_;
  Shaper& shaper_;
  std::vector<TextPart> parts_;
  std::vector<Segment> segments_;
  std::vector<BreakPlace> places_;       // of all segments; found when a line has to be broken
  std::vector<TextPosition> positions_;  // of the places
};

}  // namespace andel::text
