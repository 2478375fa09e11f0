#include "support/unicode.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace andel {

namespace {

constexpr char32_t replacement = 0xFFFD;

struct Decoded {
  char32_t character;
  std::size_t length;  ///< 0 where the bytes are not well-formed
};

/// The well-formed character at the start of `text`, per table 3-7 of the Unicode Standard.
Decoded decode_one(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  const std::uint8_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return {replacement, 0};
  char32_t character = lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return {replacement, 0};
    character = character << 6 | (byte(i) & 0x3FU);
  }
  const bool overlong = (length == 3 && character < 0x800) || (length == 4 && character < 0x10000);
  const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
  if (overlong || surrogate || character > 0x10FFFF) return {replacement, 0};
  return {character, length};
}

}  // namespace

std::u32string decode_utf8(std::string_view text) {
  std::u32string characters;
  characters.reserve(text.size());
  while (!text.empty()) {
    const auto [character, length] = decode_first(text);
    characters += character;
    text.remove_prefix(length);
  }
  return characters;
}

DecodedCharacter decode_first(std::string_view text) {
  const auto [character, length] = decode_one(text);
  return {character, length == 0 ? 1 : length};
}

char32_t last_character(std::string_view text) {
  if (text.empty()) return 0;
  const auto is_continuation = [&](std::size_t at) { return (static_cast<std::uint8_t>(text[at]) & 0xC0) == 0x80; };
  auto at = text.size() - 1;
  while (at > 0 && is_continuation(at)) --at;
  return decode_first(text.substr(at)).character;
}

void append_utf8(std::string& text, char32_t character) {
  if ((character >= 0xD800 && character <= 0xDFFF) || character > 0x10FFFF) character = replacement;
  const auto tail = [&](int shift) { text += static_cast<char>(0x80 | (character >> shift & 0x3F)); };
  if (character < 0x80) {
    text += static_cast<char>(character);
  } else if (character < 0x800) {
    text += static_cast<char>(0xC0 | character >> 6);
    tail(0);
  } else if (character < 0x10000) {
    text += static_cast<char>(0xE0 | character >> 12);
    tail(6);
    tail(0);
  } else {
    text += static_cast<char>(0xF0 | character >> 18);
    tail(12);
    tail(6);
    tail(0);
  }
}

std::size_t find_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    // Data files are megabytes of ASCII: take eight characters at a time.
    std::uint64_t eight = 0x80;
    if (text.size() - at >= sizeof eight) std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((eight & 0x8080'8080'8080'8080) == 0) {
      at += sizeof eight;
      continue;
    }
    const std::size_t length = decode_one(text.substr(at, 4)).length;
    if (length == 0) return at;
    at += length;
  }
  return std::string_view::npos;
}

}  // namespace andel
