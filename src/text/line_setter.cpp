#include "text/line_setter.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace andel::text {

namespace {

constexpr std::string_view soft_hyphen_text = "\u00AD";

/// Appends words to a line, opening a new run where the face or the mark changes.
class LineBuilder {
 public:
  LineBuilder(const TextStyle& style, Pt size, std::size_t bytes) : style_(style), size_(size), bytes_(bytes) {}

  /// What the words that follow belong to.
  void set_mark(std::uint32_t mark) { mark_ = mark; }

  void add(const ShapedWord& word) {
    for (const auto& piece : word.pieces) add(piece, word.text.substr(piece.begin, piece.end - piece.begin));
  }

  /// Adds a word's glyphs that stand for another text, as one cluster.
  void add_as(const ShapedWord& word, std::string_view text) {
    for (const auto& piece : word.pieces) {
      add(piece, text);
      text = {};
    }
  }

  [[nodiscard]] Pt width() const { return pen_ * size_ / 1000; }
  [[nodiscard]] std::vector<TextRun> take() { return std::move(runs_); }

 private:
  void add(const ShapedPiece& piece, std::string_view text) {
    auto& run = find_run(piece.face);
    const auto begin = static_cast<std::uint32_t>(run.text.size());
    run.text += text;
    for (auto glyph : piece.glyphs) {
      glyph.cluster += begin;
      run.glyphs.push_back(glyph);
    }
    pen_ += piece.advance;
  }

  TextRun& find_run(FaceId face) {
    if (runs_.empty() || runs_.back().face != face || runs_.back().mark != mark_) {
      auto& run = runs_.emplace_back();
      run.face = face;
      run.mark = mark_;
      run.size = size_;
      run.colour = style_.colour;
      run.origin.x = width();
      run.text.reserve(bytes_);
      run.glyphs.reserve(bytes_);
    }
    return runs_.back();
  }

  const TextStyle& style_;
  Pt size_;
  std::size_t bytes_;  // room to make for a run
  std::vector<TextRun> runs_;
  std::uint32_t mark_ = 0;
  double pen_ = 0;  // in 1/1000 of the size
};

/// The stretch of a part's text that a line takes: all of it but for the line's first and last parts.
std::string_view find_text(const TextPart& part, std::uint32_t position, const LineSpan& span) {
  auto text = part.word->text;
  if (position == span.end.part) text = text.substr(0, span.end.offset);
  if (position == span.begin.part) text.remove_prefix(span.begin.offset);
  return text;
}

/// How far from the left edge of its box a line begins.
Pt find_shift(Pt slack, Align align) {
  switch (align) {
    case Align::left:
      return 0;
    case Align::centre:
      return std::max(0.0, slack / 2);
    case Align::right:
      return std::max(0.0, slack);
  }
  return 0;
}

/// The white before the ink of large type, which would make a figure look indented beside the text below it.
Pt find_overhang(const std::vector<TextRun>& runs, Align align, const FaceSet& faces) {
  constexpr Pt large_type = 48;
  if (align != Align::left || runs.empty() || runs.front().size < large_type) return 0;
  const TextRun& first = runs.front();
  return faces[first.face]->left_bearing(first.glyphs.front().id) * first.size / 1000;
}

/// A space within a link belongs to it, but not one beside it.
std::uint32_t mark_between(std::span<const TextPart> parts, std::size_t next) {
  const auto before = parts[next - 1].mark;
  return next < parts.size() && parts[next].mark == before ? before : 0;
}

}  // namespace

SetLine set_line(const PreparedParagraph& paragraph, const LineSpan& span, Pt size, LineBox box, Align align) {
  const auto parts = paragraph.parts();
  auto& shaper = paragraph.shaper();
  const auto end = span.end.part + (span.end.offset > 0 ? 1 : 0);
  std::size_t bytes = 2;
  for (auto i = span.begin.part; i < end; ++i) bytes += parts[i].word->text.size() + 1;

  LineBuilder line(paragraph.style(), size, bytes);
  for (auto i = span.begin.part; i < end; ++i) {
    const bool is_first = i == span.begin.part;
    if (!is_first && parts[i].gap == Gap::space) {
      line.set_mark(mark_between(parts, i));
      line.add(shaper.space(parts[i - 1].word->face));
    }
    line.set_mark(parts[i].mark);
    const auto text = find_text(parts[i], i, span);
    const bool is_whole = text.size() == parts[i].word->text.size();
    line.add(is_whole ? *parts[i].word : shaper.shape(text, parts[i].word->face));
  }
  const auto last_face = parts[end - 1].word->face;
  if (inserts_hyphen(span.ends_at)) line.add_as(shaper.hyphen(last_face), soft_hyphen_text);

  SetLine set{.runs = {}, .width = line.width()};
  if (is_space(span.ends_at)) {
    line.set_mark(mark_between(parts, end));
    line.add(shaper.space(last_face));
  }
  set.runs = line.take();
  const auto shift =
      box.left + find_shift(box.width - set.width, align) - find_overhang(set.runs, align, shaper.faces());
  for (auto& run : set.runs) run.origin.x += shift;
  return set;
}

}  // namespace andel::text
