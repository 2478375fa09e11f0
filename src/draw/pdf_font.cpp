#include "draw/pdf_font.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include <fmt/format.h>
#include <hb.h>
#include <xxhash.h>

#include "draw/font_subset.hpp"
#include "draw/pdf_number.hpp"
#include "draw/pdf_string.hpp"
#include "support/unicode.hpp"

namespace andel::draw {

namespace {

constexpr std::size_t most_codes = 0xFFFF;

/// "ABCDEF+", different for different subsets (ISO 32000-1, 9.6.4).
std::string subset_tag(std::string_view font_file) {
  std::uint64_t digest = XXH3_64bits(font_file.data(), font_file.size());
  std::string tag;
  for (int i = 0; i < 6; ++i, digest /= 26) tag += static_cast<char>('A' + digest % 26);
  return tag + '+';
}

/// The source as ToUnicode may say it: PDF/A-2, 6.2.11.7.2, excludes U+0000, U+FEFF and U+FFFE, and a code must have
/// some text even where the neighbouring glyph has it all.
std::string copied_text(std::string_view source) {
  constexpr char32_t zero_width_space = 0x200B;
  constexpr char32_t word_joiner = 0x2060;
  std::string text;
  for (const char32_t character : decode_utf8(source)) {
    if (character == 0xFEFF)
      append_utf8(text, word_joiner);
    else
      append_utf8(text, character == 0 || character == 0xFFFE ? 0xFFFD : character);
  }
  if (text.empty()) append_utf8(text, zero_width_space);
  return text;
}

void append_code(std::string& out, std::size_t code) { out += fmt::format("<{:04X}>", code); }

/// Where the glyph of each code stands in the embedded file: two bytes a code.
std::string glyph_map(const std::vector<std::uint32_t>& glyphs) {
  std::string map;
  map.reserve(2 * glyphs.size());
  for (const std::uint32_t glyph : glyphs) {
    map += static_cast<char>(glyph >> 8);
    map += static_cast<char>(glyph & 0xFF);
  }
  return map;
}

std::string descriptor(const text::Face& face, std::string_view name, ObjectNumber font_file) {
  constexpr int symbolic = 1 << 2;  // its glyphs are not bound to the standard Latin set
  constexpr int italic = 1 << 6;
  const FaceShape shape = describe_shape(face);
  const text::FaceMetrics& metrics = face.metrics();
  // Acrobat and others guess the stem from the weight; so do we, since TrueType does not tell (65 at 250, 88 at 400).
  const int stem = 50 + shape.weight * shape.weight / 4225;
  std::string entries = "/Type/FontDescriptor/FontName";
  append_name(entries, name);
  entries +=
      fmt::format("/Flags {}/FontBBox[{} {} {} {}]/ItalicAngle ", symbolic | (shape.italic_angle != 0 ? italic : 0),
                  shape.left, shape.bottom, shape.right, shape.top);
  append_number(entries, shape.italic_angle, 1);
  entries +=
      fmt::format("/Ascent {}/Descent {}/CapHeight {}/XHeight {}/StemV {}/FontFile2 ", std::lround(metrics.ascender),
                  std::lround(metrics.descender), std::lround(metrics.cap_height), std::lround(metrics.x_height), stem);
  append_reference(entries, font_file);
  return entries;
}

}  // namespace

PdfFont::PdfFont(const text::Face& face)
    : face_(face), entries_(1), first_(hb_face_get_glyph_count(face.harfbuzz_face()), 0) {
  entries_.front().width = width_of(0);
}

float PdfFont::width_of(std::uint32_t glyph) const {
  hb_font_t* font = face_.harfbuzz_font();
  int x_scale = 0;
  int y_scale = 0;
  hb_font_get_scale(font, &x_scale, &y_scale);
  return static_cast<float>(hb_font_get_glyph_h_advance(font, glyph)) * 1000.0F / static_cast<float>(x_scale);
}

FontCode PdfFont::code(std::uint32_t glyph, std::string_view source) {
  if (glyph == 0)  // PDF/UA-1, 7.21.8, forbids it; text without a glyph is to be reported long before
    throw std::logic_error(fmt::format("{} has no glyph for \"{}\"", face_.postscript_name(), source));
  if (glyph >= first_.size()) throw std::logic_error(fmt::format("{} has no glyph {}", face_.postscript_name(), glyph));
  std::uint32_t last = 0;
  for (std::uint32_t at = first_[glyph]; at != 0; at = entries_[at].next) {
    if (entries_[at].source == source) return {static_cast<std::uint16_t>(at), entries_[at].width};
    last = at;
  }
  if (entries_.size() > most_codes)
    throw std::runtime_error(
        fmt::format("a document shows more than {} forms of {}", most_codes, face_.postscript_name()));
  const auto added = static_cast<std::uint32_t>(entries_.size());
  const float width = last != 0 ? entries_[last].width : width_of(glyph);
  (last != 0 ? entries_[last].next : first_[glyph]) = added;
  entries_.push_back({glyph, width, 0, std::string(source)});
  return {static_cast<std::uint16_t>(added), width};
}

std::string PdfFont::to_unicode() const {
  constexpr std::size_t lines_per_block = 100;  // Adobe Technical Note 5014 allows no more
  std::string map =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def\n"
      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
  for (std::size_t code = 1; code < entries_.size();) {
    const std::size_t end = std::min(code + lines_per_block, entries_.size());
    map += fmt::format("{} beginbfchar\n", end - code);
    for (; code < end; ++code) {
      append_code(map, code);
      append_utf16_hex(map, copied_text(entries_[code].source));
      map += '\n';
    }
    map += "endbfchar\n";
  }
  map += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
  return map;
}

std::string PdfFont::widths() const {
  std::string all;
  for (const Entry& entry : entries_) {
    if (!all.empty()) all += ' ';
    append_number(all, entry.width, 2);
  }
  return all;
}

ObjectNumber PdfFont::embed(PdfFile& file) const {
  std::vector<std::uint32_t> glyphs;
  glyphs.reserve(entries_.size());
  for (const Entry& entry : entries_) glyphs.push_back(entry.glyph);
  const FontSubset small = subset(face_, glyphs);
  const std::string name = subset_tag(small.truetype) + face_.postscript_name();

  const ObjectNumber font_file = number_of(
      file.add_stream(small.truetype, Compression::deflate, fmt::format("/Length1 {}", small.truetype.size())));
  const ObjectNumber map = number_of(file.add_stream(glyph_map(small.glyphs), Compression::deflate));
  const ObjectNumber unicode = number_of(file.add_stream(to_unicode(), Compression::deflate));
  const ObjectNumber description = number_of(file.add_dictionary(descriptor(face_, name, font_file)));

  std::string descendant = "/Type/Font/Subtype/CIDFontType2/BaseFont";
  append_name(descendant, name);
  descendant += "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap ";
  append_reference(descendant, map);
  descendant += "/DW 0/W[0[" + widths() + "]]/FontDescriptor ";
  append_reference(descendant, description);

  std::string font = "/Type/Font/Subtype/Type0/BaseFont";
  append_name(font, name);
  font += "/Encoding/Identity-H/DescendantFonts[";
  append_reference(font, number_of(file.add_dictionary(std::move(descendant))));
  font += "]/ToUnicode ";
  append_reference(font, unicode);
  return number_of(file.add_dictionary(std::move(font)));
}

PdfFont& FontTable::font(FaceId face) {
  const auto found = fonts_.find(face);
  if (found != fonts_.end()) return found->second;
  if (face.position >= faces_.size() || !faces_[face])
    throw std::logic_error(fmt::format("a text has face {}, which is not among the faces given", face.position));
  return fonts_.try_emplace(face, *faces_[face]).first->second;
}

std::string FontTable::embed(PdfFile& file) const {
  std::string resources;
  for (const auto& [face, font] : fonts_) {
    resources += '/';
    append_resource_name(resources, face);
    resources += ' ';
    append_reference(resources, font.embed(file));
  }
  return resources;
}

void FontTable::append_resource_name(std::string& out, FaceId face) {
  out += 'F';
  append_integer(out, face.position);
}

}  // namespace andel::draw
