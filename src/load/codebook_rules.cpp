// What a codebook declares about certainty: sample design, intervals, tests, which figures may be printed.
#include "load/codebook.hpp"
#include "load/codebook_draft.hpp"

namespace andel::load {

namespace {

constexpr Words<ClusterNames, 2> cluster_names{
    {{"unique", ClusterNames::unique}, {"reused in strata", ClusterNames::reused_in_strata}}};
constexpr Words<LonelyUnit, 4> lonely_units{{{"error", LonelyUnit::error},
                                             {"remove", LonelyUnit::remove},
                                             {"adjust", LonelyUnit::adjust},
                                             {"average", LonelyUnit::average}}};
constexpr Words<WaveSamples, 2> wave_samples{
    {{"independent", WaveSamples::independent}, {"panel", WaveSamples::panel}}};
constexpr Words<IntervalMethod, 6> interval_methods{{{"korn-graubard", IntervalMethod::korn_graubard},
                                                     {"beta", IntervalMethod::beta},
                                                     {"wilson", IntervalMethod::wilson},
                                                     {"wilson-kish", IntervalMethod::wilson_kish},
                                                     {"logit", IntervalMethod::logit},
                                                     {"wald", IntervalMethod::wald}}};
constexpr Words<Correction, 4> corrections{{{"none", Correction::none},
                                            {"bonferroni", Correction::bonferroni},
                                            {"holm", Correction::holm},
                                            {"benjamini-hochberg", Correction::benjamini_hochberg}}};
constexpr Words<BaseLimit, 2> base_limits{{{"interviews", BaseLimit::interviews}, {"effective", BaseLimit::effective}}};
constexpr Words<IntervalLimits, 2> interval_limits{{{"none", IntervalLimits::none}, {"nchs", IntervalLimits::nchs}}};
constexpr Words<Protection, 2> protections{{{"complementary", Protection::complementary}, {"none", Protection::none}}};

/// More than 0 and less than 1.
std::optional<double> read_level(YamlNode node, Diagnostics& diagnostics) {
  const auto level = node.is_scalar() ? parse_number(node.text()) : std::nullopt;
  if (level && *level > 0 && *level < 1) return level;
  report_wrong_type(node, "a number between 0 and 1, such as `0.95`", diagnostics);
  return std::nullopt;
}

/// A number of interviews.
std::optional<double> read_limit(YamlNode node, Diagnostics& diagnostics) {
  const auto limit = node.is_scalar() ? parse_number(node.text()) : std::nullopt;
  if (limit && *limit >= 0 && *limit <= 1e9) return limit;
  report_wrong_type(node, "a number of interviews, such as `30`", diagnostics);
  return std::nullopt;
}

}  // namespace

void read_design(YamlNode node, CodebookDraft& draft) {
  SampleDesign& design = draft.codebook.design;
  design.span = node.span();
  YamlMapping keys(node, "`design`", node.span(), draft.diagnostics);
  keys.read("strata", read_words, design.strata);
  keys.read("clusters", read_words, design.clusters);
  keys.read("population", read_words, design.population);
  keys.read("cluster names", one_of(cluster_names), design.names);
  keys.read("lonely", one_of(lonely_units), design.lonely);
  keys.read("waves", one_of(wave_samples), design.waves);
  keys.refuse_unknown_keys();
}

void read_intervals(YamlNode node, CodebookDraft& draft) {
  YamlMapping keys(node, "`intervals`", node.span(), draft.diagnostics);
  keys.read("method", one_of(interval_methods), draft.codebook.interval.method);
  keys.read("level", read_level, draft.codebook.interval.level);
  keys.refuse_unknown_keys();
}

void read_tests(YamlNode node, CodebookDraft& draft) {
  TestRule& test = draft.codebook.test;
  YamlMapping keys(node, "`tests`", node.span(), draft.diagnostics);
  keys.read("correction", one_of(corrections), test.correction);
  keys.read("level", read_level, test.level);
  keys.read("smallest base", read_limit, test.smallest_base);
  keys.refuse_unknown_keys();
}

void read_presentation(YamlNode node, PresentationPolicy& policy, Diagnostics& diagnostics) {
  policy.span = node.span();
  YamlMapping keys(node, "`presentation`", node.span(), diagnostics);
  keys.read("measured by", one_of(base_limits), policy.measured_by);
  keys.read("flag below", read_limit, policy.flag_below);
  keys.read("suppress below", read_limit, policy.suppress_below);
  keys.read("interval limits", one_of(interval_limits), policy.interval_limits);
  keys.read("protection", one_of(protections), policy.protection);
  keys.refuse_unknown_keys();
}

}  // namespace andel::load
