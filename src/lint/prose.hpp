// Cuts the words of a paragraph, as they stand in a report's file, into tokens and sentences. What stands in braces
// is one token. Knows no language.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace andel::lint {

enum class TokenKind { word, number, sign, expression };

struct Token {
  TokenKind kind = TokenKind::sign;
  std::size_t begin = 0;  ///< bytes of the paragraph
  std::size_t end = 0;
  std::string text;          ///< of a word in lower case; of a number its digits and a decimal point
  bool capital = false;      ///< of a word: whether it was written with a capital letter
  char point = '\0';         ///< of a number: its decimal sign, if it has decimals
  std::size_t sentence = 0;  ///< which sentence of the paragraph it stands in

  [[nodiscard]] bool is(std::string_view wanted) const {
    return (kind == TokenKind::word || kind == TokenKind::sign) && text == wanted;
  }
};

std::vector<Token> cut_prose(std::string_view paragraph);

}  // namespace andel::lint
