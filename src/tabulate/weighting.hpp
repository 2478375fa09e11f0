// Gives a wave the weights that its codebook asks for: raked to what is known of the population. Knows banners and
// respondents; no figure and no file.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/responses.hpp"
#include "model/survey.hpp"
#include "support/diagnostic.hpp"
#include "tabulate/rake.hpp"

namespace andel::tabulate {

/// What the weights of a margin's category added up to before and add up to now, in percent of all.
struct WeightedCategory {
  std::string id;
  double before = 0;
  double after = 0;
};
struct WeightedMargin {
  std::string id;
  std::vector<WeightedCategory> categories;
};

struct WaveWeights {
  Raking raking;  ///< its weights average 1
  std::vector<WeightedMargin> margins;
};

/// The weights of a wave by the codebook's `weighting`, which must be there, starting from the weights that the wave
/// has. Nothing, and errors at their places in the codebook, where `rake` refuses or somebody is in two segments.
std::optional<WaveWeights> weigh(const Codebook& codebook, const Responses& responses, Diagnostics& diagnostics);

}  // namespace andel::tabulate
