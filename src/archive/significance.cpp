#include "archive/significance.hpp"

#include "tabulate/difference.hpp"

namespace andel::archive {

namespace {

tabulate::Variance variance_of(const Cell& cell) {
  tabulate::Variance variance{std::nullopt, cell.precision.degrees_of_freedom};
  switch (cell.precision.state) {
    case PrecisionState::none:
    case PrecisionState::single_unit:
    case PrecisionState::lonely_unit:
    case PrecisionState::undetermined:
      return variance;
    default:
      variance.value = cell.precision.standard_error * cell.precision.standard_error;
      return variance;
  }
}

}  // namespace

Comparison compare_waves(const Cell& later, const Cell& earlier, WaveSamples samples, double level) {
  if (later.state != CellState::value || earlier.state != CellState::value) return {};
  if (samples == WaveSamples::panel) {
    Comparison untested;
    untested.state = PrecisionState::undetermined;
    untested.difference = later.value - earlier.value;
    return untested;
  }
  return tabulate::test_difference(tabulate::difference_of_uncorrelated(later.value, variance_of(later), earlier.value,
                                                                        variance_of(earlier), tabulate::Samples::two),
                                   level);
}

}  // namespace andel::archive
