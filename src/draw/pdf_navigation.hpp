// How a reader finds the way through a file: bookmarks and page labels.
#pragma once

#include <string>

#include "draw/pdf_file.hpp"
#include "draw/pdf_page.hpp"
#include "model/document.hpp"

namespace andel::draw {

/// Bookmarks nested by level, all of them open. An entry more than one level below the one before it is hung one
/// level below it.
void write_outline(PdfFile& file, const Document& document, const WrittenPages& pages);

/// The printed page numbers, so that viewers show the same ones.
void write_page_labels(PdfFile& file, const Document& document);

/// The number tree of the labels: a range for each run of consecutive numbers, one for each other label.
std::string page_label_entries(const Table<PageTag, Page>& pages);

}  // namespace andel::draw
