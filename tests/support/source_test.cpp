#include "support/source.hpp"

#include <catch2/catch.hpp>

using namespace andel;

TEST_CASE("places count lines and characters from 1") {
  const SourceFile file("x.yaml", "första\r\nandra: ö = 1\n");
  CHECK(file.place_of(0).line == 1);
  CHECK(file.place_of(0).column == 1);
  const std::size_t equals = file.text().find('=');
  CHECK(file.place_of(equals).line == 2);
  CHECK(file.place_of(equals).column == 10);
  CHECK(file.line_at(0) == "första");
  CHECK(file.line_at(equals) == "andra: ö = 1");
  CHECK(file.place_of(10'000).line == 3);
}

TEST_CASE("a byte order mark is on no line") {
  const SourceFile file("x.csv", "\xEF\xBB\xBFid;w\n1;2\n");
  CHECK(file.line_at(0) == "id;w");
  CHECK(file.place_of(0).column == 1);
  CHECK(file.place_of(file.text().find('w')).column == 4);
  CHECK(file.place_of(file.text().find('2')).line == 2);
  CHECK(file.place_of(file.text().find('2')).column == 3);
}

TEST_CASE("a source text maps its bytes to the file") {
  // As a folded scalar would: the text "ab cd" stands on two lines.
  const SourceText text("ab cd", FileId{0}, {10, 11, 12, 20, 21, 22});
  CHECK(text.span(0, 2) == Span{FileId{0}, 10, 12});
  CHECK(text.span(3, 5) == Span{FileId{0}, 20, 22});
  CHECK(text.span() == Span{FileId{0}, 10, 22});
  CHECK(SourceText().span(0, 1).points_nowhere());
  CHECK(SourceText("ab", Span{FileId{0}, 5, 7}).span(1, 2) == Span{FileId{0}, 6, 7});
}

TEST_CASE("a file that is not there, or is a folder, cannot be read") {
  SourceMap sources;
  CHECK_FALSE(sources.read(ANDEL_SOURCE_DIR "/no-such-file"));
  CHECK_FALSE(sources.read(ANDEL_SOURCE_DIR));
  const auto licence = sources.read(ANDEL_SOURCE_DIR "/LICENSE");
  REQUIRE(licence);
  CHECK(sources[*licence].text().substr(0, 11) == "MIT License");
  CHECK(sources.read(ANDEL_SOURCE_DIR "/LICENSE") == licence);
}
