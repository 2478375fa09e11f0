// Finds in a paragraph what sounds like a result: numbers, shares in words, superlatives, comparisons. Told apart
// from years, dates, ranges, ordinals, names and list numbers by the rules in docs/COMMENTARY.md. Knows no figure.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "lint/prose.hpp"
#include "model/language.hpp"

namespace andel::lint {

enum class PhraseKind { number, percentage, share_in_words, superlative, comparison };

struct Phrase {
  PhraseKind kind = PhraseKind::number;
  std::size_t begin = 0;  ///< bytes of the paragraph
  std::size_t end = 0;
  std::size_t sentence = 0;
  double value = 0;  ///< of a number or percentage
  int decimals = 0;
};

std::vector<Phrase> find_phrases(const std::vector<Token>& tokens, Language language);

}  // namespace andel::lint
