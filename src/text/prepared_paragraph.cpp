#include "text/prepared_paragraph.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace andel::text {

namespace {

constexpr std::string_view line_separator = "\u2028";

constexpr bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

FaceId face_of(const TextStyle& style, Emphasis emphasis) {
  switch (emphasis) {
    case Emphasis::strong:
      return style.strong_face;
    case Emphasis::emphasis:
      return style.emphasis_face;
    case Emphasis::none:
      return style.face;
  }
  return style.face;
}

}  // namespace

PreparedParagraph::PreparedParagraph(std::span<const PieceView> pieces, const TextStyle& style, Shaper& shaper)
    : style_(style), shaper_(shaper), pending_face_(style.face) {
  for (const auto& piece : pieces) add_text(piece.text, face_of(style, piece.emphasis));
  end_part();
  find_segments();
}

void PreparedParagraph::add_text(std::string_view text, FaceId face) {
  if (face != pending_face_) end_part();
  pending_face_ = face;
  while (!text.empty()) {
    const auto word_end = static_cast<std::size_t>(std::find_if(text.begin(), text.end(), is_white) - text.begin());
    const auto line_end = std::min(text.find(line_separator), word_end);
    pending_ += text.substr(0, line_end);
    text.remove_prefix(line_end);
    if (text.empty()) return;
    end_part();
    if (is_white(text[0])) {
      pending_gap_ = std::max(pending_gap_, Gap::space);
      text.remove_prefix(1);
    } else {
      pending_gap_ = Gap::line_end;
      text.remove_prefix(line_separator.size());
    }
  }
}

void PreparedParagraph::end_part() {
  if (pending_.empty()) return;
  const auto& word = shaper_.shape(pending_, pending_face_);
  pending_.clear();
  if (word.text.empty()) return;
  TextPart part{.word = &word};
  if (!parts_.empty()) {
    part.gap = pending_gap_;
    part.start = parts_.back().end();
    if (part.gap == Gap::space) part.start += shaper_.space(parts_.back().word->face).advance;
  }
  parts_.push_back(part);
  pending_gap_ = Gap::none;
}

void PreparedParagraph::find_segments() {
  for (std::uint32_t i = 0; i < parts_.size(); ++i) {
    if (i == 0 || parts_[i].gap == Gap::line_end) segments_.push_back({.begin = i, .end = i});
    ++segments_.back().end;
  }
}

double PreparedParagraph::natural_width() const {
  double width = 0;
  for (const auto& segment : segments_) {
    width = std::max(width, parts_[segment.end - 1].end() - parts_[segment.begin].start);
  }
  return width;
}

double PreparedParagraph::narrowest_width() {
  find_places();
  double width = 0;
  for (const auto& segment : segments_) {
    const auto places = std::span(places_).subspan(segment.first_place, segment.places);
    width = std::max(width, find_narrowest_limit(places));
  }
  return width;
}

std::vector<LineSpan> PreparedParagraph::break_lines(LineLimits limits) {
  if (parts_.empty()) return {};
  const auto width = natural_width();
  if (segments_.size() == 1 && width <= limits.first) {
    return {{.end = {.part = static_cast<std::uint32_t>(parts_.size())}, .width = width}};
  }
  find_places();
  std::vector<LineSpan> lines;
  for (const auto& segment : segments_) {
    const auto places = std::span(places_).subspan(segment.first_place, segment.places);
    std::uint32_t begin = 0;
    for (const auto end : choose_breaks(places, limits, style_.breaking)) {
      lines.push_back({.begin = positions_[segment.first_place + begin],
                       .end = positions_[segment.first_place + end],
                       .ends_at = places[end].kind,
                       .width = places[end].end - places[begin].start});
      begin = end;
    }
    limits.first = limits.rest;
  }
  return lines;
}

void PreparedParagraph::find_places() {
  if (!places_.empty()) return;
  for (auto& segment : segments_) {
    segment.first_place = static_cast<std::uint32_t>(places_.size());
    find_places_of(segment);
    segment.places = static_cast<std::uint32_t>(places_.size()) - segment.first_place;
  }
}

void PreparedParagraph::find_places_of(const Segment& segment) {
  const auto start = parts_[segment.begin].start;
  add_place({.end = start, .start = start, .kind = BreakKind::paragraph_end}, {.part = segment.begin});
  for (auto i = segment.begin; i < segment.end; ++i) {
    const auto& part = parts_[i];
    const bool is_after_space = i > segment.begin && part.gap == Gap::space;
    if (is_after_space && may_break_between(parts_[i - 1].word->text, part.word->text)) {
      add_place({.end = parts_[i - 1].end(), .start = part.start, .kind = BreakKind::space}, {.part = i});
    }
    for (const auto& shaped : shaper_.breaks(*part.word, style_.hyphenation)) {
      add_place({.end = part.start + shaped.before, .start = part.end() - shaped.after, .kind = shaped.place.kind},
                {.part = i, .offset = shaped.place.offset});
    }
  }
  const auto end = parts_[segment.end - 1].end();
  add_place({.end = end, .start = end, .kind = BreakKind::paragraph_end}, {.part = segment.end});
}

void PreparedParagraph::add_place(BreakPlace place, TextPosition position) {
  places_.push_back(place);
  positions_.push_back(position);
}

std::u32string PreparedParagraph::missing() const {
  std::u32string all;
  for (const auto& part : parts_) add_new_characters(all, part.word->missing);
  return all;
}

std::u32string PreparedParagraph::unsupported() const {
  std::u32string all;
  for (const auto& part : parts_) add_new_characters(all, part.word->unsupported);
  return all;
}

}  // namespace andel::text
