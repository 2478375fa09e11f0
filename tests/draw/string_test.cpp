#include <catch2/catch.hpp>

#include "draw/pdf_string.hpp"

using namespace andel::draw;

namespace {

template <class Append>
std::string appended(Append append, std::string_view text) {
  std::string out;
  append(out, text);
  return out;
}

}  // namespace

TEST_CASE("text is written in one byte a character where PDFDocEncoding has them all, else in UTF-16") {
  CHECK(appended(append_text_string, "Page 3 (of 4) \\") == "(Page 3 \\(of 4\\) \\\\)");
  CHECK(appended(append_text_string, "") == "()");
  CHECK(appended(append_text_string, "å") == "(\xE5)");
  CHECK(appended(append_text_string, "•–−”ž¡ÿ") == "(\x80\x85\x8A\x8E\x9E\xA1\xFF)");
  for (const auto* const lacking : {"\u00A0", "\u00AD", "\u0080", "Ω", "€"}) {
    CHECK(appended(append_text_string, lacking).substr(0, 3) == "(\xFE\xFF");
  }
  CHECK(appended(append_text_string, "a\nb") == std::string("(\xFE\xFF\0a\0\n\0b)", 10));
}

TEST_CASE("text that would begin like a byte order mark is written in UTF-16") {
  CHECK(appended(append_text_string, "þÿ") == std::string("(\xFE\xFF\0\xFE\0\xFF)", 8));
  CHECK(appended(append_text_string, "ÿþ").substr(0, 3) == "(\xFE\xFF");
  CHECK(appended(append_text_string, "ï»¿").substr(0, 3) == "(\xFE\xFF");
  CHECK(appended(append_text_string, "aþ") == "(a\xFE)");
}

TEST_CASE("characters beyond the basic plane are written as surrogate pairs") {
  CHECK(appended(append_utf16_hex, "a–𝄞") == "<00612013D834DD1E>");
  CHECK(appended(append_utf16_hex, "\xFF") == "<FFFD>");
  CHECK(to_utf16("é") == std::string("\xFE\xFF\0\xE9", 4));
}

TEST_CASE("only what would be misread is escaped in a literal string") {
  CHECK(appended(append_literal_string, std::string("\0(\r\n)\\\xFF", 7)) ==
        std::string("(\0\\(\\r\n\\)\\\\\xFF)", 13));
}

TEST_CASE("names are escaped outside the regular characters") {
  CHECK(appended(append_name, "ABCDEF+Lato-Regular") == "/ABCDEF+Lato-Regular");
  CHECK(appended(append_name, "a b/#(é") == "/a#20b#2F#23#28#C3#A9");
}
