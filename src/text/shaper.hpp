// Shapes words once per face and remembers them; finds a fallback face for characters that a face lacks.
// One shaper per document (it holds caches); faces are shared. Knows no lines.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "text/face.hpp"

namespace andel::text {

class Hyphenator;

/// A word as shaped: pieces of one face each (more than one only where a fallback steps in).
struct ShapedPiece {
  FaceId face;
  std::uint32_t begin = 0;      ///< bytes of the word
  std::uint32_t end = 0;
  std::vector<Glyph> glyphs;    ///< clusters relative to `begin`
  float advance = 0;            ///< in 1/1000 of the font size
};
struct ShapedWord {
  std::vector<ShapedPiece> pieces;
  float advance = 0;
  std::u32string missing;       ///< characters that no face has
};

class Shaper {
 public:
  /// `language` is BCP 47; it selects hyphenation patterns and OpenType language features.
  Shaper(const FaceSet& faces, std::vector<FaceId> fallbacks, std::string language);
  ~Shaper();

  /// The shaped form; valid as long as the shaper lives.
  const ShapedWord& shape(std::string_view word, FaceId face);

  [[nodiscard]] const FaceSet& faces() const { return faces_; }
  /// Hyphenation points of a word: byte offsets after which it may be broken.
  std::vector<std::uint32_t> hyphenation_points(std::string_view word);

 private:
  struct Cache;

  const FaceSet& faces_;
  std::vector<FaceId> fallbacks_;
  std::string language_;
  std::unique_ptr<Cache> cache_;
  std::unique_ptr<Hyphenator> hyphenator_;
};

}  // namespace andel::text
