// What kind of character an ASCII byte is, whatever the locale. Knows nothing of other characters: those of
// UTF-8 are in `support/unicode.hpp`.
#pragma once

namespace andel {

constexpr bool is_digit(char byte) { return '0' <= byte && byte <= '9'; }

/// Blank, tab or the end of a line.
constexpr bool is_space(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }

}  // namespace andel
