// The structure tree: what each piece of content is, in reading order (ISO 32000-1, 14.7 and 14.8).
// Knows marks and annotations by number; no drawing.
#pragma once

#include <vector>

#include "draw/pdf_file.hpp"
#include "draw/pdf_link.hpp"
#include "draw/pdf_page.hpp"
#include "model/document.hpp"

namespace andel::draw {

/// Writes the tree and hangs it into the catalog. Opens the file's packed objects, so it comes last.
void write_structure(PdfFile& file, const Document& document, const WrittenPages& pages,
                     const std::vector<WrittenLink>& links);

}  // namespace andel::draw
