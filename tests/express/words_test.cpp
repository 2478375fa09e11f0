#include "express/words.hpp"

#include <string>

#include <catch2/catch.hpp>

#include "express/letter_case.hpp"
#include "plan/small_report.hpp"

using namespace andel;
using namespace andel::express;

TEST_CASE("a share in words rests on the percentage that is printed") {
  struct Case {
    double percent;
    std::string swedish;
    std::string english;
  };
  const auto share = GENERATE(values<Case>({
      {0, "ingen", "nobody"},
      {0.2, "nästan ingen", "almost nobody"},
      {0.5, "ett fåtal", "very few"},
      {17, "knappt var femte", "just under one in five"},
      {20, "var femte", "one in five"},
      {22.4, "drygt var femte", "just over one in five"},
      {25.4, "en fjärdedel", "a quarter"},
      {31.2, "knappt en tredjedel", "just under a third"},
      {33, "en tredjedel", "a third"},
      {33.5, "drygt en tredjedel", "just over a third"},
      {45, "knappt hälften", "just under half"},
      {49.4999, "knappt hälften", "just under half"},
      {49.5, "hälften", "half"},
      {50.5, "drygt hälften", "just over half"},
      {63, "nära två tredjedelar", "nearly two thirds"},
      {66, "knappt två tredjedelar", "just under two thirds"},
      {66.7, "två tredjedelar", "two thirds"},
      {75, "tre fjärdedelar", "three quarters"},
      {94.4, "drygt nio av tio", "just over nine in ten"},
      {99.9, "nästan alla", "almost everybody"},
      {100, "alla", "everybody"},
      {100.0000000001, "alla", "everybody"},
  }));
  CHECK(share_in_words(share.percent, Language::swedish) == share.swedish);
  CHECK(share_in_words(share.percent, Language::english) == share.english);
}

TEST_CASE("what is no share has no words") {
  CHECK_FALSE(share_in_words(-1, Language::swedish));
  CHECK_FALSE(share_in_words(100.1, Language::english));
  CHECK_FALSE(share_of_ten(120, Tenths::rounded, Language::swedish));
}

TEST_CASE("a share that is said to be just under or over something is") {
  const std::vector<std::pair<std::string, double>> anchors{{"var tjugonde", 5},
                                                            {"var tionde", 10},
                                                            {"var sjunde", 100 / 7.0},
                                                            {"var femte", 20},
                                                            {"en fjärdedel", 25},
                                                            {"tre av tio", 30},
                                                            {"en tredjedel", 100 / 3.0},
                                                            {"fyra av tio", 40},
                                                            {"hälften", 50},
                                                            {"sex av tio", 60},
                                                            {"två tredjedelar", 200 / 3.0},
                                                            {"sju av tio", 70},
                                                            {"tre fjärdedelar", 75},
                                                            {"fyra av fem", 80},
                                                            {"nio av tio", 90}};
  for (int percent = 4; percent <= 94; ++percent) {
    const std::string words(*share_in_words(percent, Language::swedish));
    CAPTURE(percent, words);
    const auto space = words.find(' ');
    const std::string first = words.substr(0, space);
    const bool about = first == "knappt" || first == "drygt" || first == "nära";
    const std::string anchor = about ? words.substr(space + 1) : words;
    const auto found =
        std::find_if(anchors.begin(), anchors.end(), [&](const auto& entry) { return entry.first == anchor; });
    REQUIRE(found != anchors.end());
    if (first == "drygt") {
      CHECK(percent > found->second);
    } else if (about) {
      CHECK(percent < found->second);
    } else {
      CHECK(percent == Approx(found->second).margin(0.5));
    }
    CHECK(percent == Approx(found->second).margin(6));
  }
}

TEST_CASE("shares of ten") {
  struct Case {
    double percent;
    std::string rounded;
    std::string compared;
  };
  const auto share = GENERATE(values<Case>({
      {0, "0 av 10", "0 av 10"},
      {3, "färre än 1 av 10", "färre än 1 av 10"},
      {10.2, "1 av 10", "1 av 10"},
      {44.6, "4 av 10", "drygt 4 av 10"},
      {45, "5 av 10", "knappt 5 av 10"},
      {58, "6 av 10", "knappt 6 av 10"},
      {67, "7 av 10", "knappt 7 av 10"},
      {74, "7 av 10", "drygt 7 av 10"},
      {97, "fler än 9 av 10", "fler än 9 av 10"},
      {100, "10 av 10", "10 av 10"},
  }));
  const auto spaced = [](std::string text) {
    for (auto at = text.find("\u00A0"); at != std::string::npos; at = text.find("\u00A0")) text.replace(at, 2, " ");
    return text;
  };
  CHECK(spaced(*share_of_ten(share.percent, Tenths::rounded, Language::swedish)) == share.rounded);
  CHECK(spaced(*share_of_ten(share.percent, Tenths::compared, Language::swedish)) == share.compared);
  CHECK(tests::visible(*share_of_ten(58, Tenths::compared, Language::english)) == "just under 6~in~10");
}

TEST_CASE("small numbers are spelled") {
  CHECK(spelled_number(0, Language::swedish) == "noll");
  CHECK(spelled_number(3.6, Language::swedish) == "fyra");
  CHECK(spelled_number(12, Language::english) == "twelve");
  CHECK_FALSE(spelled_number(12.5, Language::english));
  CHECK_FALSE(spelled_number(-1, Language::swedish));
}

TEST_CASE("letter case is the same in every locale") {
  CHECK(to_lower("ÅÄÖ Ÿ ŠĐŽ Łódź ΑΩ ЖЁ 1×2") == "åäö Ÿ šđž łódź αω жё 1×2");
  CHECK(capitalise("ökat") == "Ökat");
  CHECK(capitalise("ñ, ž and ё") == "Ñ, ž and ё");
  CHECK(capitalise("žena") == "Žena");
  CHECK(capitalise("6 av 10") == "6 av 10");
  CHECK(capitalise("÷") == "÷");
  CHECK(capitalise("").empty());
}
