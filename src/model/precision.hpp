// How sure a figure or a difference is. Part of the results in `model/table.hpp`; knows no method.
#pragma once

#include <cstddef>
#include <optional>

namespace andel {

enum class PrecisionState {
  none,  ///< not asked for, or nothing to be sure of
  known,
  boundary,     ///< a share of exactly 0 or 100 %: standard error 0, an interval by Korn-Graubard and Wilson-Kish
  constant,     ///< everybody has the same value: standard error 0 and no wider interval
  single_unit,  ///< one sampled unit: a value, but neither interval nor test
  lonely_unit,  ///< a stratum with one sampled unit and no rule for it: neither standard error nor interval
  undetermined  ///< values differ, but the formula sees nothing of it, as for a median at the end of its scale: no
                ///< standard error and no test, perhaps an interval
};

struct Interval {
  double low = 0;
  double high = 0;
};

/// Whether the presentation policy wants a printed figure marked as uncertain.
enum class CellFlag { none, uncertain };

/// What the test of a figure against others says, at the level and with the correction that the codebook asks for.
enum class Finding { untested, no_difference, higher, lower };

/// Of one figure, in its own unit.
struct Precision {
  PrecisionState state = PrecisionState::none;
  std::size_t weighing = 0;              ///< interviews of the base with a weight above 0
  double standard_error = 0;             ///< by Taylor linearisation over the declared design
  double degrees_of_freedom = 0;         ///< sampled units less strata, of the base
  double weighting_effect = 0;           ///< Kish's: `weighing` by the effective base; 1 where weights are equal
  std::optional<double> value_variance;  ///< of the values in the population, as estimated
  std::optional<double> design_effect;   ///< variance by that of a simple random sample drawn with replacement
  std::optional<double> effective;       ///< of a share: p (1 - p) / V, the simple random sample as good as this one
  std::optional<Interval> interval;
};

/// One figure against another of the same unit.
struct Comparison {
  PrecisionState state = PrecisionState::none;  ///< `known`, or why nothing can be said
  double difference = 0;                        ///< first less second, unrounded; 0 unless both have a value
  double standard_error = 0;
  double degrees_of_freedom = 0;
  double t = 0;
  double p_value = 1;                ///< two-sided; meaningless unless the state is `known`
  std::optional<Interval> interval;  ///< of the difference
};

}  // namespace andel
