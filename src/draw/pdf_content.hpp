// A page's content stream: marked content around drawings, and as few state changes as they need.
// Knows drawings, roles and artifacts; no structure tree, no file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "draw/pdf_font.hpp"
#include "draw/pdf_picture.hpp"
#include "draw/pdf_text.hpp"
#include "model/document.hpp"

namespace andel::draw {

enum class PageEnd { top, bottom };

class ContentWriter {
 public:
  ContentWriter(FontTable& fonts, PictureTable& pictures, Size page)
      : fonts_(fonts), pictures_(pictures), page_(page) {}

  /// Begins content of an element of `role`, which refers to it by `mark`.
  void begin(Role role, std::uint32_t mark);
  /// Begins an artifact; furniture must say at which end of the page it stands (PDF/UA-1, 7.8).
  void begin(Artifact artifact, PageEnd end);
  void end();

  void draw(const Drawing& drawing);

  [[nodiscard]] std::string take() && { return std::move(out_); }

 private:
  /// A place on the page in 1/100 pt (3.5 micrometres) from its bottom left corner.
  struct Place {
    std::int64_t x = 0;
    std::int64_t y = 0;
    friend bool operator==(const Place&, const Place&) = default;
  };
  struct Font {
    FaceId face;
    Pt size = 0;
    friend bool operator==(const Font&, const Font&) = default;
  };

  void draw_it(const TextRun& run);
  void draw_it(const FilledRect& rect);
  void draw_it(const Line& line);
  void draw_it(const FilledPolygon& polygon);
  void draw_it(const PlacedPicture& picture);

  [[nodiscard]] Place place(Point point) const;
  void append(Place place);
  void append_box(Place low, Place high);
  void open_text();
  void close_text();
  void set_fill(Colour colour);
  void set_stroke(Colour colour, Pt width);
  void set_font(Font font);

  FontTable& fonts_;
  PictureTable& pictures_;
  Size page_;
  std::string out_;
  TextShower shower_;

  std::optional<Place> text_line_;  ///< inside a text object: where its current line begins
  std::optional<Colour> fill_;
  std::optional<Colour> stroke_;
  std::optional<Pt> line_width_;
  std::optional<Font> font_;
};

}  // namespace andel::draw
