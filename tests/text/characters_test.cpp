#include "text/characters.hpp"

#include <catch2/catch.hpp>

using namespace andel::text;

TEST_CASE("letters are those of any script") {
  for (const char32_t letter : U"azAZåÖéπЖ中ªא") {
    if (letter != 0) CHECK(is_letter(letter));
  }
  for (const char32_t other : U"09 @[`{-–%×÷\u00A0\u0301") CHECK_FALSE(is_letter(other));
}

TEST_CASE("right-to-left text is known by its letters and its controls") {
  for (const char32_t character : {U'א', U'ش', U'\u200F', U'\u202E', U'\u2067', char32_t{0x10800}}) {
    CHECK(is_right_to_left(character));
  }
  for (const char32_t character : {U'a', U'π', U'Ж', U'–', U'\u200E', U'中', char32_t{0x1F600}}) {
    CHECK_FALSE(is_right_to_left(character));
  }
}

TEST_CASE("marks of breaking leave no trace, joiners need no glyph") {
  for (const char32_t character : {U'\u00AD', U'\u200B', U'\u2060', U'\uFEFF', U'\u200E'}) {
    CHECK(is_invisible(character));
    CHECK(is_default_ignorable(character));
  }
  for (const char32_t character : {U'\u200D', U'\uFE0F', char32_t{0xE0101}}) {
    CHECK_FALSE(is_invisible(character));
    CHECK(is_default_ignorable(character));
  }
  for (const char32_t character : {U'\u00A0', U'\u202F', U'-', U' '}) {
    CHECK_FALSE(is_invisible(character));
    CHECK_FALSE(is_default_ignorable(character));
  }
}

TEST_CASE("characters of private agreements are told from those of everybody") {
  for (const char32_t character : {char32_t{0xE000}, char32_t{0xF8FF}, char32_t{0xF0000}, char32_t{0x10FFFD}})
    CHECK(is_for_private_use(character));
  for (const char32_t character : {char32_t{0xD7FF}, char32_t{0xF900}, char32_t{0xEFFFF}, U'å', U'😀'})
    CHECK_FALSE(is_for_private_use(character));
}
