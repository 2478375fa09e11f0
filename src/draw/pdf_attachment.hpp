// Files within the file, as PDF/A-3 wants them: each with its type, its date, and what it is to the document.
// Knows names and bytes; not what is in them.
#pragma once

#include "draw/pdf_file.hpp"
#include "model/document.hpp"

namespace andel::draw {

/// Embeds the document's attachments as data that it rests on (ISO 19005-3, 6.8); nothing where there are none. Throws
/// std::logic_error when two have one name or one lacks name, type or description.
void write_attachments(PdfFile& file, const Document& document);

}  // namespace andel::draw
