// The few facts about characters that setting text rests on.
// Knows no font and no language.
#pragma once

#include <string>
#include <string_view>

namespace andel::text {

bool is_letter(char32_t character);
bool is_digit(char32_t character);  ///< 0 to 9

/// Characters that only say where a line may or may not break, or where a file begins: U+00AD, U+200B,
/// U+2060, U+FEFF, and the left-to-right mark. They leave no trace in set text.
bool is_invisible(char32_t character);

/// Characters that a face need not have because they are never drawn: joiners, variation selectors and the like.
bool is_default_ignorable(char32_t character);

/// Letters of scripts that run from right to left, and the controls that turn the direction.
bool is_right_to_left(char32_t character);

/// Characters that mean something only by private agreement: nobody else could copy, search or read them aloud.
bool is_for_private_use(char32_t character);

/// Appends those characters that are not there yet.
void add_new_characters(std::u32string& all, std::u32string_view more);

}  // namespace andel::text
