// Cuts an expression into words, numbers, quoted texts and signs. Knows no grammar.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "express/syntax.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace andel::express {

enum class TokenKind { number, words, name, sign, end };

struct Token {
  TokenKind kind = TokenKind::end;
  Extent extent;
  std::string_view text;  ///< into the source text; of quoted words what is between the quotes
};

/// The tokens of bytes `extent` of `source`, closed by one of kind `end`; nothing after an error.
std::optional<std::vector<Token>> cut_tokens(const SourceText& source, Extent extent, Diagnostics& diagnostics);

/// Where the brace at `open` is closed within bytes up to `end`, quoted braces aside; npos if nowhere.
std::size_t find_closing_brace(std::string_view text, std::size_t open, std::size_t end);

}  // namespace andel::express
