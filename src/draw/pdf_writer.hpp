// The bytes of a file: libharu's objects and the packed ones in object streams behind a cross-reference stream
// (ISO 32000-1, 7.5.7 and 7.5.8), which takes a third of the room of libharu's own table. Knows no meaning of any
// object.
#pragma once

#include <string>

#include "draw/pdf_file.hpp"

namespace andel::draw {

/// The finished file; its /ID is a digest of its content. Throws std::runtime_error on any failure of libharu's,
/// late ones included.
std::string write_file(PdfFile& file);

}  // namespace andel::draw
