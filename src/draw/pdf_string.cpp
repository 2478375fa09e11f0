#include "draw/pdf_string.hpp"

#include <algorithm>

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

bool is_plain(char c) { return c >= 0x20 && c < 0x7F; }

}  // namespace

void append_literal_string(std::string& out, std::string_view bytes) {
  out += '(';
  for (const char byte : bytes) {
    if (byte == '(' || byte == ')' || byte == '\\') {
      out += '\\';
      out += byte;
    } else if (byte == '\r') {  // a bare one would be read as a line feed
      out += "\\r";
    } else {
      out += byte;
    }
  }
  out += ')';
}

void append_text_string(std::string& out, std::string_view utf8) {
  if (std::all_of(utf8.begin(), utf8.end(), is_plain)) {
    append_literal_string(out, utf8);
  } else {
    append_literal_string(out, to_utf16(utf8));
  }
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
