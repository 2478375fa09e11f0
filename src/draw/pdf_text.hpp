// One text run as operators of a content stream. Knows no page and no structure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "draw/pdf_font.hpp"
#include "model/document.hpp"

namespace andel::draw {

/// Shows glyphs at exact positions: strings of codes, and between them what the pen must move beside their widths.
class TextShower {
 public:
  /// Appends the operators for the glyphs of `run`; font, size, colour and place are set already.
  void show(const TextRun& run, PdfFont& font, std::string& out);

 private:
  void show_glyph(const Glyph& glyph, FontCode code);
  void set_rise(float rise, Pt size, std::string& out);
  void close_string();
  void flush(std::string& out);

  std::vector<std::string_view> sources_;
  std::string codes_;     ///< of the string being built
  std::string elements_;  ///< of the array being built
  bool adjusted_ = false;
  double pending_ = 0;  ///< the pen is to stand this far right of where the widths have brought it, in 1/1000
  float rise_ = 0;
};

}  // namespace andel::draw
