#include "compose/policy_words.hpp"

#include <catch2/catch.hpp>

namespace andel::compose::test {
namespace {

TEST_CASE("what signs mean follows from the rules that figures were judged by") {
  PresentationPolicy policy;
  policy.flag_below = 1000;
  policy.suppress_below = 30;
  CHECK(explain_uncertain(policy, Language::swedish) == "* Osäkert: färre än 1\u00A0000 svar.");
  CHECK(explain_uncertain(policy, Language::english) == "* Uncertain: fewer than 1,000 answers.");
  CHECK(explain_suppressed(policy, SuppressedFor::itself, Language::swedish) == "–* Redovisas inte: färre än 30 svar.");
  CHECK(explain_suppressed(policy, SuppressedFor::another, Language::swedish) ==
        "–* Redovisas inte: färre än 30 svar, eller röjer ett sådant tal.");
  SECTION("a limit just above a round number is told by the number") {
    policy.suppress_below = 101;
    CHECK(explain_suppressed(policy, SuppressedFor::itself, Language::swedish) == "–* Redovisas inte: högst 100 svar.");
    CHECK(explain_suppressed(policy, SuppressedFor::itself, Language::english) == "–* Not shown: at most 100 answers.");
  }
  SECTION("effective interviews") {
    policy.measured_by = BaseLimit::effective;
    CHECK(explain_suppressed(policy, SuppressedFor::itself, Language::english) ==
          "–* Not shown: fewer than 30 effective answers.");
  }
  SECTION("by interval, which has a limit of its own") {
    policy = {};
    policy.interval_limits = IntervalLimits::nchs;
    CHECK(explain_uncertain(policy, Language::swedish) == "* Osäkert: stor felmarginal.");
    CHECK(explain_suppressed(policy, SuppressedFor::itself, Language::swedish) ==
          "–* Redovisas inte: färre än 30 svar eller för stor felmarginal.");
  }
}

TEST_CASE("the numbers in notes are those that stand in their words") {
  PresentationPolicy policy;
  policy.flag_below = 1000;
  policy.suppress_below = 101;
  const auto flagged = limit_of_uncertain(policy, Language::swedish);
  REQUIRE(flagged);
  CHECK(flagged->value == 1000);
  CHECK(flagged->printed == "1\u00A0000");
  CHECK(limit_of_suppressed(policy, Language::swedish)->printed == "100");
  CHECK(limit_of_suppressed(policy, Language::swedish)->what == WrittenWhat::suppression_limit);
  policy = {};
  policy.interval_limits = IntervalLimits::nchs;
  CHECK_FALSE(limit_of_uncertain(policy, Language::swedish));
  for (const double below : {0.0, 10.0}) {
    policy.suppress_below = below;
    const auto limit = limit_of_suppressed(policy, Language::swedish);
    CHECK(limit->printed == "30");
    CHECK(limit->what == WrittenWhat::interval_limit);
  }
  policy.suppress_below = 30;
  CHECK(limit_of_suppressed(policy, Language::swedish)->what == WrittenWhat::suppression_limit);

  const TestRule rule{Correction::holm, 0.025};
  const auto tests = numbers_of_differences(
      rule, {.charts = 1, .tests = 8, .largest = 8, .tested = 8, .differences = 2}, Language::english);
  REQUIRE(tests.size() == 2);
  CHECK(tests[0].printed == "2.5%");
  CHECK(tests[0].value == 2.5);
  CHECK(tests[1].printed == "8");
  CHECK(numbers_of_differences(rule, {.charts = 2, .tests = 8, .largest = 5, .tested = 8}, Language::english).size() ==
        1);
  const TestsShown of_document{.family = TestFamily::document, .charts = 2, .tests = 8, .largest = 8, .tested = 3};
  CHECK(numbers_of_differences(rule, of_document, Language::english).back().printed == "8");
  const TestsShown one_each{.charts = 2, .tests = 2, .largest = 1, .tested = 2};
  CHECK(numbers_of_differences(rule, one_each, Language::english).back().printed == "2");
  CHECK(numbers_of_differences(rule, {.charts = 1, .untested = 3}, Language::english).empty());
}

TEST_CASE("the note on differences names test, level, correction and family as they were") {
  const TestsShown one{.charts = 1, .tests = 8, .largest = 8, .tested = 8, .differences = 2};
  const TestsShown two{.charts = 2, .tests = 13, .largest = 8, .tested = 13, .differences = 1, .untested = 1};
  const TestsShown none{.charts = 1, .tests = 5, .largest = 5, .tested = 5};
  const TestsShown of_document{.family = TestFamily::document,
                               .charts = 2,
                               .tests = 28,
                               .largest = 28,
                               .tested = 9,
                               .differences = 3,
                               .untested = 0};
  const TestsShown nothing_here{.family = TestFamily::document, .charts = 1, .tests = 28, .largest = 28, .untested = 2};
  const TestsShown single{.charts = 1, .tests = 1, .largest = 1, .tested = 2, .differences = 2};
  const TestsShown one_each{.charts = 2, .tests = 2, .largest = 1, .tested = 2, .differences = 1};
  struct Case {
    TestRule rule;
    TestsShown shown;
    Language language;
    std::string words;
  };
  const std::vector<Case> cases{
      {{Correction::none, 0.05},
       one,
       Language::swedish,
       "↑\u00A0↓\u00A0Högre eller lägre än övriga (t-test, 5\u00A0%; 8 test utan korrektion)."},
      {{Correction::holm, 0.05},
       one,
       Language::swedish,
       "↑\u00A0↓\u00A0Högre eller lägre än övriga (t-test, 5\u00A0%; Holms korrektion för diagrammets 8 test)."},
      {{Correction::bonferroni, 0.001},
       two,
       Language::swedish,
       "↑\u00A0↓\u00A0Högre eller lägre än övriga (t-test, 0,1\u00A0%; Bonferronis korrektion för testen i varje "
       "diagram "
       "för sig). Otestat: för få svar eller ingen spridning."},
      {{Correction::benjamini_hochberg, 0.05},
       none,
       Language::english,
       "No bar differs significantly from the rest (t-test, 5%; Benjamini-Hochberg correction for the "
       "chart’s 5 tests)."},
      {{Correction::holm, 0.05},
       of_document,
       Language::swedish,
       "↑\u00A0↓\u00A0Högre eller lägre än övriga (t-test, 5\u00A0%; Holms korrektion för dokumentets 28 test)."},
      {{Correction::holm, 0.05},
       of_document,
       Language::english,
       "↑\u00A0↓\u00A0Higher or lower than the rest (t-test, 5%; Holm correction for the document’s 28 tests)."},
      {{Correction::holm, 0.05},
       single,
       Language::english,
       "↑\u00A0↓\u00A0Higher or lower than the rest (t-test, 5%; 1 test)."},
      {{Correction::holm, 0.05},
       one_each,
       Language::swedish,
       "↑\u00A0↓\u00A0Högre eller lägre än övriga (t-test, 5\u00A0%; 2 test utan korrektion)."},
      {{Correction::holm, 0.05},
       one_each,
       Language::english,
       "↑\u00A0↓\u00A0Higher or lower than the rest (t-test, 5%; 2 tests without correction)."},
      {{Correction::holm, 0.05}, nothing_here, Language::english, "Untested: too few answers or no variance."},
      {{}, {.charts = 1, .untested = 3}, Language::english, "Untested: too few answers or no variance."}};
  for (const auto& given : cases) CHECK(explain_differences(given.rule, given.shown, given.language) == given.words);
}

}  // namespace
}  // namespace andel::compose::test
