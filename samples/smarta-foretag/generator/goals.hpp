// The figures that one wave's opinions are to be steered to: what was published, with what was made up where
// nothing was. Knows no respondent.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "codebook.hpp"
#include "figures.hpp"
#include "model.hpp"

namespace andel::sample {

struct Goal {
  Measure measure = Measure::agree;
  std::vector<std::size_t> items;  ///< one, or the five dimensions of the index
  std::size_t segment = 0;         ///< position among the tilts' segments
  Points aim = 0;
  std::int64_t priority = 1;  ///< of its squared miss; published figures come first
};

/// Goals of a wave. An aim of model.yaml refines the published figure of the same item and segment, if any.
std::vector<Goal> set_goals(const WaveModel& wave, const Figures& published, std::span<const std::string> segments,
                            const Codebook& codebook);

/// Every segment that a published share or index, an aim or a pull speaks of, each once.
std::vector<std::string> segments_in_play(const Model& model, const Figures& published);

}  // namespace andel::sample
