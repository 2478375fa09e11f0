#include "text/characters.hpp"

#include <hb.h>

namespace andel::text {

namespace {

constexpr bool is_between(char32_t character, char32_t first, char32_t last) {
  return first <= character && character <= last;
}

}  // namespace

bool is_letter(char32_t character) {
  if (character < 0x80) return is_between(character | 0x20U, 'a', 'z');
  switch (hb_unicode_general_category(hb_unicode_funcs_get_default(), character)) {
    case HB_UNICODE_GENERAL_CATEGORY_LOWERCASE_LETTER:
    case HB_UNICODE_GENERAL_CATEGORY_UPPERCASE_LETTER:
    case HB_UNICODE_GENERAL_CATEGORY_TITLECASE_LETTER:
    case HB_UNICODE_GENERAL_CATEGORY_MODIFIER_LETTER:
    case HB_UNICODE_GENERAL_CATEGORY_OTHER_LETTER:
      return true;
    default:
      return false;
  }
}

bool is_digit(char32_t character) { return is_between(character, '0', '9'); }

bool is_invisible(char32_t character) {
  return character == 0x00AD || character == 0x200B || character == 0x200E || character == 0x2060 ||
         character == 0xFEFF;
}

bool is_default_ignorable(char32_t character) {
  return is_invisible(character) || is_between(character, 0x200B, 0x200F) || is_between(character, 0x2060, 0x206F) ||
         is_between(character, 0xFE00, 0xFE0F) || is_between(character, 0xE0000, 0xE0FFF);
}

bool is_right_to_left(char32_t character) {
  if (character < 0x0590) return false;
  if (character == 0x200F || is_between(character, 0x202A, 0x202E) || is_between(character, 0x2066, 0x2069)) {
    return true;
  }
  const auto script = hb_unicode_script(hb_unicode_funcs_get_default(), character);
  return hb_script_get_horizontal_direction(script) == HB_DIRECTION_RTL;
}

bool is_for_private_use(char32_t character) {
  return is_between(character, 0xE000, 0xF8FF) || is_between(character, 0xF0000, 0xFFFFD) ||
         is_between(character, 0x100000, 0x10FFFD);
}

void add_new_characters(std::u32string& all, std::u32string_view more) {
  for (const char32_t character : more) {
    if (all.find(character) == std::u32string::npos) all.push_back(character);
  }
}

}  // namespace andel::text
