#include "picture/reading.hpp"

#include <cmath>
#include <fstream>
#include <iterator>

#include <fmt/format.h>

#include "picture/picture_file.hpp"
#include "support/render.hpp"

namespace andel::picture::test {

namespace {

std::string show(Point point) {
  const auto rounded = [](double value) { return std::round(value * 100) / 100 + 0.0; };
  return fmt::format("{},{}", rounded(point.x), rounded(point.y));
}

std::string show(Colour colour) { return fmt::format("#{:02X}{:02X}{:02X}", colour.red, colour.green, colour.blue); }

}  // namespace

Reading read(const std::string& name, const std::string& bytes) {
  SourceMap sources;
  const std::string asking = "file: " + name;
  const FileId report = sources.add("report.yaml", asking);
  const FileId file = sources.add(name, bytes);
  Diagnostics diagnostics;
  Reading reading;
  reading.picture = read_picture({name, sources[file].text(), file, {report, 6, asking.size()}}, diagnostics);
  for (const auto& diagnostic : diagnostics.all()) reading.said += render(diagnostic, sources, Colouring::none);
  return reading;
}

std::string sample(const std::string& name) {
  std::ifstream file(ANDEL_SOURCE_DIR "/tests/conformance/torture/pictures/" + name, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

std::string show(const std::vector<PathStep>& steps) {
  std::string text;
  for (const auto& step : steps) {
    if (!text.empty()) text += ' ';
    switch (step.verb) {
      case PathVerb::move:
        text += "M " + show(step.points[0]);
        break;
      case PathVerb::line:
        text += "L " + show(step.points[0]);
        break;
      case PathVerb::curve:
        text += "C " + show(step.points[0]) + " " + show(step.points[1]) + " " + show(step.points[2]);
        break;
      case PathVerb::close:
        text += "Z";
        break;
    }
  }
  return text;
}

std::string show(const ShapePicture& picture) {
  std::string text = fmt::format("{} x {}\n", picture.size.width, picture.size.height);
  for (const auto& shape : picture.shapes) {
    if (shape.fill) text += show(*shape.fill) + (shape.rule == FillRule::even_odd ? " even-odd" : "") + " ";
    if (shape.stroke) text += fmt::format("stroke {} {:.4g} ", show(shape.stroke->colour), shape.stroke->width);
    text += show(shape.steps) + "\n";
  }
  return text;
}

}  // namespace andel::picture::test
