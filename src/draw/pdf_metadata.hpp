// What a file says about itself, twice over and in step: the information dictionary and the XMP packet, with the claims
// to conform to PDF/A-2a (3a for a file that holds files) and PDF/UA-1. Also the colour space that its colours are
// meant in.
#pragma once

#include <string>
#include <string_view>

#include "draw/pdf_file.hpp"
#include "model/document.hpp"

namespace andel::draw {

/// The part of ISO 19005 that a file keeps to, at level A.
enum class ArchivePart { two = 2, three = 3 };

/// Writes title, language, dates and conformance claims into catalog and information dictionary.
void write_metadata(PdfFile& file, const DocumentInfo& info, ArchivePart part);

/// Writes the sRGB output intent. `icc_profile` is the profile's file.
void write_output_intent(PdfFile& file, std::string_view icc_profile);

/// The XMP packet, for tests to read.
std::string xmp_packet(const DocumentInfo& info, std::string_view producer, ArchivePart part);

/// "D:20110118000000Z" for 2011-01-18 (ISO 32000-1, 7.9.4).
std::string pdf_date(const std::string& iso_date);

}  // namespace andel::draw
