// Where a line may end inside a word and between words, by UAX #14 and by what good Swedish and English
// setting asks beyond it. Knows no face, no width and no hyphenation patterns.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace andel::text {

/// What a line may end at; the order is of no meaning.
enum class BreakKind : std::uint8_t {
  paragraph_end,
  space,
  space_after_letter,  ///< after a word of one letter ("i", "å", "a"), which looks lost at the end of a line
  invisible,           ///< U+200B, or a place that UAX #14 names without a mark of its own
  after_hyphen,        ///< a written hyphen or dash
  after_slash,
  soft_hyphen,  ///< U+00AD in the text
  hyphenation,  ///< found by patterns
};

/// Whether a line that ends there shows a hyphen that is not in the text.
constexpr bool inserts_hyphen(BreakKind kind) {
  return kind == BreakKind::soft_hyphen || kind == BreakKind::hyphenation;
}

constexpr bool is_space(BreakKind kind) { return kind == BreakKind::space || kind == BreakKind::space_after_letter; }

/// A place inside a word, as an offset into the word without its invisible characters.
struct WordBreak {
  std::uint32_t offset = 0;
  BreakKind kind = BreakKind::invisible;
};

/// Appends the breaks inside a word (a text without spaces; no-break spaces bind). Of the places that UAX #14
/// offers, those after hyphens, dashes, slashes and invisible marks and between ideographs are taken, and of
/// these not all: ranges such as "5–19" stay whole, a hyphen needs two letters before and three after it
/// ("e-post", "50-tal" stay whole), a slash two letters on either side.
void find_word_breaks(std::string_view word, std::vector<WordBreak>& breaks);

/// The kind of break at the space between two words; nothing where a line may not end there. Beyond UAX #14: a dash
/// with spaces around it stays with the words before it, and a percent or per mille sign with its number.
std::optional<BreakKind> find_space_break(std::string_view word, std::string_view next_word);

}  // namespace andel::text
