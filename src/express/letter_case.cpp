#include "express/letter_case.hpp"

#include <array>

#include "support/unicode.hpp"

namespace andel::express {
namespace {

/// Capitals `first` to `last`, every `step`th, have their small letters `distance` further on.
/// Source: UnicodeData.txt, simple case mappings of Latin-1, Latin Extended-A, Greek and Cyrillic.
struct CaseRange {
  char32_t first;
  char32_t last;
  char32_t step;
  char32_t distance;
};

constexpr auto case_ranges = std::to_array<CaseRange>({
    {U'A', U'Z', 1, 32},
    {0x00C0, 0x00D6, 1, 32},
    {0x00D8, 0x00DE, 1, 32},
    {0x0100, 0x012E, 2, 1},
    {0x0132, 0x0136, 2, 1},
    {0x0139, 0x0147, 2, 1},
    {0x014A, 0x0176, 2, 1},
    {0x0179, 0x017D, 2, 1},
    {0x0391, 0x03A1, 1, 32},
    {0x03A3, 0x03A9, 1, 32},
    {0x0400, 0x040F, 1, 80},
    {0x0410, 0x042F, 1, 32},
});

char32_t lower(char32_t letter) {
  for (const auto& range : case_ranges) {
    const bool inside = range.first <= letter && letter <= range.last;
    if (inside && (letter - range.first) % range.step == 0) return letter + range.distance;
  }
  return letter;
}

char32_t upper(char32_t letter) {
  for (const auto& range : case_ranges) {
    const char32_t capital = letter - range.distance;
    const bool inside = letter >= range.distance && range.first <= capital && capital <= range.last;
    if (inside && (capital - range.first) % range.step == 0) return capital;
  }
  return letter;
}

}  // namespace

std::string to_lower(std::string_view text) {
  std::string lowered;
  lowered.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {  // nearly all; each one stands for itself
      lowered += static_cast<char>('A' <= byte && byte <= 'Z' ? byte + ('a' - 'A') : byte);
      ++at;
    } else {
      const auto [letter, length] = decode_first(text.substr(at));
      append_utf8(lowered, lower(letter));
      at += length;
    }
  }
  return lowered;
}

std::string capitalise(std::string_view text) {
  const std::u32string letters = decode_utf8(text);
  if (letters.empty()) return {};
  std::string capitalised;
  append_utf8(capitalised, upper(letters.front()));
  for (const char32_t letter : std::u32string_view(letters).substr(1)) append_utf8(capitalised, letter);
  return capitalised;
}

}  // namespace andel::express
