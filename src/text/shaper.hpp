// Shapes words once per face and remembers them; finds a fallback face for characters that a face lacks.
// One shaper per document (it holds caches, so one thread); faces are shared. Knows no lines.
//
// Words are shaped without their neighbours: kerning and ligatures work inside a word, and a space has its own
// plain width. Kerning across spaces, which few faces have and no reader sees, would make every word's shape
// depend on its neighbours and the cache useless.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "support/diagnostic.hpp"
#include "support/id.hpp"
#include "text/face.hpp"
#include "text/word_breaks.hpp"

namespace andel::text {

/// A part of a word in one face (a word has more than one only where a fallback steps in).
struct ShapedPiece {
  FaceId face;
  std::uint32_t begin = 0;  ///< bytes of the word's text
  std::uint32_t end = 0;
  std::span<const Glyph> glyphs;  ///< clusters relative to `begin`; glyph 0 where every face lacks a character
  float advance = 0;              ///< in 1/1000 of the font size
};

using WordId = Id<struct WordTag>;

/// A word as shaped in one face.
struct ShapedWord {
  WordId id;                ///< among the shaper's words
  std::string_view source;  ///< the word as it was asked for
  std::string_view text;    ///< as a reader copies it: without soft hyphens and zero-width spaces
  FaceId face;
  std::span<const ShapedPiece> pieces;
  std::span<const std::uint32_t> joints;  ///< byte offsets in `text` at which a cut changes the glyphs around it
  float advance = 0;                      ///< in 1/1000 of the font size
  std::u32string_view missing;            ///< characters that no face has
  std::u32string_view unsupported;        ///< characters from right to left or for private use, which Andel cannot set
};

/// A break inside a shaped word. Advances in 1/1000 of the font size, of the two parts set on their own.
struct ShapedBreak {
  WordBreak place;
  float before = 0;  ///< including the hyphen that the break inserts
  float after = 0;
};

class Shaper {
 public:
  /// `language` is BCP 47; it selects hyphenation patterns and OpenType language features. `faces` must
  /// outlive the shaper, and hold no null pointers.
  Shaper(const FaceSet& faces, std::vector<FaceId> fallbacks, std::string language);
  ~Shaper();
  Shaper(const Shaper&) = delete;
  Shaper& operator=(const Shaper&) = delete;

  /// The shaped form of a text without line breaks; valid, with all its views, as long as the shaper lives.
  const ShapedWord& shape(std::string_view word, FaceId face);

  /// Where the word may be broken, in order; valid as long as the shaper lives.
  std::span<const ShapedBreak> breaks(const ShapedWord& word, Hyphenation hyphenation);

  /// The space between words.
  const ShapedWord& space(FaceId face);
  /// The glyph that a break inserts: a hyphen, which a reader copies as U+00AD.
  const ShapedWord& hyphen(FaceId face) { return shape("-", face); }

  /// Hyphenation points of a word: byte offsets after which it may be broken. The patterns are read when the
  /// first word asks for them; a language without patterns has no points.
  std::vector<std::uint32_t> hyphenation_points(std::string_view word);

  /// Appends an error if a word was to be hyphenated and the patterns of the language are not installed. To be
  /// asked once, when all text is set.
  void report_problems(Diagnostics& diagnostics) const;

  [[nodiscard]] const FaceSet& faces() const { return faces_; }
  [[nodiscard]] const std::string& language() const { return language_; }

 private:
  class Cache;

  const FaceSet& faces_;
  std::string language_;
  std::unique_ptr<Cache> cache_;
};

}  // namespace andel::text
