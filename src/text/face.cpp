#include "text/face.hpp"

#include <filesystem>
#include <utility>

#include <fmt/format.h>
#include <hb-ot.h>
#include <hb.h>

#include "support/owned.hpp"
#include "text/font_file.hpp"

namespace andel::text {

namespace {

using Blob = Owned<hb_blob_t, hb_blob_destroy>;

std::string_view bytes_of(const Blob& blob) {
  unsigned length = 0;
  const char* bytes = hb_blob_get_data(blob.get(), &length);
  return {bytes, length};
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

void report_unusable(const FaceSource& source, FontFault fault, Diagnostics& diagnostics) {
  diagnostics
      .error("unusable-font", source.span,
             fmt::format("the font file of {} {} {}: {}", source.family, source.name, fault.reason, source.path))
      .hints.push_back(std::move(fault.hint));
}

/// Of a file whose own checksum is declared, `andel check` tells whether it is the one that was meant.
void check_outlines(const FaceSource& source, std::string_view bytes, Diagnostics& diagnostics) {
  if (!source.sha256.empty() || has_intact_outlines(bytes)) return;
  diagnostics
      .warning("font-checksum", source.span,
               fmt::format("the outlines of {} {} do not have the checksum that the file gives them: {}", source.family,
                           source.name, source.path))
      .hints.emplace_back("take a fresh copy of the file, or, where it looks right, declare its `sha256`");
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
      report_unusable(source, {"cannot be read", "see to it that you may read the file"}, diagnostics);
    } else {
      report_missing(source, diagnostics);
    }
    return nullptr;
  }
  if (auto fault = find_font_fault(bytes_of(blob))) {
    report_unusable(source, std::move(*fault), diagnostics);
    return nullptr;
  }

  check_outlines(source, bytes_of(blob), diagnostics);
  const std::shared_ptr<Face> face(new Face());
  face->path_ = source.path;
  face->face_ = hb_face_create(blob.get(), 0);
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
