#include "draw/glyph_source.hpp"

#include <algorithm>
#include <stdexcept>

namespace andel::draw {

namespace {

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

std::size_t first_character_size(std::string_view text) {
  std::size_t size = std::min<std::size_t>(1, text.size());
  while (size < text.size() && !begins_character(text[size])) ++size;
  return size;
}

/// Shares the text of one cluster out over its `count` glyphs.
void share_cluster(std::string_view text, std::size_t count, std::vector<std::string_view>& sources) {
  if (count == 1) {  // as good as always
    sources.push_back(text);
    return;
  }
  const auto characters = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_character));
  for (std::size_t i = 0; i < count; ++i) {
    std::size_t size = 0;
    if (characters >= count)
      size = i + 1 == count ? text.size() : first_character_size(text);
    else if (i == 0)
      size = text.size();
    sources.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
}

}  // namespace

void share_source(const TextRun& run, std::vector<std::string_view>& sources) {
  sources.clear();
  const std::string_view text = run.text;
  const std::vector<Glyph>& glyphs = run.glyphs;
  if (glyphs.empty()) return;
  const bool leftwards = glyphs.front().cluster > glyphs.back().cluster;
  std::size_t previous_begin = text.size();
  for (std::size_t at = 0; at < glyphs.size();) {
    const std::size_t begin = glyphs[at].cluster;
    std::size_t next = at + 1;
    while (next < glyphs.size() && glyphs[next].cluster == begin) ++next;
    const std::size_t following = next < glyphs.size() ? glyphs[next].cluster : text.size();
    const std::size_t end = leftwards ? previous_begin : following;
    if (begin > end || end > text.size()) throw std::logic_error("a glyph stands for text outside its run");
    share_cluster(text.substr(begin, end - begin), next - at, sources);
    previous_begin = begin;
    at = next;
  }
}

}  // namespace andel::draw
