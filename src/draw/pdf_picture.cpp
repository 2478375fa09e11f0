#include "draw/pdf_picture.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "draw/pdf_number.hpp"

namespace andel::draw {

namespace {

std::string image_entries(std::uint32_t width, std::uint32_t height, PixelColour colour) {
  return fmt::format("/Type/XObject/Subtype/Image/Width {}/Height {}/ColorSpace/{}/BitsPerComponent 8", width, height,
                     colour == PixelColour::grey ? "DeviceGray" : "DeviceRGB");
}

ObjectNumber embed_it(const PixelPicture& picture, PdfFile& file) {
  std::string entries = image_entries(picture.width, picture.height, picture.colour);
  if (!picture.alpha.empty()) {
    std::string mask = image_entries(picture.width, picture.height, PixelColour::grey);
    entries += "/SMask ";
    append_reference(entries, number_of(file.add_stream(picture.alpha, Compression::deflate, std::move(mask))));
  }
  return number_of(file.add_stream(picture.samples, Compression::deflate, std::move(entries)));
}

ObjectNumber embed_it(const JpegPicture& picture, PdfFile& file) {
  std::string entries = image_entries(picture.width, picture.height, picture.colour) + "/Filter/DCTDecode";
  return number_of(file.add_stream(picture.bytes, Compression::none, std::move(entries)));
}

ObjectNumber embed_it(const ShapePicture& picture, PdfFile& file) {
  return number_of(file.add_stream(shape_content(picture), Compression::deflate,
                                   "/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<<>>"));
}

/// Writes shapes in their own coordinates; y grows downwards, which the matrix before them turns round.
class ShapeWriter {
 public:
  explicit ShapeWriter(const ShapePicture& picture) : picture_(picture) {
    // A ten-thousandth of the picture is less than a pixel at any size that a slide can show.
    const double least = std::min(picture.size.width, picture.size.height);
    decimals_ = std::clamp(4 - static_cast<int>(std::floor(std::log10(least))), 1, 6);
  }

  std::string write() {
    out_ += fmt::format("{:.12f} 0 0 {:.12f} 0 1 cm\n", 1 / picture_.size.width, -1 / picture_.size.height);
    for (const PathShape& shape : picture_.shapes) write_shape(shape);
    return std::move(out_);
  }

 private:
  void write_shape(const PathShape& shape) {
    if (shape.fill && shape.fill != fill_) append_colour(*shape.fill, "rg\n");
    if (shape.fill) fill_ = shape.fill;
    if (shape.stroke) write_stroke(*shape.stroke);
    for (const PathStep& step : shape.steps) write_step(step);
    const bool even_odd = shape.rule == FillRule::even_odd;
    if (shape.fill && shape.stroke) {
      out_ += even_odd ? "B*\n" : "B\n";
    } else if (shape.fill) {
      out_ += even_odd ? "f*\n" : "f\n";
    } else {
      out_ += shape.stroke ? "S\n" : "n\n";
    }
  }

  void write_stroke(const PathStroke& stroke) {
    append_colour(stroke.colour, "RG ");
    append_number(out_, stroke.width, decimals_);
    out_ += fmt::format(" w {} J {} j ", static_cast<int>(stroke.cap), static_cast<int>(stroke.join));
    append_number(out_, stroke.miter_limit, 2);
    out_ += " M\n";
  }

  void write_step(const PathStep& step) {
    switch (step.verb) {
      case PathVerb::move:
        append(step.target());
        out_ += "m\n";
        return;
      case PathVerb::line:
        append(step.target());
        out_ += "l\n";
        return;
      case PathVerb::curve:
        for (const Point point : step.points) append(point);
        out_ += "c\n";
        return;
      case PathVerb::close:
        out_ += "h\n";
        return;
    }
  }

  void append(Point point) {
    append_number(out_, point.x, decimals_);
    out_ += ' ';
    append_number(out_, point.y, decimals_);
    out_ += ' ';
  }

  void append_colour(Colour colour, const char* operation) {
    for (const int component : {colour.red, colour.green, colour.blue}) {
      append_number(out_, component / 255.0, 3);
      out_ += ' ';
    }
    out_ += operation;
  }

  const ShapePicture& picture_;
  int decimals_ = 2;
  std::string out_;
  std::optional<Colour> fill_;
};

}  // namespace

std::uint32_t PictureTable::position(const PictureHandle& picture) {
  const auto [entry, is_new] = positions_.try_emplace(picture.get(), static_cast<std::uint32_t>(pictures_.size()));
  if (is_new) pictures_.push_back(picture);
  return entry->second;
}

std::string PictureTable::embed(PdfFile& file) const {
  std::string resources;
  for (std::uint32_t i = 0; i < pictures_.size(); ++i) {
    resources += '/';
    append_resource_name(resources, i);
    resources += ' ';
    append_reference(resources,
                     std::visit([&file](const auto& one) { return embed_it(one, file); }, pictures_[i]->content));
  }
  return resources;
}

void PictureTable::append_resource_name(std::string& out, std::uint32_t position) {
  out += 'P';
  append_integer(out, position);
}

std::string shape_content(const ShapePicture& picture) { return ShapeWriter(picture).write(); }

}  // namespace andel::draw
