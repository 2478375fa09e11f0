#include "text/lato.hpp"

#include <fmt/format.h>

namespace andel::text {

namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

std::string make_visible(std::string text) {
  replace_all(text, "\u00AD", "¬");
  replace_all(text, "\u00A0", "~");
  if (text.ends_with(' ')) text.back() = '_';
  return text;
}

}  // namespace

FaceSource lato_source(const std::string& name) {
  FaceSource source;
  source.family = "Lato";
  source.name = name;
  source.path = "/usr/share/fonts/truetype/lato/Lato-" + name + ".ttf";
  source.package = "fonts-lato";
  return source;
}

const FaceSet& lato() {
  static const FaceSet faces = [] {
    FaceSet opened;
    Diagnostics diagnostics;
    for (const char* name : {"Regular", "Bold", "Italic"}) opened.add(Face::open(lato_source(name), diagnostics));
    return opened;
  }();
  return faces;
}

TextStyle plain_style() {
  TextStyle style;
  style.face = regular;
  style.strong_face = bold;
  style.emphasis_face = italic;
  style.size = 10;
  style.min_size = 8;
  style.leading = 1.2;
  return style;
}

std::vector<std::string> show(const std::vector<SetLine>& lines) {
  std::vector<std::string> shown;
  for (const auto& line : lines) {
    auto text = fmt::format("{:.2f} |", line.width);
    for (const auto& run : line.runs) text += make_visible(run.text) + "|";
    shown.push_back(text);
  }
  return shown;
}

std::vector<std::string> show(const SetParagraph& paragraph) { return show(paragraph.lines); }

std::vector<std::string> show(const TextBlock& block) {
  std::vector<std::string> shown;
  const auto place = [](const TextRun& run) { return fmt::format("{:.2f},{:.2f}", run.origin.x, run.origin.y); };
  for (const auto& paragraph : block.paragraphs) {
    for (const auto& run : paragraph.label) shown.push_back(fmt::format("{} [{}]", place(run), run.text));
    for (const auto& run : paragraph.runs) shown.push_back(place(run) + " |" + make_visible(run.text) + "|");
  }
  return shown;
}

std::vector<std::string> texts(const SetParagraph& paragraph) {
  std::vector<std::string> lines;
  for (const auto& line : paragraph.lines) {
    std::string text;
    for (const auto& run : line.runs) text += run.text;
    lines.push_back(make_visible(text));
  }
  return lines;
}

}  // namespace andel::text
