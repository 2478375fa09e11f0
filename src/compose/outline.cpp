#include "compose/outline.hpp"

namespace andel::compose {
namespace {

/// How many slides from `first` on share its title and tell themselves apart by a subtitle.
std::size_t length_of_series(std::span<const SlideName> slides, std::size_t first) {
  std::size_t length = 0;
  while (first + length < slides.size() && slides[first + length].title == slides[first].title &&
         !slides[first + length].subtitle.empty()) {
    ++length;
  }
  return length;
}

}  // namespace

void add_outline(std::span<const SlideName> slides, DocumentBuilder& builder) {
  for (std::size_t i = 0; i < slides.size();) {
    builder.add_outline(slides[i].title, slides[i].page, 0);
    const std::size_t length = length_of_series(slides, i);
    if (length < 2) {
      ++i;
      continue;
    }
    for (const std::size_t end = i + length; i < end; ++i) {
      builder.add_outline(slides[i].subtitle, slides[i].page, 1);
    }
  }
}

}  // namespace andel::compose
