#include "draw/pdf_content.hpp"

#include "draw/pdf_number.hpp"
#include "draw/structure_type.hpp"

namespace andel::draw {

namespace {

constexpr int place_decimals = 2;

void append_colour(std::string& out, Colour colour) {
  for (const int component : {colour.red, colour.green, colour.blue}) {
    append_number(out, component / 255.0, 3);
    out += ' ';
  }
}

}  // namespace

void ContentWriter::begin(Role role, std::uint32_t mark) {
  out_ += '/';
  out_ += structure_type(role);
  out_ += "<</MCID ";
  append_integer(out_, mark);
  out_ += ">>BDC\n";
}

void ContentWriter::begin(Artifact artifact, PageEnd end) {
  switch (artifact) {
    case Artifact::pagination:
      out_ += end == PageEnd::top ? "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n"
                                  : "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n";
      return;
    case Artifact::layout:
      out_ += "/Artifact<</Type/Layout>>BDC\n";
      return;
    case Artifact::background:  // must say how far it reaches (ISO 32000-1, table 330)
      out_ += "/Artifact<</Type/Background/BBox[0 0 ";
      append_number(out_, page_.width, place_decimals);
      out_ += ' ';
      append_number(out_, page_.height, place_decimals);
      out_ += "]>>BDC\n";
      return;
  }
}

void ContentWriter::end() {
  close_text();
  out_ += "EMC\n";
}

void ContentWriter::draw(const Drawing& drawing) {
  std::visit([this](const auto& one) { draw_it(one); }, drawing);
}

void ContentWriter::draw_it(const TextRun& run) {
  if (run.glyphs.empty()) return;
  set_fill(run.colour);
  open_text();
  set_font({run.face, run.size});
  const Place target = place(run.origin);
  append({target.x - text_line_->x, target.y - text_line_->y});
  out_ += " Td\n";
  text_line_ = target;
  shower_.show(run, fonts_.font(run.face), out_);
}

void ContentWriter::draw_it(const FilledRect& rect) {
  // Both corners are rounded, not corner and size, so that boxes which touch still touch.
  const Place low = place({rect.box.x, rect.box.bottom()});
  const Place high = place({rect.box.right(), rect.box.y});
  if (low.x == high.x || low.y == high.y) return;  // a viewer would draw a hairline
  close_text();
  set_fill(rect.fill);
  append_box(low, high);
  out_ += " re f\n";
}

void ContentWriter::draw_it(const Line& line) {
  close_text();
  set_stroke(line.colour, line.width);
  append(place(line.from));
  out_ += " m ";
  append(place(line.to));
  out_ += " l S\n";
}

void ContentWriter::draw_it(const FilledPolygon& polygon) {
  if (polygon.corners.size() < 3) return;
  close_text();
  set_fill(polygon.fill);
  const char* step = " m ";
  for (const Point corner : polygon.corners) {
    append(place(corner));
    out_ += step;
    step = " l ";
  }
  out_ += "f\n";
}

void ContentWriter::draw_it(const PlacedPicture& picture) {
  const Rect& box = picture.box;
  const Place low = place({box.x, box.bottom()});
  const Place high = place({box.right(), box.y});
  const Place window_low = place({picture.window.x, picture.window.bottom()});
  const Place window_high = place({picture.window.right(), picture.window.y});
  if (low.x == high.x || low.y == high.y) return;  // cannot be turned into a space of its own
  close_text();
  out_ += "q ";
  if (window_low != low || window_high != high) {
    append_box(window_low, window_high);
    out_ += " re W n ";
  }
  append_units(out_, high.x - low.x, place_decimals);
  out_ += " 0 0 ";
  append_units(out_, high.y - low.y, place_decimals);
  out_ += ' ';
  append(low);
  out_ += " cm/";
  PictureTable::append_resource_name(out_, pictures_.position(picture.picture));
  out_ += " Do Q\n";
}

ContentWriter::Place ContentWriter::place(Point point) const {
  return {round_to_units(point.x, place_decimals), round_to_units(page_.height - point.y, place_decimals)};
}

void ContentWriter::append(Place place) {
  append_units(out_, place.x, place_decimals);
  out_ += ' ';
  append_units(out_, place.y, place_decimals);
}

void ContentWriter::append_box(Place low, Place high) {
  append(low);
  out_ += ' ';
  append({high.x - low.x, high.y - low.y});
}

void ContentWriter::open_text() {
  if (text_line_) return;
  out_ += "BT\n";
  text_line_ = Place{};
}

void ContentWriter::close_text() {
  if (!text_line_) return;
  out_ += "ET\n";
  text_line_.reset();
}

void ContentWriter::set_fill(Colour colour) {
  if (fill_ == colour) return;
  append_colour(out_, colour);
  out_ += "rg\n";
  fill_ = colour;
}

void ContentWriter::set_stroke(Colour colour, Pt width) {
  if (stroke_ != colour) {
    append_colour(out_, colour);
    out_ += "RG\n";
    stroke_ = colour;
  }
  if (line_width_ != width) {
    append_number(out_, width, place_decimals);
    out_ += " w\n";
    line_width_ = width;
  }
}

void ContentWriter::set_font(Font font) {
  if (font_ == font) return;
  out_ += '/';
  FontTable::append_resource_name(out_, font.face);
  out_ += ' ';
  append_number(out_, font.size, 3);
  out_ += " Tf\n";
  font_ = font;
}

}  // namespace andel::draw
