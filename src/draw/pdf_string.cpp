#include "draw/pdf_string.hpp"

#include <algorithm>
#include <array>

#include "support/unicode.hpp"

namespace andel::draw {

namespace {

constexpr std::string_view hex_digits = "0123456789ABCDEF";

void append_hex(std::string& out, unsigned char byte) {
  out += hex_digits[byte >> 4];
  out += hex_digits[byte & 15];
}

void append_code_unit(std::string& out, char32_t unit) {
  out += static_cast<char>(unit >> 8);
  out += static_cast<char>(unit & 0xFF);
}

void append_utf16(std::string& out, std::string_view utf8) {
  for (const char32_t character : decode_utf8(utf8)) {
    if (character > 0xFFFF) {
      append_code_unit(out, 0xD800 | ((character - 0x10000) >> 10));
      append_code_unit(out, 0xDC00 | ((character - 0x10000) & 0x3FF));
    } else {
      append_code_unit(out, character);
    }
  }
}

/// Codes of PDFDocEncoding that are not Unicode's: from 0x80 on (ISO 32000-1, D.2).
constexpr std::array<char32_t, 31> codes_of_its_own{0x2022, 0x2020, 0x2021, 0x2026, 0x2014, 0x2013, 0x0192, 0x2044,
                                                    0x2039, 0x203A, 0x2212, 0x2030, 0x201E, 0x201C, 0x201D, 0x2018,
                                                    0x2019, 0x201A, 0x2122, 0xFB01, 0xFB02, 0x0141, 0x0152, 0x0160,
                                                    0x0178, 0x017D, 0x0131, 0x0142, 0x0153, 0x0161, 0x017E};

/// The character's code in PDFDocEncoding, or 0 where it has none that every reader takes alike.
char document_code(char32_t character) {
  if (character >= 0x20 && character < 0x7F) return static_cast<char>(character);
  if (character > 0xA0 && character <= 0xFF && character != 0xAD) return static_cast<char>(character);
  const auto* const found = std::find(codes_of_its_own.begin(), codes_of_its_own.end(), character);
  return found == codes_of_its_own.end() ? '\0' : static_cast<char>(0x80 + (found - codes_of_its_own.begin()));
}

void append_escaped(std::string& out, char byte) {
  if (byte == '(' || byte == ')' || byte == '\\') out += '\\';
  if (byte == '\r') {  // a bare one would be read as a line feed
    out += "\\r";
  } else {
    out += byte;
  }
}

/// The first bytes of byte order marks: of UTF-16 in its two orders, of UTF-8.
constexpr std::u32string_view marks_begin_with = U"\u00FE\u00FF\u00EF";

/// Appends the text as a literal string of one byte a character, or nothing where that cannot be.
bool append_document_string(std::string& out, std::string_view utf8) {
  const std::size_t begin = out.size();
  out += '(';
  for (std::size_t at = 0; at < utf8.size();) {
    const auto [character, length] = decode_first(utf8.substr(at));
    const char code = document_code(character);
    const bool could_be_a_mark = at == 0 && marks_begin_with.find(character) != std::u32string_view::npos;
    if (code == '\0' || could_be_a_mark) {
      out.resize(begin);
      return false;
    }
    append_escaped(out, code);
    at += length;
  }
  out += ')';
  return true;
}

}  // namespace

void append_literal_string(std::string& out, std::string_view bytes) {
  out += '(';
  for (const char byte : bytes) append_escaped(out, byte);
  out += ')';
}

void append_text_string(std::string& out, std::string_view utf8) {
  if (!append_document_string(out, utf8)) append_literal_string(out, to_utf16(utf8));
}

void append_utf16_hex(std::string& out, std::string_view utf8) {
  std::string units;
  append_utf16(units, utf8);
  out += '<';
  for (const char byte : units) append_hex(out, static_cast<unsigned char>(byte));
  out += '>';
}

std::string to_utf16(std::string_view utf8) {
  std::string units = "\xFE\xFF";
  append_utf16(units, utf8);
  return units;
}

void append_name(std::string& out, std::string_view name) {
  constexpr std::string_view delimiters = "()<>[]{}/%#";
  out += '/';
  for (const char c : name) {
    if (c > 0x20 && c < 0x7F && delimiters.find(c) == std::string_view::npos) {
      out += c;
    } else {
      out += '#';
      append_hex(out, static_cast<unsigned char>(c));
    }
  }
}

}  // namespace andel::draw
