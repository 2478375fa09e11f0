// Strings as PDF spells them: text for people, codes for fonts, names.
#pragma once

#include <string>
#include <string_view>

namespace andel::draw {

/// Appends UTF-8 text as a text string (ISO 32000-1, 7.9.2.2): in PDFDocEncoding, which has western European letters
/// in half the bytes, or in UTF-16 where it lacks a character.
void append_text_string(std::string& out, std::string_view utf8);

/// Appends bytes as a literal string, escaped where they must be (7.3.4.2).
void append_literal_string(std::string& out, std::string_view bytes);

/// Appends "<", the UTF-16BE code units of a text in hex, and ">"; no byte order mark.
void append_utf16_hex(std::string& out, std::string_view utf8);

/// The text in UTF-16BE with its byte order mark.
std::string to_utf16(std::string_view utf8);

/// Appends "/" and the name, escaped where it must be (7.3.5).
void append_name(std::string& out, std::string_view name);

}  // namespace andel::draw
