#include "text/font_file.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include <fmt/format.h>

namespace andel::text {

namespace {

constexpr std::size_t directory_size = 12;
constexpr std::size_t record_size = 16;
constexpr std::uint32_t head_magic = 0x5F0F3CF5;

/// A big-endian number of `size` bytes; 0 beyond the end.
std::uint32_t read_number(std::string_view bytes, std::size_t at, std::size_t size) {
  if (bytes.size() < at + size) return 0;
  std::uint32_t number = 0;
  for (const char byte : bytes.substr(at, size)) number = number << 8U | static_cast<unsigned char>(byte);
  return number;
}

/// The tables of a file, by its directory.
class FontTables {
 public:
  explicit FontTables(std::string_view bytes) : bytes_(bytes) {}

  /// Empty where there is none.
  [[nodiscard]] std::string_view find(std::string_view tag) const {
    for (std::size_t i = 0; i < count(); ++i) {
      if (record(i).substr(0, 4) == tag) return contents(record(i));
    }
    return {};
  }

  /// The sum that the directory gives a table; 0 where there is none.
  [[nodiscard]] std::uint32_t checksum(std::string_view tag) const {
    for (std::size_t i = 0; i < count(); ++i) {
      if (record(i).substr(0, 4) == tag) return read_number(record(i), 4, 4);
    }
    return 0;
  }

  /// The name of the first table that goes on beyond the file's end.
  [[nodiscard]] std::optional<std::string> find_cut_off() const {
    for (std::size_t i = 0; i < count(); ++i) {
      if (record(i).size() < record_size) return "directory";
      const std::uint64_t offset = read_number(record(i), 8, 4);
      if (offset + read_number(record(i), 12, 4) > bytes_.size()) return std::string(record(i).substr(0, 4));
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] std::size_t count() const { return read_number(bytes_, 4, 2); }
  [[nodiscard]] std::string_view record(std::size_t index) const {
    const std::size_t at = directory_size + index * record_size;
    return at < bytes_.size() ? bytes_.substr(at, record_size) : std::string_view();
  }
  [[nodiscard]] std::string_view contents(std::string_view record) const {
    const std::size_t offset = read_number(record, 8, 4);
    return offset < bytes_.size() ? bytes_.substr(offset, read_number(record, 12, 4)) : std::string_view();
  }

  std::string_view bytes_;
};

std::optional<FontFault> find_foreign_format(std::string_view bytes) {
  const auto signature = bytes.substr(0, 4);
  if (signature == std::string_view("\0\1\0\0", 4) || signature == "true") return std::nullopt;
  if (signature == "OTTO") {
    return FontFault{"has PostScript (CFF) outlines; only TrueType outlines can be embedded",
                     "use the TrueType version of the face (.ttf), which most foundries deliver too, or convert it "
                     "with a font editor if its licence lets you"};
  }
  if (signature == "ttcf") {
    return FontFault{"is a font collection; only a file with a single face can be used",
                     "take the face out of the collection with a font editor, as a .ttf file"};
  }
  if (signature == "wOFF" || signature == "wOF2") {
    return FontFault{"is a web font", "use the TrueType file (.ttf) of the face"};
  }
  return FontFault{"is not a TrueType font", "declare a TrueType file (.ttf)"};
}

/// OS/2 fsType. Of the low bits, the mildest counts: "restricted" (bit 1) forbids embedding where it stands alone.
std::optional<FontFault> find_licence_fault(const FontTables& tables) {
  const std::uint32_t bits = read_number(tables.find("OS/2"), 8, 2);
  constexpr auto hint = "ask whoever licensed the face for a file that may be embedded in documents";
  if ((bits & 0x000FU) == 2) return FontFault{"may not be embedded: its licence bits (OS/2 fsType) say so", hint};
  if ((bits & 0x0100U) != 0) {
    return FontFault{
        "may be embedded only as a whole, and documents hold the glyphs that they show: its licence bits "
        "(OS/2 fsType) say so",
        hint};
  }
  if ((bits & 0x0200U) != 0) {
    return FontFault{"may be embedded only as bitmaps: its licence bits (OS/2 fsType) say so", hint};
  }
  return std::nullopt;
}

/// What the sizes of tables and what they say of each other tell of damage.
std::optional<std::string> find_damage(const FontTables& tables) {
  const auto head = tables.find("head");
  const std::uint32_t units = read_number(head, 18, 2);
  if (read_number(head, 12, 4) != head_magic || units < 16 || units > 16384) return "its `head` table makes no sense";
  const std::size_t glyphs = read_number(tables.find("maxp"), 4, 2);
  const std::size_t metrics = read_number(tables.find("hhea"), 34, 2);
  if (glyphs == 0) return "it says that it has no glyphs";
  const std::size_t widths_size = 4 * metrics + 2 * (glyphs - std::min(metrics, glyphs));
  if (metrics == 0 || tables.find("hmtx").size() < widths_size) {
    return fmt::format("its `hmtx` table does not hold the widths of {} glyphs", glyphs);
  }
  const std::size_t place_size = read_number(head, 50, 2) == 0 ? 2 : 4;
  const auto places = tables.find("loca");
  if (places.size() < (glyphs + 1) * place_size) {
    return fmt::format("its `loca` table does not say where {} glyphs stand", glyphs);
  }
  const std::size_t unit = place_size == 2 ? 2 : 1;
  if (read_number(places, glyphs * place_size, place_size) * unit > tables.find("glyf").size()) {
    return "its `glyf` table ends before its last glyph";
  }
  return std::nullopt;
}

}  // namespace

std::optional<FontFault> find_font_fault(std::string_view bytes) {
  if (auto fault = find_foreign_format(bytes)) return fault;
  const FontTables tables(bytes);
  constexpr auto copy_again = "take a fresh copy of the file";
  if (const auto table = tables.find_cut_off()) {
    return FontFault{fmt::format("is cut off in its table `{}`", *table), copy_again};
  }
  constexpr std::array<std::string_view, 7> required{"head", "hhea", "hmtx", "maxp", "cmap", "loca", "glyf"};
  for (const auto tag : required) {
    if (!tables.find(tag).empty()) continue;
    return FontFault{fmt::format("is not a complete TrueType font: it has no `{}` table", tag),
                     "declare a TrueType file (.ttf) with outlines"};
  }
  if (!tables.find("fvar").empty()) {
    return FontFault{"is a variable font; only a static face can be embedded",
                     "declare a static file for each weight, as most families have in a folder `static`"};
  }
  if (auto fault = find_licence_fault(tables)) return fault;
  if (const auto damage = find_damage(tables)) return FontFault{"is damaged: " + *damage, copy_again};
  return std::nullopt;
}

bool has_intact_outlines(std::string_view bytes) {
  const FontTables tables(bytes);
  const auto outlines = tables.find("glyf");
  std::uint32_t sum = 0;
  std::size_t at = 0;
  for (; at + 4 <= outlines.size(); at += 4) sum += read_number(outlines, at, 4);
  // The last word is filled up with zeros.
  for (std::size_t shift = 24; at < outlines.size(); ++at, shift -= 8) {
    sum += static_cast<std::uint32_t>(static_cast<unsigned char>(outlines[at])) << shift;
  }
  return sum == tables.checksum("glyf");
}

}  // namespace andel::text
