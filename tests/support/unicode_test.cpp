#include "support/unicode.hpp"

#include <catch2/catch.hpp>

using namespace andel;

TEST_CASE("UTF-8 goes to characters and back") {
  const std::string text = "aå–\xF0\x9F\x98\x80";
  const std::u32string characters = decode_utf8(text);
  CHECK(characters == std::u32string{U'a', U'å', U'–', char32_t{0x1F600}});
  std::string back;
  for (const char32_t c : characters) append_utf8(back, c);
  CHECK(back == text);
}

TEST_CASE("a text is read from its first character and from its last") {
  CHECK(decode_first("–5").character == U'–');
  CHECK(decode_first("–5").length == 3);
  CHECK(decode_first("\xE5land").character == 0xFFFD);
  CHECK(decode_first("\xE5land").length == 1);
  CHECK(last_character("5–") == U'–');
  CHECK(last_character("a\xF0\x9F\x98\x80") == 0x1F600);
  CHECK(last_character("land\xE5") == 0xFFFD);
  CHECK(last_character("") == 0);
}

TEST_CASE("ill-formed UTF-8 is found at its first byte") {
  struct Row {
    const char* text;
    std::size_t at;
  };
  const Row rows[] = {{"plain", std::string::npos}, {"\xE5land", 0},         {"ok\xC3", 2},      {"\xC0\x80", 0},
                      {"\xED\xA0\x80", 0},          {"\xF4\x90\x80\x80", 0}, {"\xE0\x80\x80", 0}};
  for (const auto& row : rows) CHECK(find_invalid_utf8(row.text) == row.at);
  CHECK(decode_utf8("\xE5land") == U"\uFFFDland");
}

TEST_CASE("what is not a character is written as the replacement character") {
  std::string text;
  append_utf8(text, 0xD800);
  append_utf8(text, 0x110000);
  CHECK(text == "\uFFFD\uFFFD");
}

TEST_CASE("an invalid byte is found wherever it stands in a long text") {
  const std::string text = "0123456789abcdef åäö 0123456789abcdef";
  CHECK(find_invalid_utf8(text) == std::string_view::npos);
  for (std::size_t at = 0; at < 17; ++at) {
    std::string broken = text;
    broken[at] = '\xFF';
    CHECK(find_invalid_utf8(broken) == at);
    broken = text;
    broken[text.size() - 1 - at] = '\xFF';
    CHECK(find_invalid_utf8(broken) == text.size() - 1 - at);
  }
}
