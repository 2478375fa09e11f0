#include "express/ratio_words.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include <catch2/catch.hpp>

#include "express/evaluated.hpp"

using namespace andel;
using namespace andel::express;
using namespace andel::tests;

namespace {

struct Landmark {
  std::string_view swedish;
  std::string_view english;
  double ratio;
};

constexpr Landmark landmarks[] = {
    {"en femtedel så", "a fifth as", 0.2},
    {"en fjärdedel så", "a quarter as", 0.25},
    {"en tredjedel så", "a third as", 1 / 3.0},
    {"hälften så", "half as", 0.5},
    {"två tredjedelar så", "two thirds as", 2 / 3.0},
    {"tre fjärdedelar så", "three quarters as", 0.75},
    {"lika", "as", 1},
    {"en och en halv gång så", "one and a half times as", 1.5},
    {"dubbelt så", "twice as", 2},
    {"två och en halv gånger så", "two and a half times as", 2.5},
    {"tre gånger så", "three times as", 3},
    {"fyra gånger så", "four times as", 4},
    {"fem gånger så", "five times as", 5},
    {"sex gånger så", "six times as", 6},
    {"sju gånger så", "seven times as", 7},
    {"åtta gånger så", "eight times as", 8},
    {"nio gånger så", "nine times as", 9},
    {"tio gånger så", "ten times as", 10},
};

enum class Side { below, at, above };

/// Parts what is said of the landmark from what it is compared with: "drygt " and "dubbelt så".
std::pair<Side, std::string_view> parted(std::string_view words) {
  constexpr std::pair<std::string_view, Side> beginnings[] = {
      {"knappt ", Side::below}, {"just under ", Side::below}, {"mindre än ", Side::below}, {"less than ", Side::below},
      {"nästan ", Side::below}, {"almost ", Side::below},     {"drygt ", Side::above},     {"just over ", Side::above},
      {"mer än ", Side::above}, {"more than ", Side::above},  {"ungefär ", Side::at},      {"about ", Side::at},
  };
  for (const auto& [beginning, side] : beginnings) {
    if (words.starts_with(beginning)) return {side, words.substr(beginning.size())};
  }
  return {Side::at, words};
}

void check_words(double ratio, std::string_view words, std::string_view Landmark::*language) {
  const auto [side, name] = parted(words);
  const auto* landmark = std::find_if(std::begin(landmarks), std::end(landmarks),
                                      [&, wanted = name](const Landmark& entry) { return entry.*language == wanted; });
  CAPTURE(ratio, std::string(words));
  REQUIRE(landmark != std::end(landmarks));
  constexpr double rounding = 0.005;
  if (side == Side::below) CHECK(ratio < landmark->ratio + rounding);
  if (side == Side::above) CHECK(ratio > landmark->ratio - rounding);
  if (side == Side::at) CHECK(std::abs(ratio - landmark->ratio) <= 0.0501 + rounding);
  const bool open = landmark->ratio == 0.2 || landmark->ratio == 10;
  if (!open) CHECK(std::abs(ratio - landmark->ratio) <= 0.28 * landmark->ratio);
}

}  // namespace

TEST_CASE("a ratio in words is as near to its words as they say") {
  for (int thousandths = 1; thousandths <= 12000; ++thousandths) {
    const double ratio = thousandths / 1000.0;
    const auto swedish = ratio_in_words(ratio, Language::swedish);
    const auto english = ratio_in_words(ratio, Language::english);
    REQUIRE((swedish && english));
    const bool digits = '0' <= swedish->front() && swedish->front() <= '9';
    CHECK(digits == ('0' <= english->front() && english->front() <= '9'));
    if (digits) {
      CHECK((1.05 < ratio && ratio < 1.3));
      continue;
    }
    check_words(ratio, *swedish, &Landmark::swedish);
    check_words(ratio, *english, &Landmark::english);
  }
}

TEST_CASE("ratios in words") {
  struct Said {
    double ratio;
    std::string swedish;
    std::string english;
  };
  const auto said = GENERATE(values<Said>({
      {0.004, "mindre än en femtedel så", "less than a fifth as"},
      {0.5, "hälften så", "half as"},
      {0.525, "drygt hälften så", "just over half as"},
      {0.92, "nästan lika", "almost as"},
      {1, "ungefär lika", "about as"},
      {1.2, "1,2~gånger så", "1.2~times as"},
      {1.5, "en och en halv gång så", "one and a half times as"},
      {1.9, "knappt dubbelt så", "just under twice as"},
      {2, "dubbelt så", "twice as"},
      {2.3, "drygt dubbelt så", "just over twice as"},
      {3, "tre gånger så", "three times as"},
      {3.49, "drygt tre gånger så", "just over three times as"},
      {3.5, "knappt fyra gånger så", "just under four times as"},
      {10.05, "tio gånger så", "ten times as"},
      {10.06, "mer än tio gånger så", "more than ten times as"},
      {1e300, "mer än tio gånger så", "more than ten times as"},
  }));
  CHECK(visible(*ratio_in_words(said.ratio, Language::swedish)) == said.swedish);
  CHECK(visible(*ratio_in_words(said.ratio, Language::english)) == said.english);
}

TEST_CASE("what is not above zero is no ratio that has words") {
  CHECK_FALSE(ratio_in_words(0, Language::swedish));
  CHECK_FALSE(ratio_in_words(-2, Language::english));
  CHECK(evaluated("(index - index) / index | times") ==
        "report.yaml:1:1: error: a ratio above 0 has words; this is 0\n"
        "1 | (index - index) / index | times\n"
        "  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n");
}

TEST_CASE("a ratio of two figures is put into words") {
  CHECK(evaluated("agree(mobile, finance) / agree(mobile, public) | times") == "drygt dubbelt så");
  CHECK(evaluated("agree(mobile, finance) / agree(mobile, public) | times", "en") == "just over twice as");
  CHECK(evaluated("agree(mobile) | times") ==
        "report.yaml:1:17: error: `times` wants a ratio; `agree(mobile)` is a share\n"
        "1 | agree(mobile) | times\n"
        "  |                 ^^^^^\n"
        "hint: divide two figures, as in `agree(mobile, large) / agree(mobile, small) | times`\n");
}
