#include "compose/note_signs.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "compose/policy_words.hpp"
#include "express/number.hpp"

namespace andel::compose {
namespace {

/// What signs of notes are made of, alone or several in a row, and the bytes that they begin with.
constexpr std::array<std::string_view, 13> sign_characters{"*", "†", "‡", "⁰", "¹", "²", "³",
                                                           "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
constexpr std::string_view first_bytes = "*\xC2\xE2";

/// A stretch of a text, in bytes.
struct SignPlace {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::size_t length_of_sign(std::string_view text) {
  std::size_t length = 0;
  while (true) {
    const auto known = std::find_if(sign_characters.begin(), sign_characters.end(), [&](std::string_view character) {
      return text.substr(length).starts_with(character);
    });
    if (known == sign_characters.end()) return length;
    length += known->size();
  }
}

/// The first sign at or after a place; empty, at the end of the text, where there is none.
SignPlace find_sign(std::string_view text, std::size_t from) {
  while (true) {
    from = std::min(text.find_first_of(first_bytes, from), text.size());
    const std::size_t length = length_of_sign(text.substr(from));
    if (length > 0 || from == text.size()) return {from, from + length};
    ++from;
  }
}

bool is_letter_or_digit(char byte) {
  return ('0' <= byte && byte <= '9') || ('A' <= byte && byte <= 'Z') || ('a' <= byte && byte <= 'z');
}

/// Whether a sign stands right behind something, `before`, and at the end of it: not so in "2*3".
bool ends_word(std::string_view text, SignPlace place, char before) {
  return before != ' ' && (place.end == text.size() || !is_letter_or_digit(text[place.end]));
}

PlainPiece cut_piece(const PlainPiece& piece, std::size_t begin, std::size_t end) {
  PlainPiece part = piece;
  part.text = piece.text.substr(begin, end - begin);
  return part;
}

PlainPiece sign_of_note(const PlainPiece& piece, SignPlace place, Language language) {
  PlainPiece sign = cut_piece(piece, place.begin, place.end);
  sign.mark.kind = MarkKind::note_sign;
  if (piece.flag == CellFlag::uncertain) sign.mark.said = fmt::format(" ({})", word_for_uncertain(language));
  return sign;
}

}  // namespace

void NoteSigns::add(const PlannedSlide& slide, const Layout& layout) {
  for (const auto& [region, content] : slide.contents) {
    const auto* text = std::get_if<RichText>(&content);
    if (text == nullptr || layout.regions[region].role != TextRole::note) continue;
    for (const auto& paragraph : text->paragraphs) add(paragraph);
  }
}

void NoteSigns::add(const Paragraph& paragraph) {
  char before = ' ';
  for (const auto& piece : paragraph.pieces) {
    const auto* words = std::get_if<std::string>(&piece.content);
    if (words != nullptr) {
      for (auto sign = find_sign(*words, 0); sign.begin < sign.end; sign = find_sign(*words, sign.end)) {
        const bool begins = (sign.begin == 0 ? before : (*words)[sign.begin - 1]) == ' ';
        if (begins && sign.end < words->size()) explained_.push_back(words->substr(sign.begin, sign.end - sign.begin));
      }
    }
    before = words == nullptr || words->empty() ? '\0' : words->back();
  }
}

void NoteSigns::mark(std::vector<PlainParagraph>& text, Language language) const {
  for (auto& paragraph : text) {
    const bool may_have_signs =
        !explained_.empty() || std::any_of(paragraph.pieces.begin(), paragraph.pieces.end(),
                                           [](const auto& piece) { return piece.flag == CellFlag::uncertain; });
    if (may_have_signs) mark(paragraph, language);
  }
}

void NoteSigns::mark(PlainParagraph& paragraph, Language language) const {
  std::vector<PlainPiece> pieces;
  char before = ' ';
  for (auto& piece : paragraph.pieces) {
    const std::string_view text = piece.text;
    const char last = text.empty() ? before : text.back();
    std::size_t done = 0;
    for (auto place = find_sign(text, 0); place.begin < place.end; place = find_sign(text, place.end)) {
      const auto sign = text.substr(place.begin, place.end - place.begin);
      const bool is_computed = piece.flag == CellFlag::uncertain && sign == express::uncertain_sign;
      const bool is_explained = std::find(explained_.begin(), explained_.end(), sign) != explained_.end();
      const bool is_behind = ends_word(text, place, place.begin == 0 ? before : text[place.begin - 1]);
      if (!is_computed && !(is_explained && is_behind)) continue;
      if (!piece.mark.target.empty()) continue;  // a link is one thing
      if (place.begin > done) pieces.push_back(cut_piece(piece, done, place.begin));
      pieces.push_back(sign_of_note(piece, place, language));
      done = place.end;
    }
    if (done < text.size()) pieces.push_back(done == 0 ? std::move(piece) : cut_piece(piece, done, text.size()));
    before = last;
  }
  paragraph.pieces = std::move(pieces);
}

}  // namespace andel::compose
