// One font file, opened by path: metrics, characters, HarfBuzz's handles for shaping and subsetting.
// Immutable and shareable between threads after construction. Knows no style, no page and no fontconfig.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "model/layout.hpp"
#include "support/diagnostic.hpp"
#include "support/id.hpp"

struct hb_face_t;
struct hb_font_t;

namespace andel::text {

/// Vertical metrics in 1/1000 of the font size, positive upwards.
struct FaceMetrics {
  double ascender = 0;
  double descender = 0;  ///< negative
  double cap_height = 0;
  double x_height = 0;
};

class Face {
 public:
  /// Opens a font with TrueType outlines, the only ones that can be embedded. The file is mapped, not read, so
  /// opening is cheap. On failure (no such file, a collection, a variable or web font, PostScript outlines, a
  /// licence that forbids embedding, a file that is cut off) appends an error at `source.span`, which says what to do
  /// (names the package to install where one is declared), and returns nothing. A warning where outlines may be
  /// damaged.
  static std::shared_ptr<const Face> open(const FaceSource& source, Diagnostics& diagnostics);

  ~Face();
  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;

  [[nodiscard]] const FaceMetrics& metrics() const { return metrics_; }
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] const std::string& postscript_name() const { return postscript_name_; }
  [[nodiscard]] bool has_character(char32_t character) const;
  /// How far to the right of the pen a glyph's ink begins, in 1/1000 of the font size; 0 for a glyph without ink.
  [[nodiscard]] double left_bearing(std::uint32_t glyph) const;
  [[nodiscard]] hb_face_t* harfbuzz_face() const { return face_; }
  [[nodiscard]] hb_font_t* harfbuzz_font() const { return font_; }

 private:
  Face() = default;

  std::string path_;
  std::string postscript_name_;
  FaceMetrics metrics_;
  hb_face_t* face_ = nullptr;
  hb_font_t* font_ = nullptr;
};

/// The faces of one brand, at the brand's ids.
using FaceSet = Table<FaceTag, std::shared_ptr<const Face>>;

}  // namespace andel::text
