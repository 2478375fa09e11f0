#include "text/word_breaks.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include <linebreak.h>

#include "support/unicode.hpp"
#include "text/characters.hpp"

namespace andel::text {

namespace {

constexpr char32_t soft_hyphen = 0x00AD;
constexpr char32_t zero_width_space = 0x200B;
constexpr char32_t en_dash = 0x2013;
constexpr char32_t em_dash = 0x2014;
constexpr char32_t per_mille = 0x2030;
/// From here on stand the scripts that write without spaces between words.
constexpr char32_t first_ideograph = 0x2E80;

/// Letters, digits and points: UAX #14 breaks nowhere between these (LB 28, 29, 13, 23, 25), and most words
/// consist of nothing else. Bytes C3 and 80 to BF are the letters of Latin-1.
constexpr bool is_plain(unsigned char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte == '.' ||
         byte == ',' || byte == ':' || byte == ';' || byte == 0xC3 || (byte >= 0x80 && byte <= 0xBF);
}

bool is_plain_word(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return is_plain(static_cast<unsigned char>(c)); });
}

/// UAX #14 by libunibreak: one entry a character, about the place after it.
///
/// `init_linebreak()` is left out on purpose: it fills a process-wide index that only speeds up the look-up of
/// classes, without which the library reads constant tables and is safe in any number of threads.
std::vector<char> find_uax14_breaks(std::u32string_view text) {
  static_assert(sizeof(utf32_t) == sizeof(char32_t));
  std::vector<char> breaks(text.size());
  const std::vector<utf32_t> characters(text.begin(), text.end());
  set_linebreaks_utf32(characters.data(), characters.size(), nullptr, breaks.data());
  return breaks;
}

/// How many characters in a row, from `at` in steps of `step`, are letters or digits.
std::size_t count_word_characters(std::u32string_view text, std::ptrdiff_t at, std::ptrdiff_t step) {
  std::size_t count = 0;
  const auto size = static_cast<std::ptrdiff_t>(text.size());
  for (; at >= 0 && at < size; at += step, ++count) {
    if (!is_letter(text[at]) && !is_digit(text[at])) break;
  }
  return count;
}

bool is_broken_well_after(std::u32string_view text, std::size_t at, std::size_t before, std::size_t after) {
  const auto place = static_cast<std::ptrdiff_t>(at);
  return at > 0 && is_letter(text[at - 1]) && count_word_characters(text, place - 1, -1) >= before &&
         count_word_characters(text, place + 1, 1) >= after;
}

/// Whether house style takes the break that UAX #14 offers after text[at].
bool is_wanted(std::u32string_view text, std::size_t at) {
  switch (text[at]) {
    case '-':
    case 0x2010:
      return is_broken_well_after(text, at, 2, 3);
    case '/':
      return is_broken_well_after(text, at, 2, 2);
    case en_dash:
    case em_dash:
      return at > 0 && !is_digit(text[at - 1]) && !is_digit(text[at + 1]);
    case soft_hyphen:
    case zero_width_space:
      return true;
    default:
      return text[at] >= first_ideograph;
  }
}

/// Characters before a space that need no look at the rules, for a letter or a digit after it.
bool is_ordinary(char32_t character) {
  return is_letter(character) || is_digit(character) || character == '.' || character == ',' || character == ':';
}

BreakKind kind_of(char32_t character) {
  switch (character) {
    case soft_hyphen:
      return BreakKind::soft_hyphen;
    case '/':
      return BreakKind::after_slash;
    case '-':
    case 0x2010:
    case en_dash:
    case em_dash:
      return BreakKind::after_hyphen;
    default:
      return BreakKind::invisible;
  }
}

}  // namespace

void find_word_breaks(std::string_view word, std::vector<WordBreak>& breaks) {
  if (is_plain_word(word)) return;
  const auto text = decode_utf8(word);
  const auto places = find_uax14_breaks(text);
  std::size_t at = 0;
  std::uint32_t offset = 0;  // in the word without its invisible characters
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const auto length = decode_first(word.substr(at)).length;
    at += length;
    if (!is_invisible(text[i])) offset += static_cast<std::uint32_t>(length);
    const bool is_offered = places[i] == LINEBREAK_ALLOWBREAK;
    if (is_offered && offset > 0 && is_wanted(text, i)) breaks.push_back({offset, kind_of(text[i])});
  }
}

std::optional<BreakKind> find_space_break(std::string_view word, std::string_view next_word) {
  if (word.empty() || next_word.empty()) return std::nullopt;
  const auto before = last_character(word);
  const auto [after, length] = decode_first(next_word);
  if ((after == en_dash || after == em_dash) && next_word.size() == length) return std::nullopt;
  if ((after == '%' || after == per_mille) && is_digit(before)) return std::nullopt;
  const bool is_plain = is_ordinary(before) && (is_letter(after) || is_digit(after));
  if (!is_plain && find_uax14_breaks(std::u32string{before, ' ', after})[1] != LINEBREAK_ALLOWBREAK) {
    return std::nullopt;
  }
  const bool is_single_letter = is_letter(before) && decode_first(word).length == word.size();
  return is_single_letter ? BreakKind::space_after_letter : BreakKind::space;
}

}  // namespace andel::text
