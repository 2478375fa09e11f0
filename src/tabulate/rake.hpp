// Weights that meet given margins: raking (iterative proportional fitting) and trimming. Pure arithmetic over
// rows; knows no file. Formulas: docs/STATISTICS.md, Weighting.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "support/diagnostic.hpp"

namespace andel::tabulate {

/// One margin to meet: what each category's weights shall add up to.
struct MarginCategory {
  double code = 0;
  std::string label;
  double target = 0;
  Span span = {};  ///< none: the margin's
};
struct Margin {
  std::string name;                ///< for messages
  std::span<const double> values;  ///< one code per row
  std::vector<MarginCategory> categories;
  Span span;
};

struct RakingRule {
  double tolerance = 1e-10;  ///< largest |sum of weights / target - 1| after a whole cycle
  int most_cycles = 1000;
  std::optional<double> cap;  ///< no weight above so many times the mean weight
  int most_trimmings = 500;
};

struct Raking {
  std::vector<double> weights;
  int cycles = 0;       ///< of the last raking
  int trimmings = 0;    ///< how often weights were capped and raked again
  double distance = 0;  ///< the largest |sum / target - 1| that is left
};

/// Multiplies `weights` (0 or more, one per row) until every margin is met: [Deming & Stephan 1940]. With a cap,
/// weights above it are cut and the rest raked again until both hold. Nothing, and errors that say why, where
/// margins have different totals (beyond 1e-9), a row has no category or a category without a target, a target
/// above 0 has no rows, too few rows with a weight to meet their target within the cap, or where no weights were found
/// within the rule's cycles and trimmings; that there are none is then not proven.
std::optional<Raking> rake(std::span<const double> weights, std::span<const Margin> margins, const RakingRule& rule,
                           Diagnostics& diagnostics);

/// What becomes of weight that is cut off: spread once, or again until nothing is above the limit.
enum class Spreading { once, until_none_above };

/// Cuts weights above `limit` and spreads what was cut off in equal parts over those that were not cut, so that
/// the total stays; R's trimWeights. Nothing where `limit` is below the mean weight.
std::optional<std::vector<double>> trim(std::span<const double> weights, double limit, Spreading spreading);

}  // namespace andel::tabulate
