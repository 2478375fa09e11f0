#include "colour/surfaces.hpp"

#include <algorithm>

namespace andel::colour {
namespace {

constexpr Pt sliver = 0.5;

Rect between(Pt left, Pt top, Pt right, Pt bottom) { return {left, top, right - left, bottom - top}; }

bool is_visible(const Rect& rect) { return rect.width >= sliver && rect.height >= sliver; }

Rect overlap(const Rect& a, const Rect& b) {
  return between(std::max(a.x, b.x), std::max(a.y, b.y), std::min(a.right(), b.right()),
                 std::min(a.bottom(), b.bottom()));
}

/// Appends what is left of `rect` without `hole`, which lies inside it.
void cut_out(const Rect& rect, const Rect& hole, std::vector<Rect>& rest) {
  const Rect pieces[] = {
      between(rect.x, rect.y, rect.right(), hole.y), between(rect.x, hole.bottom(), rect.right(), rect.bottom()),
      between(rect.x, hole.y, hole.x, hole.bottom()), between(hole.right(), hole.y, rect.right(), hole.bottom())};
  std::copy_if(std::begin(pieces), std::end(pieces), std::back_inserter(rest), is_visible);
}

void add_once(Colour colour, std::vector<Colour>& colours) {
  if (std::find(colours.begin(), colours.end(), colour) == colours.end()) colours.push_back(colour);
}

}  // namespace

std::vector<Colour> surfaces_behind(const Layout& layout, const Rect& box, std::size_t pieces) {
  std::vector<Colour> colours;
  std::vector<Rect> open{box};  // where nothing has been seen yet
  for (std::size_t i = pieces; i-- > 0;) {
    const auto* band = std::get_if<Band>(&layout.furniture[i]);
    if (band == nullptr) continue;
    std::vector<Rect> rest;
    for (const Rect& rect : open) {
      const Rect covered = overlap(rect, band->box);
      if (!is_visible(covered)) {
        rest.push_back(rect);
        continue;
      }
      add_once(band->fill, colours);
      cut_out(rect, covered, rest);
    }
    open = std::move(rest);
  }
  if (!open.empty()) add_once(layout.background, colours);
  return colours;
}

std::vector<Colour> surfaces_behind(const Layout& layout, const Region& region) {
  return surfaces_behind(layout, region.box, layout.furniture.size());
}

}  // namespace andel::colour
