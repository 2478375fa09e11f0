#include "compose/policy_words.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include <fmt/format.h>

#include "express/number.hpp"

namespace andel::compose {
namespace {

constexpr double interviews_by_nchs = 30;

struct PolicyWords {
  std::string_view uncertain;
  std::string_view suppressed;
  std::string_view fewer;
  std::string_view at_most;
  std::string_view answers;
  std::string_view effective_answers;
  std::string_view wide_margin;
  std::string_view too_wide_margin;
  std::string_view either;
  std::string_view gives_away;
  std::string_view differs;
  std::string_view nothing_differs;
  std::string_view test;
  std::string_view no_correction;
  std::string_view bonferroni;
  std::string_view holm;
  std::string_view benjamini_hochberg;
  std::string_view tests_of_chart;
  std::string_view tests_of_charts;
  std::string_view tests_of_document;
  std::string_view only_test;
  std::string_view untested;
  std::string_view higher;
  std::string_view lower;
  std::string_view said_uncertain;
};

constexpr PolicyWords swedish_policy{
    .uncertain = "Osäkert",
    .suppressed = "Redovisas inte",
    .fewer = "färre än",
    .at_most = "högst",
    .answers = "svar",
    .effective_answers = "effektiva svar",
    .wide_margin = "stor felmarginal",
    .too_wide_margin = "för stor felmarginal",
    .either = " eller ",
    .gives_away = ", eller röjer ett sådant tal",
    .differs = "Högre eller lägre än övriga",
    .nothing_differs = "Ingen stapel skiljer sig säkert från övriga",
    .test = "t-test, {}",
    .no_correction = "{} test utan korrektion",
    .bonferroni = "Bonferronis korrektion för {}",
    .holm = "Holms korrektion för {}",
    .benjamini_hochberg = "Benjamini och Hochbergs korrektion för {}",
    .tests_of_chart = "diagrammets {} test",
    .tests_of_charts = "testen i varje diagram för sig",
    .tests_of_document = "dokumentets {} test",
    .only_test = "{} test",
    .untested = "Otestat: för få svar eller ingen spridning.",
    .higher = "högre än övriga",
    .lower = "lägre än övriga",
    .said_uncertain = "osäkert",
};

constexpr PolicyWords english_policy{
    .uncertain = "Uncertain",
    .suppressed = "Not shown",
    .fewer = "fewer than",
    .at_most = "at most",
    .answers = "answers",
    .effective_answers = "effective answers",
    .wide_margin = "a wide margin of error",
    .too_wide_margin = "too wide a margin of error",
    .either = " or ",
    .gives_away = ", or would give such a figure away",
    .differs = "Higher or lower than the rest",
    .nothing_differs = "No bar differs significantly from the rest",
    .test = "t-test, {}",
    .no_correction = "{} tests without correction",
    .bonferroni = "Bonferroni correction for {}",
    .holm = "Holm correction for {}",
    .benjamini_hochberg = "Benjamini-Hochberg correction for {}",
    .tests_of_chart = "the chart’s {} tests",
    .tests_of_charts = "the tests of each chart by itself",
    .tests_of_document = "the document’s {} tests",
    .only_test = "{} test",
    .untested = "Untested: too few answers or no variance.",
    .higher = "higher than the rest",
    .lower = "lower than the rest",
    .said_uncertain = "uncertain",
};

const PolicyWords& policy_words(Language language) {
  return language == Language::swedish ? swedish_policy : english_policy;
}

std::string counted(double number, Language language) {
  return express::write_number({.value = number, .quantity = express::Quantity::count}, language);
}

std::string percent(double share, Language language) {
  const bool whole = 100 * share == std::round(100 * share);
  return express::write_number(
      {.value = 100 * share, .quantity = express::Quantity::percent, .decimals = whole ? 0 : 1}, language);
}

/// Whether a limit, 101 say, was meant to let everything above a round number through.
bool is_after_round(double limit) {
  constexpr double round_to = 10;
  return std::fmod(limit, round_to) == 1 && limit > round_to;
}

/// A limit as it is told; nothing where there is none.
std::optional<WrittenNumber> told(WrittenWhat what, double limit, Language language) {
  if (limit <= 0) return std::nullopt;
  const double number = is_after_round(limit) ? limit - 1 : limit;
  return WrittenNumber{what, number, counted(number, language)};
}

double suppression_limit(const PresentationPolicy& policy) {
  const bool by_interval = policy.interval_limits == IntervalLimits::nchs;
  return by_interval ? std::max(policy.suppress_below, interviews_by_nchs) : policy.suppress_below;
}

/// "färre än 30 svar"; "högst 100 svar" of 101.
std::string too_few(double limit, BaseLimit measured_by, Language language) {
  const PolicyWords& words = policy_words(language);
  return fmt::format("{} {} {}", is_after_round(limit) ? words.at_most : words.fewer,
                     told(WrittenWhat::flag_limit, limit, language)->printed,
                     measured_by == BaseLimit::effective ? words.effective_answers : words.answers);
}

/// "färre än 100 svar eller stor felmarginal", from what there is a limit for.
std::string reasons(double limit, BaseLimit measured_by, std::string_view margin, Language language) {
  const PolicyWords& words = policy_words(language);
  std::string text;
  if (limit > 0) text = too_few(limit, measured_by, language);
  if (!text.empty() && !margin.empty()) text += words.either;
  return text.append(margin);
}

/// A test that is alone in its family has nothing to be corrected for.
bool is_corrected(Correction correction, const TestsShown& shown) {
  return correction != Correction::none && shown.largest > 1;
}

/// Whether the tests of several charts were corrected, those of each by itself: no count of them says for how many.
bool is_by_chart(Correction correction, const TestsShown& shown) {
  return is_corrected(correction, shown) && shown.family == TestFamily::chart && shown.charts > 1;
}

std::string correction(Correction correction, const TestsShown& shown, Language language) {
  const PolicyWords& words = policy_words(language);
  const auto count = counted(static_cast<double>(shown.tests), language);
  if (shown.tests == 1) return fmt::format(fmt::runtime(words.only_test), count);
  if (!is_corrected(correction, shown)) return fmt::format(fmt::runtime(words.no_correction), count);
  const std::string_view name = correction == Correction::bonferroni ? words.bonferroni
                                : correction == Correction::holm     ? words.holm
                                                                     : words.benjamini_hochberg;
  const std::string_view family = is_by_chart(correction, shown)         ? words.tests_of_charts
                                  : shown.family == TestFamily::document ? words.tests_of_document
                                                                         : words.tests_of_chart;
  return fmt::format(fmt::runtime(name), fmt::format(fmt::runtime(family), count));
}

}  // namespace

std::string explain_uncertain(const PresentationPolicy& policy, Language language) {
  const PolicyWords& words = policy_words(language);
  const bool by_interval = policy.interval_limits == IntervalLimits::nchs;
  return fmt::format("{} {}: {}.", express::uncertain_sign, words.uncertain,
                     reasons(policy.flag_below, policy.measured_by, by_interval ? words.wide_margin : "", language));
}

std::optional<WrittenNumber> limit_of_uncertain(const PresentationPolicy& policy, Language language) {
  return told(WrittenWhat::flag_limit, policy.flag_below, language);
}

std::optional<WrittenNumber> limit_of_suppressed(const PresentationPolicy& policy, Language language) {
  const double limit = suppression_limit(policy);
  const bool is_own = limit == policy.suppress_below;
  return told(is_own ? WrittenWhat::suppression_limit : WrittenWhat::interval_limit, limit, language);
}

std::string why_suppressed(const PresentationPolicy& policy, SuppressedFor widest, Language language) {
  const PolicyWords& words = policy_words(language);
  const bool by_interval = policy.interval_limits == IntervalLimits::nchs;
  return fmt::format(
      "{}{}",
      reasons(suppression_limit(policy), policy.measured_by, by_interval ? words.too_wide_margin : "", language),
      widest == SuppressedFor::another ? words.gives_away : "");
}

std::string explain_suppressed(const PresentationPolicy& policy, SuppressedFor widest, Language language) {
  return fmt::format("–* {}: {}.", policy_words(language).suppressed, why_suppressed(policy, widest, language));
}

std::string explain_differences(const TestRule& rule, const TestsShown& shown, Language language) {
  const PolicyWords& words = policy_words(language);
  const std::string how = fmt::format("{}; {}", fmt::format(fmt::runtime(words.test), percent(rule.level, language)),
                                      correction(rule.correction, shown, language));
  std::string text;
  if (shown.differences > 0) {
    text =
        fmt::format("{}\u00A0{}\u00A0{} ({}).", sign_of(Finding::higher), sign_of(Finding::lower), words.differs, how);
  } else if (shown.tested > 0) {
    text = fmt::format("{} ({}).", words.nothing_differs, how);
  }
  if (shown.untested > 0) text.append(text.empty() ? "" : " ").append(words.untested);
  return text;
}

std::vector<WrittenNumber> numbers_of_differences(const TestRule& rule, const TestsShown& shown, Language language) {
  if (shown.tested == 0) return {};
  std::vector<WrittenNumber> numbers{{WrittenWhat::test_level, 100 * rule.level, percent(rule.level, language)}};
  if (!is_by_chart(rule.correction, shown)) {
    const auto tests = static_cast<double>(shown.tests);
    numbers.push_back({WrittenWhat::test_count, tests, counted(tests, language)});
  }
  return numbers;
}

std::string sign_of(Finding finding) {
  if (finding == Finding::higher) return "\u2191";
  return finding == Finding::lower ? "\u2193" : "";
}

std::string sign_of_change(Finding finding) {
  if (finding == Finding::higher) return "\u2197";
  return finding == Finding::lower ? "\u2198" : "";
}

std::string word_for(Finding finding, Language language) {
  const PolicyWords& words = policy_words(language);
  if (finding == Finding::higher) return std::string(words.higher);
  return finding == Finding::lower ? std::string(words.lower) : "";
}

std::string word_for_uncertain(Language language) { return std::string(policy_words(language).said_uncertain); }

}  // namespace andel::compose
