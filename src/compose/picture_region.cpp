#include "compose/picture_region.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "compose/complaints.hpp"
#include "compose/text_region.hpp"
#include "express/evaluate.hpp"
#include "text/block.hpp"

namespace andel::compose {
namespace {

/// Between a picture and its caption's first capitals, times the caption's size.
constexpr double caption_gap = 0.8;
/// Pixels to the inch below which print and screens show them.
constexpr double least_resolution = 100;

double side_share(Align align) {
  switch (align) {
    case Align::left:
      return 0;
    case Align::centre:
      return 0.5;
    case Align::right:
      return 1;
  }
  return 0;
}

double height_share(Anchor anchor) {
  switch (anchor) {
    case Anchor::top:
      return 0;
    case Anchor::middle:
      return 0.5;
    case Anchor::bottom:
      return 1;
  }
  return 0;
}

/// A caption, set in the whole width of the region, and the height that it takes from the picture.
struct SetCaption {
  text::TextBlock block;
  std::vector<PlainParagraph> words;
  Pt height = 0;  ///< with the gap above
};

SetCaption set_caption(const PicturePart& part, const Context& context) {
  SetCaption caption;
  if (part.picture->caption.empty() || !part.region->caption) return caption;
  const TextStyle& style = context.style(*part.region->caption);
  caption.words = express::evaluate(part.picture->caption, context.plan, context.tables, context.diagnostics);
  part.signs->mark(caption.words, context.plan.language);
  caption.block = text::fit_block(caption.words, style, {.box = part.region->box}, context.shaper);
  UnsetCharacters characters;
  characters.add(caption.block.missing, caption.block.unsupported);
  characters.report(part.place, style.face, context);
  if (!caption.block.paragraphs.empty())
    caption.height = caption.block.bounds.height + caption_gap * caption.block.size;
  return caption;
}

void complain_about_caption(const SetCaption& caption, const PicturePart& part, const Context& context) {
  if (caption.block.overflow_width > 0) {
    complain_wide_word(part.place, "the caption", caption.block.overflow_width, caption.block.size, context);
  }
  constexpr double least_share = 0.3;  // of the region, for the picture
  if (caption.height <= (1 - least_share) * part.region->box.height) return;
  complain_overflow(part.place, "the caption leaves no room for its picture", "shorten the caption", context);
}

void check_resolution(const PicturePart& part, const PicturePlace& place, const Context& context) {
  if (!part.picture->picture->is_made_of_pixels()) return;
  const double resolution = part.picture->picture->size().width / (place.box.width / 72);
  if (resolution >= least_resolution) return;
  context.diagnostics
      .warning("picture-resolution", part.place.span,
               fmt::format("slide {} “{}”, region {}: the picture has {:.0f} pixels to the inch, and will look coarse",
                           part.place.slide, part.place.slide_name, part.place.region, resolution))
      .hints.push_back(fmt::format("at its size it needs {:.0f} pixels across, or an SVG",
                                   place.box.width / 72 * 2 * least_resolution));
}

StructureId add_figure(const PicturePart& part, const PicturePlace& place, StructureId parent, PageId page,
                       const Context& context, DocumentBuilder& builder) {
  const StructureId figure = builder.add_element(parent, Role::figure);
  StructureElement& element = builder.element(figure);
  element.alternative = words_on_one_line(
      express::evaluate(part.picture->alternative, context.plan, context.tables, context.diagnostics));
  if (element.alternative.empty()) {
    complain(part.place, "missing-alternative", "the words in place of the picture come out empty",
             "say in `alternative` what it tells, whatever the figures are", context);
  }
  element.bounds = place.window;
  element.bounds_page = page;
  return figure;
}

}  // namespace

PicturePlace place_picture(Size picture, const Rect& room, PictureFit fit, Align align, Anchor anchor) {
  const double across = room.width / picture.width;
  const double down = room.height / picture.height;
  const double scale = fit == PictureFit::cover ? std::max(across, down) : std::min(across, down);
  const Size size{picture.width * scale, picture.height * scale};
  const double side = fit == PictureFit::cover ? 0.5 : side_share(align);
  const double height = fit == PictureFit::cover ? 0.5 : height_share(anchor);
  const Rect box{room.x + side * (room.width - size.width), room.y + height * (room.height - size.height), size.width,
                 size.height};
  return {box, fit == PictureFit::cover ? room : box};
}

void draw_picture_region(const PicturePart& part, StructureId parent, PageId page, const Context& context,
                         DocumentBuilder& builder) {
  const Region& region = *part.region;
  SetCaption caption = set_caption(part, context);
  complain_about_caption(caption, part, context);
  Rect room = region.box;
  room.height = std::max(room.height - caption.height, 1.0);
  const Picture& picture = *part.picture->picture;
  const PicturePlace place = place_picture(picture.size(), room, part.picture->fit, region.align, region.anchor);
  check_resolution(part, place, context);
  const StructureId figure = add_figure(part, place, parent, page, context, builder);
  builder.draw(figure, PlacedPicture{part.picture->picture, place.box, place.window});
  if (caption.height <= 0) return;
  const Pt drop = place.window.bottom() + caption_gap * caption.block.size - caption.block.bounds.y;
  const Pt inwards = region.align == Align::left ? place.window.x - region.box.x : 0;
  draw_paragraphs(std::move(caption.block), {inwards, drop}, builder.add_element(parent, Role::caption), builder);
}

}  // namespace andel::compose
