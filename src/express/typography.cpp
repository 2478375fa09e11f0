#include "express/typography.hpp"

#include <algorithm>
#include <array>

#include "support/ascii.hpp"

namespace andel::express {
namespace {

constexpr std::string_view no_break_space = "\u00A0";

/// Bytes beyond ASCII count as letters: the marks among them are never followed by what is set here.
bool is_letter(char c) {
  return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

constexpr std::array<std::string_view, 9> units{
    "%", "‰", "°C", "kr", "procent", "procentenhet", "procentenheter", "percent", "percentage"};

/// The word at the head of `text`, up to a space or punctuation.
std::string_view first_word(std::string_view text) { return text.substr(0, text.find_first_of(" .,;:!?)\u00A0")); }

bool begins_with_unit(std::string_view text) {
  return std::find(units.begin(), units.end(), first_word(text)) != units.end();
}

/// "av 10" in "6 av 10"; the length of the word in between, or 0.
std::size_t proportion_word(std::string_view text, Language language) {
  const std::string_view word = first_word(text);
  const bool fits = language == Language::swedish ? word == "av" : word == "of" || word == "in";
  const bool number_follows =
      word.size() + 1 < text.size() && text[word.size()] == ' ' && is_digit(text[word.size() + 1]);
  return fits && number_follows ? word.size() : 0;
}

}  // namespace

void Typographer::append(std::string& set, std::string_view raw) {
  set.reserve(set.size() + raw.size());
  while (!raw.empty()) {
    if (const std::size_t used = append_sign(set, raw); used > 0) {
      raw.remove_prefix(used);
      continue;
    }
    const char c = raw.front();
    const bool opens = c == ' ' || c == '(' || c == '[' || c == '/' || c == '-';
    before_ = opens ? Before::gap : is_letter(c) ? Before::letter : Before::other;
    set += c;
    raw.remove_prefix(1);
  }
}

/// Appends what stands for the sign at the head of `rest`; how many bytes that used, or 0 for no sign.
std::size_t Typographer::append_sign(std::string& set, std::string_view rest) {
  if (rest.starts_with("--")) {
    const bool longer = rest.starts_with("---");
    set += longer ? "—" : "–";
    before_ = Before::gap;
    return longer ? 3 : 2;
  }
  if (rest.starts_with("...")) {
    set += "…";
    before_ = Before::other;
    return 3;
  }
  if (rest.front() == '"') {
    const bool opening = before_ == Before::gap && language_ == Language::english;
    set += opening ? "“" : "”";
    if (!opening) before_ = Before::other;
    return 1;
  }
  if (rest.front() == '\'' && before_ == Before::letter) {
    set += "’";
    return 1;
  }
  return 0;
}

void bind_numbers(std::vector<PlainPiece>& pieces, Language language) {
  std::string all;
  for (const auto& piece : pieces) all += piece.text;
  std::vector<std::size_t> bound;  // places in `all` of spaces that hold numbers together
  for (std::size_t space = all.find(' ', 1); space != std::string::npos; space = all.find(' ', space + 1)) {
    if (!is_digit(all[space - 1])) continue;
    const auto rest = std::string_view(all).substr(space + 1);
    if (begins_with_unit(rest)) bound.push_back(space);
    if (const std::size_t word = proportion_word(rest, language); word > 0) {
      bound.insert(bound.end(), {space, space + 1 + word});
    }
  }
  std::size_t piece_end = all.size();
  for (auto piece = pieces.rbegin(); piece != pieces.rend() && !bound.empty(); ++piece) {
    const std::size_t piece_begin = piece_end - piece->text.size();
    for (; !bound.empty() && bound.back() >= piece_begin; bound.pop_back()) {
      piece->text.replace(bound.back() - piece_begin, 1, no_break_space);
    }
    piece_end = piece_begin;
  }
}

}  // namespace andel::express
