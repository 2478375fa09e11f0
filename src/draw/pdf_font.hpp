// The faces of a document as fonts of a PDF: which codes its text uses, and the embedded subset for them.
// Knows glyphs and the text they stand for; no page, no position.
//
// Each code stands for a pair of glyph and source text. A ligature, a no-break space or a hyphen that was only
// inserted at a line's end thus has a code of its own, whose ToUnicode entry says what to copy.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "draw/pdf_file.hpp"
#include "model/layout.hpp"
#include "text/face.hpp"

namespace andel::draw {

/// One code of a font, as its text shows it.
struct FontCode {
  std::uint16_t code = 0;
  float width = 0;  ///< the glyph's own advance in 1/1000 of the font size
};

class PdfFont {
 public:
  explicit PdfFont(const text::Face& face);

  /// The code for `glyph` in place of `source` (UTF-8; empty where the source stands at another glyph already).
  /// Throws std::logic_error when the face has no such glyph or it is .notdef, and std::runtime_error beyond 65,535
  /// codes.
  FontCode code(std::uint32_t glyph, std::string_view source);

  /// Embeds what was asked for. Returns the font's number.
  [[nodiscard]] ObjectNumber embed(PdfFile& file) const;

 private:
  struct Entry {
    std::uint32_t glyph = 0;
    float width = 0;
    std::uint32_t next = 0;  ///< the next entry of the same glyph; 0 ends the chain
    std::string source;
  };

  [[nodiscard]] float width_of(std::uint32_t glyph) const;
  [[nodiscard]] std::string to_unicode() const;
  [[nodiscard]] std::string widths() const;

  const text::Face& face_;
  std::vector<Entry> entries_;        ///< by code; code 0 is .notdef
  std::vector<std::uint32_t> first_;  ///< by glyph: its first entry, 0 for none
};

/// The fonts of one document, made when a face is first used.
class FontTable {
 public:
  explicit FontTable(const text::FaceSet& faces) : faces_(faces) {}

  PdfFont& font(FaceId face);
  /// Embeds all and returns the entries of a font resource dictionary.
  [[nodiscard]] std::string embed(PdfFile& file) const;
  /// The name of a face's font in the resources.
  static void append_resource_name(std::string& out, FaceId face);

 private:
  const text::FaceSet& faces_;
  std::map<FaceId, PdfFont> fonts_;
};

}  // namespace andel::draw
