// The test of a change between two waves when all that is known are the figures and their precision.
#pragma once

#include "model/inference.hpp"
#include "model/table.hpp"

namespace andel::archive {

/// `later` less `earlier`, at a confidence level such as 0.95. Independent waves: docs/STATISTICS.md, Differences.
/// State `undetermined` for a panel, whose waves have a covariance that figures alone do not tell; `none` where a
/// figure has no value.
Comparison compare_waves(const Cell& later, const Cell& earlier, WaveSamples samples, double level);

}  // namespace andel::archive
