#include "tables/notes.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "support/distinct.hpp"

namespace andel::tables {
namespace {

using tabulate::ColumnTest;

std::size_t count_tests(const Tabulation& all, ColumnTest test) {
  return static_cast<std::size_t>(std::ranges::count_if(all.crosstab.comparisons, [&](const auto& made) {
    return made.test == test && all.tables.comparisons[made.comparison].state == PrecisionState::known;
  }));
}

/// "1 test", "12 tests".
std::string count_words(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string percent(double share) { return fmt::format("{:.4g} %", 100 * share); }

std::string weight_note(const Codebook& codebook) {
  std::string column = codebook.weight_column.empty() ? "" : fmt::format("Weighted by {}", codebook.weight_column);
  if (!codebook.weighting) return column.empty() ? "Unweighted." : column + ".";
  std::vector<std::string> banners;
  for (const auto& margin : codebook.weighting->margins) banners.push_back(codebook.banners[margin.banner].id);
  return fmt::format("{} raked to {}.", column.empty() ? "Weights" : column + ",", fmt::join(banners, ", "));
}

std::string design_note(const Codebook& codebook) {
  const auto& design = codebook.design;
  std::string note = weight_note(codebook);
  note += " Standard errors by Taylor linearisation";
  if (design.strata.empty() && design.clusters.empty()) {
    note += " for independent respondents";
  } else {
    if (!design.strata.empty()) note += fmt::format("; strata: {}", fmt::join(design.strata, ", "));
    if (!design.clusters.empty()) note += fmt::format("; clusters: {}", fmt::join(design.clusters, ", "));
    note += fmt::format("; lonely units: {}", word_of(design.lonely));
  }
  if (!design.population.empty()) note += fmt::format("; finite population: {}", fmt::join(design.population, ", "));
  return note + ".";
}

std::string interval_note(const Codebook& codebook) {
  return fmt::format("Intervals of {}: shares by {}, other figures with Student's t.", percent(codebook.interval.level),
                     word_of(codebook.interval.method));
}

std::string corrected(const TestRule& rule) {
  switch (rule.correction) {
    case Correction::none:
      return "uncorrected";
    case Correction::bonferroni:
      return "Bonferroni's correction";
    case Correction::holm:
      return "Holm's correction";
    case Correction::benjamini_hochberg:
      return "Benjamini and Hochberg's correction";
  }
  return "";
}

/// Letters, their level, correction and family, and who was left out.
std::string letters_note(const Tabulation& all) {
  const auto& rule = all.plan.codebook.test;
  std::size_t tests = 0;
  std::vector<std::size_t> untested;
  for (const auto& row : all.letters) {
    tests += row.tests;
    for (const auto column : row.untested) {
      if (std::ranges::find(untested, column) == untested.end()) untested.push_back(column);
    }
  }
  std::string note = fmt::format(
      "A letter: the figure is higher than in the column of that letter. Two-sided t-tests of all pairs of a banner in "
      "one row, which are one family; {}; level {}; {}.",
      corrected(rule), percent(rule.level), count_words(tests, "test"));
  if (untested.empty()) return note;
  std::ranges::sort(untested);
  std::map<BannerId, std::vector<std::string>> letters;
  for (const auto position : untested) {
    const auto& column = all.crosstab.columns[position];
    letters[*column.banner].push_back(column.letter);
  }
  std::vector<std::string> banners;
  banners.reserve(letters.size());
  for (const auto& [banner, columns] : letters) {
    banners.push_back(fmt::format("{} {}", all.plan.codebook.banners[banner].id, fmt::join(columns, ", ")));
  }
  return note + fmt::format(" Not tested in some rows, for fewer than {} interviews or want of a standard error: {}.",
                            rule.smallest_base, fmt::join(banners, "; "));
}

/// Which rows changes leave out, each item once.
std::string altered_note(const Tabulation& all) {
  const auto& codebook = all.plan.codebook;
  std::vector<std::string> items;
  for (const auto& [wave, row, since] : all.crosstab.altered) {
    const bool is_worded = since.item.alteration == Alteration::wording;
    items.push_back(fmt::format("item {} {} before {}", codebook.items[since.item.item].id,
                                is_worded ? "was worded otherwise" : "had another scale",
                                codebook.waves[since.wave].id));
  }
  sort_distinct(items);
  return fmt::format("Not compared with the wave before: {}.", fmt::join(items, "; "));
}

bool occurs(const Tabulation& all, CellState state) {
  return std::ranges::any_of(all.crosstab.cells,
                             [&](const auto& id) { return id && all.tables.cells[*id].state == state; });
}

bool has_test(const Tabulation& all, ItemTestState state) {
  return std::ranges::any_of(all.item_tests, [&](const auto& made) { return made.state == state; });
}

/// Which items by which banners, each pair once.
std::string too_large_note(const Tabulation& all) {
  const auto& codebook = all.plan.codebook;
  std::vector<std::string> tables;
  for (const auto& made : all.item_tests) {
    if (made.state != ItemTestState::too_large) continue;
    tables.push_back(fmt::format("{} by {}", codebook.items[made.item].id, codebook.banners[made.banner].id));
  }
  sort_distinct(tables);
  return fmt::format("No F for more than {} comparisons, (answers - 1) x (segments - 1): {}.",
                     tabulate::most_comparisons, fmt::join(tables, ", "));
}

bool has_uncertain(const Tabulation& all) {
  return std::ranges::any_of(all.crosstab.cells, [&](const auto& id) {
    return id && all.tables.cells[*id].flag == CellFlag::uncertain && all.tables.cells[*id].state == CellState::value;
  });
}

std::string limit_in_words(double limit, const PresentationPolicy& policy) {
  return fmt::format("under {} {}", limit,
                     policy.measured_by == BaseLimit::effective ? "effective interviews" : "interviews");
}

std::string suppression_note(const PresentationPolicy& policy) {
  std::string note = fmt::format("{} Held back", suppressed_mark);
  if (policy.suppress_below > 0) note += ": " + limit_in_words(policy.suppress_below, policy);
  if (policy.interval_limits == IntervalLimits::nchs) note += "; too uncertain by the NCHS standards";
  if (policy.protection == Protection::complementary) note += "; or because such a figure could be worked out from it";
  return note + ".";
}

std::string uncertainty_note(const PresentationPolicy& policy) {
  std::string note = fmt::format("{} Uncertain", uncertain_mark);
  if (policy.flag_below > 0) note += ": " + limit_in_words(policy.flag_below, policy);
  if (policy.interval_limits == IntervalLimits::nchs) note += "; to be reviewed by the NCHS standards";
  return note + ".";
}

}  // namespace

std::vector<std::string> notes_of(const Tabulation& all) {
  const auto& codebook = all.plan.codebook;
  std::vector<std::string> notes{design_note(codebook), interval_note(codebook)};
  if (count_tests(all, ColumnTest::letters) > 0) notes.push_back(letters_note(all));
  if (const auto tests = count_tests(all, ColumnTest::rest); tests > 0) {
    notes.push_back(
        fmt::format("Each column against everybody else of the total: {}, uncorrected.", count_words(tests, "t-test")));
  }
  if (const auto tests = count_tests(all, ColumnTest::pairs); tests > 0) {
    notes.push_back(
        fmt::format("Every two columns, with what they share: {}, uncorrected.", count_words(tests, "t-test")));
  }
  if (const auto tests = count_tests(all, ColumnTest::changes); tests > 0) {
    const bool panel = codebook.design.waves == WaveSamples::panel;
    notes.push_back(fmt::format("Each wave against the one before, as {}: {}, uncorrected.",
                                panel ? "a panel" : "independent samples", count_words(tests, "t-test")));
  }
  if (!all.crosstab.altered.empty()) notes.push_back(altered_note(all));
  if (!all.item_tests.empty()) {
    notes.emplace_back("F: items by banners, Rao and Scott's second-order test; don't-knows left out.");
  }
  if (has_test(all, ItemTestState::too_large)) notes.push_back(too_large_note(all));
  if (occurs(all, CellState::suppressed) || has_test(all, ItemTestState::suppressed))
    notes.push_back(suppression_note(codebook.policy));
  if (has_uncertain(all)) notes.push_back(uncertainty_note(codebook.policy));
  return notes;
}

std::string_view word_of(Correction correction) {
  switch (correction) {
    case Correction::none:
      return "none";
    case Correction::bonferroni:
      return "bonferroni";
    case Correction::holm:
      return "holm";
    case Correction::benjamini_hochberg:
      return "benjamini-hochberg";
  }
  return "";
}

std::string_view word_of(IntervalMethod method) {
  switch (method) {
    case IntervalMethod::korn_graubard:
      return "korn-graubard";
    case IntervalMethod::beta:
      return "beta";
    case IntervalMethod::wilson:
      return "wilson";
    case IntervalMethod::wilson_kish:
      return "wilson-kish";
    case IntervalMethod::logit:
      return "logit";
    case IntervalMethod::wald:
      return "wald";
  }
  return "";
}

std::string_view word_of(LonelyUnit rule) {
  switch (rule) {
    case LonelyUnit::error:
      return "error";
    case LonelyUnit::remove:
      return "remove";
    case LonelyUnit::adjust:
      return "adjust";
    case LonelyUnit::average:
      return "average";
  }
  return "";
}

std::string describe_test(const tabulate::TableTest& test) {
  constexpr double smallest_printed = 0.001;
  return fmt::format("F({:.1f}, {:.1f}) = {:.2f}, p {}", test.numerator_df, test.denominator_df, test.f,
                     test.p_value < smallest_printed ? "< 0.001" : fmt::format("= {:.3f}", test.p_value));
}

}  // namespace andel::tables
