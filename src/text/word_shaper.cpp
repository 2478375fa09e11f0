#include "text/word_shaper.hpp"

#include <utility>

#include "support/unicode.hpp"
#include "text/characters.hpp"

namespace andel::text {

namespace {

struct Stretch {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool is_lacking = false;  ///< whether the face lacks its characters
};

/// Divides bytes [0, size) into maximal stretches that a face has or lacks, along the glyphs' clusters.
std::vector<Stretch> find_stretches(const std::vector<Glyph>& glyphs, std::uint32_t size) {
  std::vector<Stretch> stretches;
  for (std::size_t i = 0; i < glyphs.size();) {
    const auto cluster = glyphs[i].cluster;
    bool is_lacking = false;
    for (; i < glyphs.size() && glyphs[i].cluster == cluster; ++i) is_lacking |= glyphs[i].id == 0;
    const auto end = i < glyphs.size() ? glyphs[i].cluster : size;
    if (!stretches.empty() && stretches.back().is_lacking == is_lacking) {
      stretches.back().end = end;
    } else {
      stretches.push_back({stretches.empty() ? 0 : cluster, end, is_lacking});
    }
  }
  return stretches;
}

}  // namespace

WordShaper::WordShaper(const FaceSet& faces, std::vector<FaceId> fallbacks, const std::string& language)
    : faces_(faces), fallbacks_(std::move(fallbacks)), glyph_shaper_(language) {}

const WordDraft& WordShaper::shape(std::string_view word, FaceId face) {
  draft_.pieces.clear();
  draft_.glyphs.clear();
  draft_.joints.clear();
  draft_.missing.clear();
  shape_part(word, 0, static_cast<std::uint32_t>(word.size()), face, 0);
  return draft_;
}

/// Shapes bytes [begin, end) in a face, and what it lacks in the fallbacks from `next_fallback` on.
void WordShaper::shape_part(std::string_view word, std::uint32_t begin, std::uint32_t end, FaceId face,
                            std::size_t next_fallback) {
  if (begin == end) return;
  const auto part = word.substr(begin, end - begin);
  const auto& shaped = glyph_shaper_.shape(*faces_[face], part);
  const bool is_last_resort = next_fallback == fallbacks_.size();
  if (shaped.is_complete || is_last_resort) {
    add_piece(begin, end, face, shaped);
    if (!shaped.is_complete) add_missing(part, face);
    return;
  }
  for (const auto& stretch : find_stretches(shaped.glyphs, end - begin)) {
    const auto stretch_face = stretch.is_lacking ? fallbacks_[next_fallback] : face;
    const auto next = stretch.is_lacking ? next_fallback + 1 : next_fallback;
    shape_part(word, begin + stretch.begin, begin + stretch.end, stretch_face, next);
  }
}

void WordShaper::add_piece(std::uint32_t begin, std::uint32_t end, FaceId face, const ShapedGlyphs& shaped) {
  draft_.pieces.push_back({.face = face,
                           .begin = begin,
                           .end = end,
                           .first_glyph = static_cast<std::uint32_t>(draft_.glyphs.size()),
                           .advance = shaped.advance});
  draft_.glyphs.insert(draft_.glyphs.end(), shaped.glyphs.begin(), shaped.glyphs.end());
  for (const auto joint : shaped.joints) draft_.joints.push_back(begin + joint);
}

/// Only the last face of the chain is asked: what reached it, all others lack.
void WordShaper::add_missing(std::string_view part, FaceId face) {
  for (std::size_t at = 0; at < part.size();) {
    const auto [character, length] = decode_first(part.substr(at));
    const bool is_known = is_default_ignorable(character) || draft_.missing.find(character) != std::u32string::npos;
    if (!is_known && !faces_[face]->has_character(character)) draft_.missing.push_back(character);
    at += length;
  }
}

}  // namespace andel::text
