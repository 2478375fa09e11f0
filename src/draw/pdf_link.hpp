// Links as annotations over their areas. Knows no structure tree; that gets the list of what was written.
#pragma once

#include <vector>

#include "draw/pdf_file.hpp"
#include "draw/pdf_page.hpp"
#include "model/document.hpp"

namespace andel::draw {

struct WrittenLink {
  StructureId element;
  PageId page;
  ObjectNumber annotation;
};

/// One annotation for each area of each link. The n-th of them is entry `pages.size() + n` of the parent tree.
std::vector<WrittenLink> write_links(PdfFile& file, const Document& document, const WrittenPages& pages);

}  // namespace andel::draw
