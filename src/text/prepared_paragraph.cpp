#include "text/prepared_paragraph.hpp"

#include <algorithm>
#include <utility>

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

/// Cuts styled text into parts and shapes them.
class PartCollector {
 public:
  PartCollector(Shaper& shaper, FaceId face) : shaper_(shaper), face_(face) {}

  void add(const PieceView& piece, FaceId face) {
    if (face != face_ || piece.mark != mark_) end_part();
    face_ = face;
    mark_ = piece.mark;
    hyphenation_ = piece.hyphenation;
    std::string_view text = piece.text;
    while (!text.empty()) {
      const auto white = static_cast<std::size_t>(std::find_if(text.begin(), text.end(), is_white) - text.begin());
      const auto end = std::min(text.find(line_separator), white);
      pending_ += text.substr(0, end);
      text.remove_prefix(end);
      if (!text.empty()) text.remove_prefix(add_gap(is_white(text[0]) ? Gap::space : Gap::line_end));
    }
  }

  std::vector<TextPart> take() {
    end_part();
    return std::move(parts_);
  }

 private:
  /// Ends a part at white space or a line separator, and returns how many bytes that takes.
  std::size_t add_gap(Gap gap) {
    end_part();
    gap_ = std::max(gap_, gap);
    return gap == Gap::line_end ? line_separator.size() : 1;
  }

  void end_part() {
    if (pending_.empty()) return;
    const auto& word = shaper_.shape(pending_, face_);
    pending_.clear();
    if (word.text.empty()) return;
    TextPart part{.word = &word, .mark = mark_, .hyphenation = hyphenation_};
    if (!parts_.empty()) {
      part.gap = gap_;
      part.start = parts_.back().end();
      if (part.gap == Gap::space) part.start += shaper_.space(parts_.back().word->face).advance;
    }
    parts_.push_back(part);
    gap_ = Gap::none;
  }

  Shaper& shaper_;
  std::vector<TextPart> parts_;
  std::string pending_;  // the part being collected
  FaceId face_;
  std::uint32_t mark_ = 0;
  Hyphenation hyphenation_ = Hyphenation::on;
  Gap gap_ = Gap::none;  // before it
};

}  // namespace

PreparedParagraph::PreparedParagraph(std::span<const PieceView> pieces, const TextStyle& style, Shaper& shaper)
    : style_(style), shaper_(shaper) {
  PartCollector collector(shaper, style.face);
  for (const auto& piece : pieces) collector.add(piece, face_of(style, piece.emphasis));
  parts_ = collector.take();
  find_segments();
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
    if (i > segment.begin && part.gap == Gap::space) {
      const auto& before = parts_[i - 1];
      const auto kind = find_space_break(before.word->text, part.word->text);
      if (kind) add_place({.end = before.end(), .start = part.start, .kind = *kind}, {.part = i});
    }
    for (const auto& shaped : shaper_.breaks(*part.word, std::min(style_.hyphenation, part.hyphenation))) {
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
