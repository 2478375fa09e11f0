#include "compose/typesetter.hpp"

#include <functional>
#include <limits>
#include <memory>
#include <utility>

namespace andel::compose {
namespace {

constexpr Pt unbroken = std::numeric_limits<Pt>::infinity();

}  // namespace

const text::SetParagraph& Typesetter::remember(Key key, const auto& set) {
  if (const auto known = entries_.find(key); known != entries_.end()) return known->second->set;
  auto entry = std::make_unique<Entry>(Entry{std::string(key.words), set()});
  key.words = entry->words;
  return entries_.emplace(key, std::move(entry)).first->second->set;
}

std::size_t Typesetter::Hash::operator()(const Key& key) const noexcept {
  constexpr std::size_t odd = 0x9E3779B97F4A7C15;
  std::size_t hash = std::hash<std::string_view>()(key.words);
  hash = hash * odd + std::hash<const void*>()(key.style);
  hash = hash * odd + std::hash<Pt>()(key.size);
  return hash * odd + std::hash<Pt>()(key.width);
}

const text::SetParagraph& Typesetter::set(std::string_view words, const TextStyle& style, Pt size, Pt width) {
  return remember({words, &style, size, width}, [&] {
    const text::ParagraphShape shape{.width = width, .size = size};
    return text::set_paragraph({{std::string(words), Emphasis::none}}, style, shape, shaper_);
  });
}

const text::SetParagraph& Typesetter::set_single_line(std::string_view words, const TextStyle& style, Pt size) {
  return remember({words, &style, size, unbroken}, [&] { return text::set_single_line(words, style, size, shaper_); });
}

}  // namespace andel::compose
