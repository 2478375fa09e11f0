// What must hold of a document before it can be written as an accessible file. A document that fails was put together
// wrongly by our own code, whatever the user wrote. Knows no file format.
#pragma once

#include "model/document.hpp"

namespace andel::draw {

/// Throws std::logic_error, naming page or element, unless the document has pages, title and language; its structure is
/// a tree below one Document element in which rows stand in tables, items in lists and so on; each piece of content
/// stands in the tree once; figures have words in their place; and ids of pages and elements exist.
void check_document(const Document& document);

}  // namespace andel::draw
