// Places a picture in its region, with its caption right below, and says what it is.
//
// Structure: a Figure with the words in its place, then a Caption beside it, not within: readers take a figure for one
// thing, say its words and pass over what it holds.
#pragma once

#include <vector>

#include "compose/context.hpp"
#include "compose/document_builder.hpp"
#include "compose/note_signs.hpp"

namespace andel::compose {

struct PicturePart {
  const Region* region = nullptr;
  const PlannedPicture* picture = nullptr;
  ContentPlace place;
  const NoteSigns* signs = nullptr;  ///< of the slide
};

/// Where a picture goes: all of it in `box`, of which `window` shows.
struct PicturePlace {
  Rect box;
  Rect window;
};

/// Contained, the picture keeps to the side of `room` that `align` and `anchor` say; covering, its middle shows.
PicturePlace place_picture(Size picture, const Rect& room, PictureFit fit, Align align, Anchor anchor);

/// Draws on the newest page, which is `page`, as kids of `parent`. A warning where so few pixels are shown so large
/// that they can be told apart.
void draw_picture_region(const PicturePart& part, StructureId parent, PageId page, const Context& context,
                         DocumentBuilder& builder);

}  // namespace andel::compose
