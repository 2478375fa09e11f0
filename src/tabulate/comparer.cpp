#include "tabulate/comparer.hpp"

#include <algorithm>
#include <optional>

#include "tabulate/panel.hpp"

namespace andel::tabulate {
namespace {

Variance variance_of(const Cell& cell) {
  Variance variance{std::nullopt, cell.precision.degrees_of_freedom};
  const auto state = cell.precision.state;
  if (state == PrecisionState::lonely_unit) return variance;
  variance.value = cell.precision.standard_error * cell.precision.standard_error;
  return variance;
}

bool can_compare(const Cell& a, const Cell& b) {
  const auto known = [](const Cell& cell) {
    return cell.state == CellState::value && cell.precision.state != PrecisionState::none;
  };
  return known(a) && known(b);
}

/// What a figure without a standard error says of a difference: its value and no more. Nothing where both have one.
std::optional<Comparison> without_error(const Cell& a, const Cell& b) {
  const auto is_undetermined = [](const Cell& cell) { return cell.precision.state == PrecisionState::undetermined; };
  if (!is_undetermined(a) && !is_undetermined(b)) return std::nullopt;
  Comparison comparison;
  comparison.state = PrecisionState::undetermined;
  comparison.difference = a.value - b.value;
  return comparison;
}

/// A linearised difference, with the degrees of freedom of everybody who takes part in it.
Difference difference_over(const Design& design, const Linearised& difference, std::span<const Row> weighing_rows) {
  return {difference.value,
          {design.variance(difference.rows, difference.z), design.degrees_of_freedom(weighing_rows) - 1}};
}

}  // namespace

Comparer::Comparer(const Plan& plan, const std::vector<const Responses*>& responses, const Waves& waves,
                   const Table<CellTag, Cell>& cells, Diagnostics& diagnostics)
    : plan_(plan), responses_(responses), waves_(waves), cells_(cells), diagnostics_(diagnostics) {}

Comparison Comparer::against_rest(CellId cell, const Cell& rest) {
  const auto& figure = cells_[cell];
  if (!can_compare(figure, rest)) return {};
  if (const auto comparison = without_error(figure, rest)) return *comparison;
  const auto& key = plan_.cells[cell];
  auto& wave = *waves_.at(key.wave);
  const auto difference =
      wave.design()->is_simple()
          ? difference_of_uncorrelated(figure.value, variance_of(figure), rest.value, variance_of(rest), Samples::one)
          : within_wave(key, wave.rows(key.segment), key, wave.rest_of(key.segment));
  return test_difference(difference, plan_.codebook.interval.level);
}

Comparison Comparer::against(CellId first, CellId second) {
  const auto& a = cells_[first];
  const auto& b = cells_[second];
  if (!can_compare(a, b)) return {};
  if (const auto comparison = without_error(a, b)) return *comparison;
  const auto& key_a = plan_.cells[first];
  const auto& key_b = plan_.cells[second];
  const double level = plan_.codebook.interval.level;
  if (key_a.wave != key_b.wave) {
    if (plan_.codebook.design.waves == WaveSamples::panel) return test_difference(across_panel(key_a, key_b), level);
    return test_difference(difference_of_uncorrelated(a.value, variance_of(a), b.value, variance_of(b), Samples::two),
                           level);
  }
  auto& wave = *waves_.at(key_a.wave);
  if (wave.design()->is_simple() && disjoint(key_a.wave, key_a.segment, key_b.segment)) {
    return test_difference(difference_of_uncorrelated(a.value, variance_of(a), b.value, variance_of(b), Samples::one),
                           level);
  }
  return test_difference(within_wave(key_a, wave.rows(key_a.segment), key_b, wave.rows(key_b.segment)), level);
}

Difference Comparer::within_wave(const CellKey& a, std::span<const Row> of_a, const CellKey& b,
                                 std::span<const Row> of_b) {
  const auto& wave = *waves_.at(a.wave);
  const auto linear_a = wave.linearise(of_a, a.subject);
  const auto linear_b = wave.linearise(of_b, b.subject);
  const bool same_rows = linear_a.rows == linear_b.rows;
  const auto everybody =
      weighing(same_rows ? linear_a.rows : unite(linear_a.rows, linear_b.rows), wave.frame().counts());
  return difference_over(*wave.design(), subtract(linear_a, linear_b), everybody);
}

Difference Comparer::across_panel(const CellKey& a, const CellKey& b) {
  auto& wave_a = *waves_.at(a.wave);
  auto& wave_b = *waves_.at(b.wave);
  const std::size_t rows_before = responses_[a.wave.position]->size();
  const auto linear_a = wave_a.linearise(wave_a.rows(a.segment), a.subject);
  const auto linear_b = wave_b.linearise(wave_b.rows(b.segment), b.subject);
  Rows everybody = weighing(linear_a.rows, wave_a.frame().counts());
  for (const Row row : weighing(linear_b.rows, wave_b.frame().counts())) {
    everybody.push_back(row + static_cast<Row>(rows_before));
  }
  const auto difference = subtract(linear_a, shifted(linear_b, rows_before));
  const auto& design = panel_of(a.wave, b.wave);
  return design ? difference_over(*design, difference, everybody) : Difference{difference.value, {}};
}

const std::optional<Design>& Comparer::panel_of(WaveId first, WaveId second) {
  const auto key = std::pair(first, second);
  if (const auto found = panels_.find(key); found != panels_.end()) return found->second;
  auto design =
      panel_design(*responses_[first.position], *responses_[second.position], plan_.codebook.design, diagnostics_);
  return panels_.emplace(key, std::move(design)).first->second;
}

bool Comparer::disjoint(WaveId wave, SegmentId a, SegmentId b) {
  const auto key = std::tuple(wave, std::min(a, b), std::max(a, b));
  if (const auto found = disjoint_.find(key); found != disjoint_.end()) return found->second;
  auto& members = *waves_.at(wave);
  return disjoint_.emplace(key, intersect(members.rows(a), members.rows(b)).empty()).first->second;
}

}  // namespace andel::tabulate
