// The pictures of a document as objects of a PDF, each written once however often it is shown.
// Knows pictures; no page, no position.
//
// Pixels and JPEGs become images, drawings become forms. All are scaled to the unit square, upright, as images are.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "draw/pdf_file.hpp"
#include "model/picture.hpp"

namespace andel::draw {

class PictureTable {
 public:
  /// The picture's position among those of the document; the next one when it was not yet shown.
  std::uint32_t position(const PictureHandle& picture);

  [[nodiscard]] bool empty() const { return pictures_.empty(); }
  /// Embeds all and returns the entries of an XObject resource dictionary.
  [[nodiscard]] std::string embed(PdfFile& file) const;
  /// The name of a picture in the resources.
  static void append_resource_name(std::string& out, std::uint32_t position);

 private:
  std::vector<PictureHandle> pictures_;
  std::unordered_map<const Picture*, std::uint32_t> positions_;
};

/// The operators that draw shapes into the unit square.
std::string shape_content(const ShapePicture& picture);

}  // namespace andel::draw
