// What the signs behind and in place of figures mean, in the report's language: the one place for these words. Written
// from the rules that the figures were judged and tested by. Knows no slide and no figure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "compose/written_number.hpp"
#include "model/inference.hpp"
#include "model/language.hpp"
#include "model/table.hpp"

namespace andel::compose {

/// "* Osäkert: färre än 100 svar."
std::string explain_uncertain(const PresentationPolicy& policy, Language language);

/// "färre än 30 svar": why figures are held back.
std::string why_suppressed(const PresentationPolicy& policy, SuppressedFor widest, Language language);

/// "–* Redovisas inte: färre än 30 svar."; where figures were held back for others, that too.
std::string explain_suppressed(const PresentationPolicy& policy, SuppressedFor widest, Language language);

/// The limits in these sentences; nothing where they have none.
std::optional<WrittenNumber> limit_of_uncertain(const PresentationPolicy& policy, Language language);
std::optional<WrittenNumber> limit_of_suppressed(const PresentationPolicy& policy, Language language);

/// The tests behind the signs of difference on a slide, and those that they are corrected with.
struct TestsShown {
  TestFamily family = TestFamily::chart;
  std::size_t charts = 0;
  std::size_t tests = 0;    ///< of the charts, or of the document
  std::size_t largest = 0;  ///< of these, in the family that has most of them: a single test is not corrected
  std::size_t tested = 0;   ///< bars of the slide, as are the following
  std::size_t differences = 0;
  std::size_t untested = 0;
};

/// "↑ ↓ Högre eller lägre än övriga (t-test, 5 %; Holms korrektion för diagrammets 8 test)."
std::string explain_differences(const TestRule& rule, const TestsShown& shown, Language language);
/// The level and the count of tests in it, in this order, as far as it has them.
std::vector<WrittenNumber> numbers_of_differences(const TestRule& rule, const TestsShown& shown, Language language);

/// How a figure that differs from the others is marked ("↑", which unlike "+" is no part of a number), and what a
/// screen reader says instead; both empty for a figure that does not.
std::string sign_of(Finding finding);
std::string word_for(Finding finding, Language language);

/// How a significant change is marked ("↗", so that it is not taken for a difference from the others); empty for any
/// other.
std::string sign_of_change(Finding finding);

/// What a screen reader says of a figure that is marked as uncertain.
std::string word_for_uncertain(Language language);

}  // namespace andel::compose
