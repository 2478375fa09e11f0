// Who is interviewed: how many of which kind, at what weight, and who comes back from earlier waves.
// Knows nothing of answers.
#pragma once

#include <span>
#include <vector>

#include "codebook.hpp"
#include "model.hpp"
#include "segments.hpp"

namespace andel::sample {

/// The respondents of one wave in order of id, with exactly the wave's counts per industry and size, region and
/// role, and weights that average 1. Some are drawn from `known`, the respondents of earlier waves, and keep
/// their id, company and region; the others are new, numbered onwards, and added to `known`.
std::vector<Respondent> interview_companies(const WaveModel& wave, const Model& model, const Codebook& codebook,
                                            std::vector<Respondent>& known);

/// Adds each pull to the scores of the respondents in its segment.
void add_pulls(std::span<const Pull> pulls, const Codebook& codebook, std::span<const Respondent> respondents,
               std::vector<Leaning>& scores);

/// Positions of the scores from the highest to the lowest; equal ones in their order.
std::vector<std::size_t> ranking(std::span<const Leaning> scores);

}  // namespace andel::sample
