#include "text/unicode.hpp"

#include <hb.h>

namespace andel::text {

namespace {

constexpr char32_t replacement_character = 0xFFFD;

constexpr bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// Bytes of the character that a lead byte announces; 0 for a byte that leads none.
constexpr std::uint32_t announced_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead < 0xE0) return 2;
  if (lead >= 0xE0 && lead < 0xF0) return 3;
  if (lead >= 0xF0 && lead < 0xF5) return 4;
  return 0;
}

constexpr bool is_between(char32_t character, char32_t first, char32_t last) {
  return first <= character && character <= last;
}

}  // namespace

DecodedCharacter decode(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const auto length = announced_length(lead);
  if (length == 1) return {lead, 1};
  if (length == 0 || at + length > text.size()) return {replacement_character, 1};

  char32_t character = lead & (0x7FU >> length);
  for (std::uint32_t i = 1; i < length; ++i) {
    if (!is_continuation(text[at + i])) return {replacement_character, 1};
    character = (character << 6U) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
  }
  constexpr char32_t shortest[] = {0, 0, 0x80, 0x800, 0x10000};
  if (character < shortest[length] || is_between(character, 0xD800, 0xDFFF) || character > 0x10FFFF) {
    return {replacement_character, 1};
  }
  return {character, length};
}

char32_t last_character(std::string_view text) {
  if (text.empty()) return 0;
  auto at = text.size() - 1;
  while (at > 0 && is_continuation(text[at])) --at;
  return decode(text, at).character;
}

void append_utf8(std::string& text, char32_t character) {
  const auto put = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  const auto put_continuation = [&](unsigned shift) { put(0x80U | ((character >> shift) & 0x3FU)); };
  if (character < 0x80) {
    put(character);
  } else if (character < 0x800) {
    put(0xC0U | (character >> 6U));
    put_continuation(0);
  } else if (character < 0x10000) {
    put(0xE0U | (character >> 12U));
    put_continuation(6);
    put_continuation(0);
  } else {
    put(0xF0U | (character >> 18U));
    put_continuation(12);
    put_continuation(6);
    put_continuation(0);
  }
}

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

}  // namespace andel::text
