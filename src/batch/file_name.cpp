#include "batch/file_name.hpp"

#include <algorithm>
#include <array>

#include "support/unicode.hpp"

namespace andel::batch {
namespace {

constexpr std::size_t longest_name = 120;

/// U+00C0 to U+017F in lower case without accents; a hyphen for what is no letter.
constexpr std::array<std::string_view, 192> latin_letters{
    "a", "a", "a",  "a",  "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",   // U+00C0
    "d", "n", "o",  "o",  "o", "o", "o",  "-", "o", "u", "u", "u", "u", "y", "th", "ss",  //
    "a", "a", "a",  "a",  "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",   // U+00E0
    "d", "n", "o",  "o",  "o", "o", "o",  "-", "o", "u", "u", "u", "u", "y", "th", "y",   //
    "a", "a", "a",  "a",  "a", "a", "c",  "c", "c", "c", "c", "c", "c", "c", "d",  "d",   // U+0100
    "d", "d", "e",  "e",  "e", "e", "e",  "e", "e", "e", "e", "e", "g", "g", "g",  "g",   //
    "g", "g", "g",  "g",  "h", "h", "h",  "h", "i", "i", "i", "i", "i", "i", "i",  "i",   // U+0120
    "i", "i", "ij", "ij", "j", "j", "k",  "k", "k", "l", "l", "l", "l", "l", "l",  "l",   //
    "l", "l", "l",  "n",  "n", "n", "n",  "n", "n", "n", "n", "n", "o", "o", "o",  "o",   // U+0140
    "o", "o", "oe", "oe", "r", "r", "r",  "r", "r", "r", "s", "s", "s", "s", "s",  "s",   //
    "s", "s", "t",  "t",  "t", "t", "t",  "t", "u", "u", "u", "u", "u", "u", "u",  "u",   // U+0160
    "u", "u", "u",  "u",  "w", "w", "y",  "y", "y", "z", "z", "z", "z", "z", "z",  "s"};

constexpr char32_t first_latin = 0xC0;

/// Names that Windows keeps for devices, whatever follows behind a dot: "con", "com1" to "com9", "lpt1" to "lpt9".
bool is_device(std::string_view name) {
  constexpr std::array<std::string_view, 4> devices{"con", "prn", "aux", "nul"};
  const std::string_view stem = name.substr(0, name.find('.'));
  if (std::ranges::find(devices, stem) != devices.end()) return true;
  const bool is_port = stem.starts_with("com") || stem.starts_with("lpt");
  return is_port && stem.size() == 4 && '1' <= stem[3] && stem[3] <= '9';
}

/// The character as it may stand in a name; a hyphen for what separates words.
std::string letter_of(char32_t character) {
  if (character < 0x80) {
    const char ascii = static_cast<char>(character);
    if ('A' <= ascii && ascii <= 'Z') return {static_cast<char>(ascii - 'A' + 'a')};
    const bool stays = ('a' <= ascii && ascii <= 'z') || ('0' <= ascii && ascii <= '9') || ascii == '.' || ascii == '_';
    return {stays ? ascii : '-'};
  }
  if (character < first_latin) return "-";
  if (character < first_latin + latin_letters.size()) return std::string(latin_letters[character - first_latin]);
  const bool punctuation = (0x2000 <= character && character < 0x2C00) || (0x3000 <= character && character < 0x3040);
  if (punctuation || character == 0xFFFD) return "-";
  std::string letter;
  append_utf8(letter, character);
  return letter;
}

}  // namespace

std::string safe_file_name(std::string_view text) {
  std::string name;
  for (const char32_t character : decode_utf8(text)) {
    const std::string letter = letter_of(character);
    if (name.size() + letter.size() > longest_name) break;
    const bool separates = letter == "-" || letter == ".";
    if (separates && (name.empty() || name.back() == '-' || name.back() == '.')) continue;
    name += letter;
  }
  while (!name.empty() && (name.back() == '-' || name.back() == '.')) name.pop_back();
  if (is_device(name)) name.insert(std::min(name.find('.'), name.size()), "_");
  return name;
}

}  // namespace andel::batch
