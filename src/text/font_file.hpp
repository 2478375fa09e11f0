// Judges the bytes of a font file: whether its outlines can be embedded and may be, and whether it is whole. Looks at
// the table directory and at what tables say of each other, not at the outlines of single glyphs, so that it costs
// nothing. Knows no HarfBuzz.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace andel::text {

/// Why a file is of no use, to follow "the font file of Brand bold", and what to do about it.
struct FontFault {
  std::string reason;
  std::string hint;
};

/// Nothing for a static TrueType font whose licence lets a document hold some of its glyphs. Formats and tables are
/// those of ISO/IEC 14496-22 (OpenType).
std::optional<FontFault> find_font_fault(std::string_view bytes);

/// Whether the outlines have the checksum that the file gives them; not so where bytes were damaged, but neither where
/// a careless tool made the file. Reads all outlines, a tenth of a millisecond.
bool has_intact_outlines(std::string_view bytes);

}  // namespace andel::text
