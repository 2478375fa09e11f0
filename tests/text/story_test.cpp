#include "text/story.hpp"

#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "text/lato.hpp"

using namespace andel;
using namespace andel::text;

namespace {

PlainParagraph paragraph(ParagraphKind kind, const std::string& text) {
  PlainParagraph made;
  made.kind = kind;
  made.pieces.push_back({text, Emphasis::none, std::nullopt});
  return made;
}

const std::string long_text =
    "Det som stannar kvar efteråt är sällan felet. Det är hur man blev bemött, och om någon hade tid att lyssna klart.";

const std::vector<PlainParagraph> story_text{
    paragraph(ParagraphKind::plain, long_text),         paragraph(ParagraphKind::plain, long_text),
    paragraph(ParagraphKind::heading, "Att lyssna"),    paragraph(ParagraphKind::plain, long_text),
    paragraph(ParagraphKind::bullet, "en sak i taget"),
};

TextStyle text_style() {
  TextStyle style = plain_style();
  style.size = 10;
  style.min_size = 10;
  style.leading = 1.2;
  style.indent = 8;
  return style;
}

TextStyle heading_style() {
  TextStyle style = text_style();
  style.size = 12;
  return style;
}

/// Each line of a frame: its place, and its words; rests of paragraphs begin with ~.
std::string show(const std::vector<StoryParagraph>& paragraphs) {
  std::string text;
  for (const auto& [placed, stretch] : paragraphs) {
    if (stretch == StoryStretch::rest) text += "~";
    for (const auto& run : placed.label) text += run.text + " ";
    for (const auto& run : placed.runs) {
      char place[64];
      std::snprintf(place, sizeof place, "%.1f,%.1f ", run.origin.x, run.origin.y);
      text += place + run.text + "\n";
    }
  }
  return text;
}

Story set(const std::vector<StoryFrame>& frames, const std::vector<PlainParagraph>& words = story_text) {
  static const TextStyle text = text_style();
  static const TextStyle headings = heading_style();
  static Shaper shaper(lato(), {}, "sv");
  return set_story(words, {text, headings}, frames, shaper);
}

}  // namespace

TEST_CASE("a story goes on from frame to frame, on one grid per page") {
  // The second frame begins 5 pt off the grid of the first, and the third is alone on its page.
  const Story story =
      set({{{10, 20, 130, 80}, 1, 0, 1}, {{160, 25, 130, 80}, 1, 0, 1}, {{10, 300, 130, 200}, 1, 0, 2}});
  CHECK(story.lines_left == 0);
  CHECK(story.overflow_width == 0);
  CHECK(show(story.frames.at(0)) ==
        "10.0,27.2 Det som stannar kvar efteråt \n"
        "10.0,39.2 är sällan felet. Det är hur man \n"
        "10.0,51.2 blev bemött, och om någon \n"
        "10.0,63.2 hade tid att lyssna klart.\n"
        "18.0,75.2 Det som stannar kvar \n"
        "10.0,87.2 efteråt är sällan felet. Det \n");
  CHECK(show(story.frames.at(1)) ==
        "~160.0,39.2 är hur man blev bemött, \n"
        "160.0,51.2 och om någon hade tid att \n"
        "160.0,63.2 lyssna klart.\n");
  CHECK(show(story.frames.at(2)) ==
        "10.0,307.2 Att lyssna\n"
        "10.0,319.2 Det som stannar kvar efteråt \n"
        "10.0,331.2 är sällan felet. Det är hur man \n"
        "10.0,343.2 blev bemött, och om någon \n"
        "10.0,355.2 hade tid att lyssna klart.\n"
        "• 19.3,367.2 en sak i taget\n");
}

TEST_CASE("the columns of a story's last frame are evened out") {
  const Story story =
      set({{{0, 0, 280, 400}, 2, 20, 1}}, {paragraph(ParagraphKind::plain, long_text + " " + long_text)});
  Pt left = 0;
  Pt right = 0;
  for (const auto& [placed, stretch] : story.frames.at(0)) {
    for (const auto& run : placed.runs) (run.origin.x < 140 ? left : right) = run.origin.y;
  }
  CHECK(left > 0);
  CHECK(std::abs(left - right) <= 12.0);
}

TEST_CASE("a story tells how many lines found no room, and what sticks out") {
  CHECK(set({{{0, 0, 130, 40}, 1, 0, 1}}).lines_left > 0);
  CHECK(set({{{0, 0, 30, 4000}, 1, 0, 1}}).overflow_width > 0);
}
