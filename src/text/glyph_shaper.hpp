// One text in one face through HarfBuzz. Remembers nothing but its buffers; knows no fallback and no cache.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "text/face.hpp"

struct hb_buffer_t;
struct hb_language_impl_t;

namespace andel::text {

struct ShapedGlyphs {
  std::vector<Glyph> glyphs;
  std::vector<std::uint32_t> joints;  ///< clusters before which a cut changes the glyphs: kerning, ligatures
  float advance = 0;                  ///< in 1/1000 of the font size
  bool is_complete = true;            ///< false when the face lacks a character (glyph 0)
};

class GlyphShaper {
 public:
  /// `language` is BCP 47.
  explicit GlyphShaper(const std::string& language);
  ~GlyphShaper();
  GlyphShaper(const GlyphShaper&) = delete;
  GlyphShaper& operator=(const GlyphShaper&) = delete;

  /// Shapes from left to right, in the script of the first letter. Valid until the next call.
  const ShapedGlyphs& shape(const Face& face, std::string_view text);

 private:
  hb_buffer_t* buffer_;
  const hb_language_impl_t* language_;
  ShapedGlyphs shaped_;
};

}  // namespace andel::text
