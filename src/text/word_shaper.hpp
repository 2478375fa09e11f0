// One word over several faces: the characters that a face lacks go to the fallbacks, in order.
// Remembers no word (that is `Shaper`'s business).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/face.hpp"
#include "text/glyph_shaper.hpp"

namespace andel::text {

/// A stretch of a word in one face; its glyphs are glyphs [first_glyph, ...) of the draft up to the next piece's.
struct DraftPiece {
  FaceId face;
  std::uint32_t begin = 0;  ///< bytes of the word
  std::uint32_t end = 0;
  std::uint32_t first_glyph = 0;
  float advance = 0;
};

struct WordDraft {
  std::vector<DraftPiece> pieces;
  std::vector<Glyph> glyphs;          ///< clusters relative to their piece's begin
  std::vector<std::uint32_t> joints;  ///< byte offsets in the word at which a cut changes glyphs
  std::u32string missing;             ///< characters that no face has, each once
};

class WordShaper {
 public:
  /// `faces` must outlive the shaper.
  WordShaper(const FaceSet& faces, std::vector<FaceId> fallbacks, const std::string& language);

  /// Valid until the next call.
  const WordDraft& shape(std::string_view word, FaceId face);

 private:
  void shape_part(std::string_view word, std::uint32_t begin, std::uint32_t end, FaceId face,
                  std::size_t next_fallback);
  void add_piece(std::uint32_t begin, std::uint32_t end, FaceId face, const ShapedGlyphs& shaped);
  void add_missing(std::string_view part, FaceId face);

  const FaceSet& faces_;
  std::vector<FaceId> fallbacks_;
  GlyphShaper glyph_shaper_;
  WordDraft draft_;
};

}  // namespace andel::text
