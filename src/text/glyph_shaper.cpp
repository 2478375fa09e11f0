#include "text/glyph_shaper.hpp"

#include <algorithm>

#include <hb.h>

#include "support/unicode.hpp"
#include "text/characters.hpp"

namespace andel::text {

namespace {

constexpr std::string_view minus = "\u2212";

/// Beside a minus sign that belongs to a figure, at most; in 1/1000 of the size. Some faces space it as an operator
/// between figures, and before one it looks lost then.
constexpr float air_beside_sign = 80;

bool is_digit(char c) { return '0' <= c && c <= '9'; }

/// Whether a minus sign begins at `at`, and is one of the figure behind it.
bool is_sign(std::string_view text, std::size_t at) {
  if (!text.substr(at).starts_with(minus)) return false;
  const auto behind = at + minus.size();
  return behind < text.size() && is_digit(text[behind]) && (at == 0 || !is_digit(text[at - 1]));
}

void draw_signs_close(std::string_view text, const Face& face, float scale, ShapedGlyphs& shaped) {
  if (text.find(minus) == std::string_view::npos) return;
  for (auto& glyph : shaped.glyphs) {
    hb_glyph_extents_t extents;
    if (!is_sign(text, glyph.cluster) || !hb_font_get_glyph_extents(face.harfbuzz_font(), glyph.id, &extents)) continue;
    const auto before = static_cast<float>(extents.x_bearing) * scale;
    const auto after = glyph.advance - before - static_cast<float>(extents.width) * scale;
    const auto from_left = std::max(before - air_beside_sign, 0.0F);
    const auto from_both = from_left + std::max(after - air_beside_sign, 0.0F);
    glyph.dx -= from_left;
    glyph.advance -= from_both;
    shaped.advance -= from_both;
  }
}

hb_script_t find_script(std::string_view text) {
  constexpr unsigned char first_beyond_latin = 0xCD;  // leads U+0340 and up
  const bool is_latin =
      std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < first_beyond_latin; });
  if (is_latin) return HB_SCRIPT_LATIN;
  for (std::size_t at = 0; at < text.size();) {
    const auto [character, length] = decode_first(text.substr(at));
    const auto script = hb_unicode_script(hb_unicode_funcs_get_default(), character);
    const bool is_shared = script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED || script == HB_SCRIPT_UNKNOWN;
    if (!is_shared) return script;
    at += length;
  }
  return HB_SCRIPT_LATIN;
}

}  // namespace

GlyphShaper::GlyphShaper(const std::string& language)
    : buffer_(hb_buffer_create()),
      language_(hb_language_from_string(language.data(), static_cast<int>(language.size()))) {}

GlyphShaper::~GlyphShaper() { hb_buffer_destroy(buffer_); }

const ShapedGlyphs& GlyphShaper::shape(const Face& face, std::string_view text) {
  hb_buffer_clear_contents(buffer_);
  hb_buffer_add_utf8(buffer_, text.data(), static_cast<int>(text.size()), 0, static_cast<int>(text.size()));
  hb_buffer_set_direction(buffer_, HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer_, find_script(text));
  hb_buffer_set_language(buffer_, language_);
  hb_buffer_set_flags(buffer_, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
  hb_shape(face.harfbuzz_font(), buffer_, nullptr, 0);

  unsigned count = 0;
  const auto* infos = hb_buffer_get_glyph_infos(buffer_, &count);
  const auto* positions = hb_buffer_get_glyph_positions(buffer_, &count);
  const auto scale = 1000.0F / static_cast<float>(hb_face_get_upem(face.harfbuzz_face()));
  const auto per_thousand = [&](hb_position_t units) { return static_cast<float>(units) * scale; };

  shaped_ = {std::move(shaped_.glyphs), std::move(shaped_.joints)};
  shaped_.glyphs.clear();
  shaped_.joints.clear();
  for (unsigned i = 0; i < count; ++i) {
    shaped_.glyphs.push_back({.id = infos[i].codepoint,
                              .cluster = infos[i].cluster,
                              .advance = per_thousand(positions[i].x_advance),
                              .dx = per_thousand(positions[i].x_offset),
                              .dy = per_thousand(positions[i].y_offset)});
    shaped_.advance += shaped_.glyphs.back().advance;
    shaped_.is_complete &= infos[i].codepoint != 0;
    const bool is_joint = (hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0;
    if (is_joint) shaped_.joints.push_back(infos[i].cluster);
  }
  draw_signs_close(text, face, scale, shaped_);
  return shaped_;
}

}  // namespace andel::text
