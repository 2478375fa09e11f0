// What a file says about itself, twice over and in step: the information dictionary and the XMP packet, with the claims
// to conform to PDF/A-2a and PDF/UA-1. Also the colour space that its colours are meant in.
#pragma once

#include <string>
#include <string_view>

#include "draw/pdf_file.hpp"
#include "model/document.hpp"

namespace andel::draw {

/// Writes title, language, dates and conformance claims into catalog and information dictionary.
void write_metadata(PdfFile& file, const DocumentInfo& info);

/// Writes the sRGB output intent. `icc_profile` is the profile's file.
void write_output_intent(PdfFile& file, std::string_view icc_profile);

/// The XMP packet, for tests to read.
std::string xmp_packet(const DocumentInfo& info, std::string_view producer);

}  // namespace andel::draw
