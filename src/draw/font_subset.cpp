#include "draw/font_subset.hpp"

#include <cmath>
#include <stdexcept>

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

#include "support/owned.hpp"

namespace andel::draw {

namespace {

using Blob = Owned<hb_blob_t, hb_blob_destroy>;
using FaceHandle = Owned<hb_face_t, hb_face_destroy>;
using Input = Owned<hb_subset_input_t, hb_subset_input_destroy>;
using Plan = Owned<hb_subset_plan_t, hb_subset_plan_destroy>;

/// What only shaping, naming or screen hinting needs; the PDF says the rest itself.
constexpr hb_tag_t dropped_tables[] = {
    HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'), HB_TAG('k', 'e', 'r', 'n'),
    HB_TAG('n', 'a', 'm', 'e'), HB_TAG('O', 'S', '/', '2'), HB_TAG('c', 'm', 'a', 'p'), HB_TAG('p', 'o', 's', 't'),
    HB_TAG('D', 'S', 'I', 'G'), HB_TAG('h', 'd', 'm', 'x'), HB_TAG('g', 'a', 's', 'p'), HB_TAG('L', 'T', 'S', 'H'),
    HB_TAG('V', 'D', 'M', 'X'), HB_TAG('F', 'F', 'T', 'M')};

bool has_table(hb_face_t* face, hb_tag_t tag) {
  const Blob table(hb_face_reference_table(face, tag));
  return hb_blob_get_length(table.get()) > 0;
}

Input describe_subset(std::span<const std::uint32_t> glyphs) {
  Input input(hb_subset_input_create_or_fail());
  if (!input) throw std::bad_alloc();
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NOTDEF_OUTLINE | HB_SUBSET_FLAGS_NO_HINTING);
  hb_set_t* kept = hb_subset_input_glyph_set(input.get());
  for (const std::uint32_t glyph : glyphs) hb_set_add(kept, glyph);
  hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const hb_tag_t tag : dropped_tables) hb_set_add(dropped, tag);
  return input;
}

}  // namespace

FaceShape describe_shape(const text::Face& face) {
  constexpr std::size_t bounds_at = 36;  // in the head table: xMin, yMin, xMax, yMax as 16-bit numbers
  FaceShape shape;
  hb_face_t* handle = face.harfbuzz_face();
  const double unit = 1000.0 / hb_face_get_upem(handle);
  const Blob head(hb_face_reference_table(handle, HB_TAG('h', 'e', 'a', 'd')));
  unsigned length = 0;
  const char* bytes = hb_blob_get_data(head.get(), &length);
  if (length >= bounds_at + 8) {
    const auto bound = [&](std::size_t index) {
      const char* at = bytes + bounds_at + 2 * index;
      const auto value =
          static_cast<std::int16_t>(static_cast<unsigned char>(at[0]) << 8 | static_cast<unsigned char>(at[1]));
      return static_cast<int>(std::lround(value * unit));
    };
    shape.left = bound(0);
    shape.bottom = bound(1);
    shape.right = bound(2);
    shape.top = bound(3);
  }
  shape.weight = static_cast<int>(hb_style_get_value(face.harfbuzz_font(), HB_STYLE_TAG_WEIGHT));
  shape.italic_angle = hb_style_get_value(face.harfbuzz_font(), HB_STYLE_TAG_SLANT_ANGLE);
  return shape;
}

FontSubset subset(const text::Face& face, std::span<const std::uint32_t> glyphs) {
  if (!has_table(face.harfbuzz_face(), HB_TAG('g', 'l', 'y', 'f')))
    throw std::runtime_error(face.path() + " has no TrueType outlines and cannot be embedded");
  const Input input = describe_subset(glyphs);
  const Plan plan(hb_subset_plan_create_or_fail(face.harfbuzz_face(), input.get()));
  const FaceHandle small(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr);
  if (!small) throw std::runtime_error("HarfBuzz cannot take a subset of " + face.path());

  FontSubset result;
  const hb_map_t* new_ids = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  result.glyphs.reserve(glyphs.size());
  for (const std::uint32_t glyph : glyphs) result.glyphs.push_back(hb_map_get(new_ids, glyph));
  const Blob blob(hb_face_reference_blob(small.get()));
  unsigned length = 0;
  const char* bytes = hb_blob_get_data(blob.get(), &length);
  result.truetype.assign(bytes, length);
  return result;
}

}  // namespace andel::draw
