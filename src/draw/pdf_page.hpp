// The pages of a file: their boxes, their contents, and the marks by which the structure tree refers to them.
#pragma once

#include <cstdint>
#include <vector>

#include "draw/pdf_file.hpp"
#include "draw/pdf_font.hpp"
#include "model/document.hpp"

namespace andel::draw {

struct WrittenPage {
  HPDF_Page page = nullptr;
  /// By position in the page's contents: the marked-content id; without meaning for artifacts.
  std::vector<std::uint32_t> marks;
  std::uint32_t mark_count = 0;

  [[nodiscard]] ObjectNumber number() const { return number_of(page); }
};
using WrittenPages = Table<PageTag, WrittenPage>;

/// Writes all pages and, after them, the fonts and pictures that they use.
WrittenPages write_pages(PdfFile& file, const Document& document, const text::FaceSet& faces);

/// A box in the page's own coordinates, y upwards: "[left bottom right top]".
void append_box(std::string& out, const Rect& box, const Page& page);

}  // namespace andel::draw
