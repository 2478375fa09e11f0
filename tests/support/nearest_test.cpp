#include "support/nearest.hpp"

#include <catch2/catch.hpp>

using namespace andel;

TEST_CASE("edit distance counts insertions, deletions, substitutions and swaps in characters") {
  struct Row {
    const char *a, *b;
    std::size_t distance;
  };
  const Row rows[] = {
      {"", "", 0},         {"", "abc", 3},  {"trust", "trsut", 1}, {"mobile", "mobil", 1}, {"kitten", "sitting", 3},
      {"åker", "aker", 1}, {"ab", "ba", 1}, {"same", "same", 0},   {"för", "fö", 1}};
  for (const auto& row : rows) {
    CAPTURE(row.a, row.b);
    CHECK(edit_distance(row.a, row.b) == row.distance);
    CHECK(edit_distance(row.b, row.a) == row.distance);
  }
}

TEST_CASE("suggestions stay near, three at most, else a short list, else nothing") {
  const std::vector<std::string> items{"q7_trust", "q7_truth", "q8_mail", "q7_crust", "q7_rust"};
  CHECK(suggest("q7_trsut", items) == std::vector<std::string>{"did you mean `q7_trust`, `q7_truth` or `q7_crust`?"});
  CHECK(nearest("q7_trust", items).front() == "q7_trust");
  CHECK(suggest("weight", items) ==
        std::vector<std::string>{"valid names: `q7_trust`, `q7_truth`, `q8_mail`, `q7_crust`, `q7_rust`"});
  const std::vector<std::string> many(9, "something_else");
  CHECK(suggest("weight", many).empty());
  CHECK(suggest("weight", {}).empty());
}
