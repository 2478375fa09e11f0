#include "text/face.hpp"

#include <filesystem>
#include <optional>

#include <fmt/format.h>
#include <hb-ot.h>
#include <hb.h>

namespace andel::text {

namespace {

template <auto destroy>
struct Destroyer {
  template <class T>
  void operator()(T* object) const {
    destroy(object);
  }
};
using Blob = std::unique_ptr<hb_blob_t, Destroyer<hb_blob_destroy>>;

std::string_view bytes_of(const Blob& blob) {
  unsigned length = 0;
  const char* bytes = hb_blob_get_data(blob.get(), &length);
  return {bytes, length};
}

/// Says why the outlines of a file cannot be embedded, judged by its first four bytes.
std::optional<std::string> find_foreign_format(std::string_view bytes) {
  const auto signature = bytes.substr(0, 4);
  if (signature == std::string_view("\0\1\0\0", 4) || signature == "true") return std::nullopt;
  if (signature == "OTTO") return "has PostScript (CFF) outlines; only TrueType outlines can be embedded";
  if (signature == "ttcf") return "is a font collection; only a file with a single face can be used";
  if (signature == "wOFF" || signature == "wOF2") return "is a web font; use the TrueType file (.ttf) of the face";
  return "is not a TrueType font";
}

bool has_table(hb_face_t* face, hb_tag_t tag) {
  const Blob table(hb_face_reference_table(face, tag));
  return hb_blob_get_length(table.get()) > 0;
}

/// OpenType, OS/2, fsType: the licence of the face is "restricted" when bit 1 stands alone in the low four.
bool forbids_embedding(hb_face_t* face) {
  const Blob table(hb_face_reference_table(face, HB_TAG('O', 'S', '/', '2')));
  const auto bytes = bytes_of(table);
  return bytes.size() >= 10 && (static_cast<unsigned char>(bytes[9]) & 0x0FU) == 2U;
}

std::optional<std::string> find_defect(hb_face_t* face) {
  for (const hb_tag_t tag :
       {HB_TAG('h', 'e', 'a', 'd'), HB_TAG('h', 'h', 'e', 'a'), HB_TAG('h', 'm', 't', 'x'), HB_TAG('m', 'a', 'x', 'p'),
        HB_TAG('c', 'm', 'a', 'p'), HB_TAG('l', 'o', 'c', 'a'), HB_TAG('g', 'l', 'y', 'f')}) {
    if (has_table(face, tag)) continue;
    char name[4];
    hb_tag_to_string(tag, name);
    return fmt::format("is not a complete TrueType font: it has no `{}` table", std::string_view(name, 4));
  }
  if (hb_ot_var_has_data(face)) return "is a variable font; only a static face can be embedded";
  if (forbids_embedding(face)) return "may not be embedded: its licence bits (OS/2 fsType) say so";
  return std::nullopt;
}

void report_missing(const FaceSource& source, Diagnostics& diagnostics) {
  auto& error =
      diagnostics.error("missing-font", source.span,
                        fmt::format("the font file of {} {} is missing: {}", source.family, source.name, source.path));
  if (source.package.empty()) {
    error.hints.emplace_back("put the file there, or correct its path in the fonts file");
  } else {
    error.hints.push_back(fmt::format("it comes with the Debian package {0}: sudo apt install {0}", source.package));
  }
}

void report_unusable(const FaceSource& source, std::string_view reason, Diagnostics& diagnostics) {
  diagnostics.error("unusable-font", source.span,
                    fmt::format("the font file of {} {} {}: {}", source.family, source.name, reason, source.path));
}

FaceMetrics measure_face(hb_font_t* font, double per_thousand) {
  hb_font_extents_t extents{};
  hb_font_get_h_extents(font, &extents);
  const auto metric = [&](hb_ot_metrics_tag_t tag) {
    hb_position_t position = 0;
    hb_ot_metrics_get_position_with_fallback(font, tag, &position);
    return position * per_thousand;
  };
  return {.ascender = extents.ascender * per_thousand,
          .descender = extents.descender * per_thousand,
          .cap_height = metric(HB_OT_METRICS_TAG_CAP_HEIGHT),
          .x_height = metric(HB_OT_METRICS_TAG_X_HEIGHT)};
}

std::string read_postscript_name(hb_face_t* face) {
  char name[128];
  unsigned length = sizeof name;
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &length, name);
  return {name, length};
}

}  // namespace

std::shared_ptr<const Face> Face::open(const FaceSource& source, Diagnostics& diagnostics) {
  const Blob blob(hb_blob_create_from_file_or_fail(source.path.c_str()));
  if (!blob) {
    std::error_code ignored;
    if (std::filesystem::is_regular_file(source.path, ignored)) {
      report_unusable(source, "cannot be read", diagnostics);
    } else {
      report_missing(source, diagnostics);
    }
    return nullptr;
  }
  if (const auto reason = find_foreign_format(bytes_of(blob))) {
    report_unusable(source, *reason, diagnostics);
    return nullptr;
  }

  const std::shared_ptr<Face> face(new Face());
  face->path_ = source.path;
  face->face_ = hb_face_create(blob.get(), 0);
  if (const auto reason = find_defect(face->face_)) {
    report_unusable(source, *reason, diagnostics);
    return nullptr;
  }
  face->font_ = hb_font_create(face->face_);
  face->metrics_ = measure_face(face->font_, 1000.0 / hb_face_get_upem(face->face_));
  face->postscript_name_ = read_postscript_name(face->face_);
  hb_face_make_immutable(face->face_);
  hb_font_make_immutable(face->font_);
  return face;
}

Face::~Face() {
  hb_font_destroy(font_);
  hb_face_destroy(face_);
}

double Face::left_bearing(std::uint32_t glyph) const {
  hb_glyph_extents_t extents{};
  if (hb_font_get_glyph_extents(font_, glyph, &extents) == 0 || extents.width == 0) return 0;
  return extents.x_bearing * 1000.0 / hb_face_get_upem(face_);
}

bool Face::has_character(char32_t character) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font_, character, &glyph) != 0;
}

}  // namespace andel::text
