// UTF-8 to characters and back. Knows no script and no language.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace andel {

/// The characters of a UTF-8 text; each byte that is not part of a well-formed character becomes U+FFFD.
std::u32string decode_utf8(std::string_view text);

/// A character and the number of bytes that it took.
struct DecodedCharacter {
  char32_t character = 0;
  std::size_t length = 1;
};

/// The character that a text (not empty) begins with; a byte that begins none is U+FFFD of length 1.
DecodedCharacter decode_first(std::string_view text);

/// The character that a text ends with; U+0000 for an empty text.
char32_t last_character(std::string_view text);

/// Appends one character; U+FFFD in place of a surrogate or what lies beyond U+10FFFF.
void append_utf8(std::string& text, char32_t character);

/// Where the first byte stands that is not part of well-formed UTF-8, or npos.
std::size_t find_invalid_utf8(std::string_view text);

}  // namespace andel
