// What a codebook declares about certainty: how respondents were sampled, which intervals and tests are wanted,
// and which figures may be printed. Typed values only; knows no respondent.
#pragma once

#include <string>
#include <vector>

#include "support/source.hpp"

namespace andel {

/// Whether a cluster's name is its own in the whole file, or used again in other strata.
enum class ClusterNames { unique, reused_in_strata };

/// What a stratum with a single sampled unit means: no standard error at all, no variance from it (as for a
/// stratum taken whole), its distance from the grand mean, or the mean variance of the other strata.
enum class LonelyUnit { error, remove, adjust, average };

/// Whether the waves ask different people, or people who keep their respondent id.
enum class WaveSamples { independent, panel };

/// How respondents were sampled. Without strata and clusters every respondent was drawn on its own. Weights are
/// sampling weights, not frequencies.
struct SampleDesign {
  std::vector<std::string> strata;      ///< columns; each combination of their values is a stratum
  std::vector<std::string> clusters;    ///< columns, the outermost stage first
  std::vector<std::string> population;  ///< per stage, the column that says how many units there were to draw from
                                        ///< (below 1: the share that was drawn); empty: as good as endless
  ClusterNames names = ClusterNames::unique;
  LonelyUnit lonely = LonelyUnit::error;
  WaveSamples waves = WaveSamples::independent;
  Span span;
};

/// Confidence intervals of shares; see docs/STATISTICS.md. Means always have Wald's with Student's t.
enum class IntervalMethod {
  korn_graubard,  ///< exact binomial with an effective sample capped at the number of interviews [NCHS]
  beta,           ///< the same without the cap [Korn & Graubard 1998]
  wilson,
  wilson_kish,  ///< Wilson with Kish's effective sample: weights are all it knows of the design
  logit,
  wald
};

struct IntervalRule {
  IntervalMethod method = IntervalMethod::korn_graubard;
  double level = 0.95;
};

/// Which tests of bars are one family: those of a chart, or of all charts of a document.
enum class TestFamily { chart, document };

/// How p-values of one family are corrected for their number.
enum class Correction { none, bonferroni, holm, benjamini_hochberg };

struct TestRule {
  Correction correction = Correction::none;
  double level = 0.05;        ///< a corrected p-value below this is significant
  double smallest_base = 30;  ///< a column with fewer interviews is not tested
};

/// What a base is measured by when it is held against a limit.
enum class BaseLimit { interviews, effective };

/// Whether figures are also judged by the width of their interval.
enum class IntervalLimits {
  none,
  nchs  ///< NCHS Data Presentation Standards for Proportions, Series 2 No. 175
};

/// Whether figures from which a suppressed one could be worked out are suppressed too.
enum class Protection { complementary, none };

/// Which figures may be printed. A limit of 0 is none.
struct PresentationPolicy {
  BaseLimit measured_by = BaseLimit::interviews;
  double flag_below = 0;      ///< printed, marked as uncertain
  double suppress_below = 0;  ///< not printed
  IntervalLimits interval_limits = IntervalLimits::none;
  Protection protection = Protection::complementary;
  Span span;
};

/// How much is computed about each figure.
enum class Detail { values, precision };

}  // namespace andel
