#include "tables/quantities.hpp"

#include "tabulate/estimate.hpp"
#include "tabulate/interval.hpp"

namespace andel::tables {
namespace {

std::string_view status_of(PrecisionState state) {
  switch (state) {
    case PrecisionState::none:
      return "untested";
    case PrecisionState::known:
      return "ok";
    case PrecisionState::boundary:
      return "boundary";
    case PrecisionState::constant:
      return "constant";
    case PrecisionState::single_unit:
      return "single_unit";
    case PrecisionState::lonely_unit:
      return "lonely_unit";
    case PrecisionState::undetermined:
      return "undetermined";
  }
  return "untested";
}

bool has_error(PrecisionState state) {
  return state != PrecisionState::none && state != PrecisionState::lonely_unit && state != PrecisionState::undetermined;
}

/// Wald's for means; for shares every method. Medians have Woodruff's alone, which is the figure's own.
std::vector<NamedInterval> intervals_of(const Cell& cell, std::optional<double> unit, const IntervalRule& rule,
                                        Statistic statistic) {
  if (!unit) {
    if (statistic == Statistic::median) return {{"ci_woodruff", cell.precision.interval}};
    return {{"ci_wald", cell.precision.interval}};
  }
  static constexpr std::array<std::pair<std::string_view, IntervalMethod>, 6> methods{
      {{"ci_wald", IntervalMethod::wald},
       {"ci_xlogit", IntervalMethod::logit},
       {"ci_beta", IntervalMethod::beta},
       {"ci_wilson", IntervalMethod::wilson},
       {"ci_wilson_kish", IntervalMethod::wilson_kish},
       {"ci_kg", IntervalMethod::korn_graubard}}};
  const auto& precision = cell.precision;
  const double error = precision.standard_error / *unit;
  const bool has_degrees = has_error(precision.state) && precision.degrees_of_freedom >= 1;
  std::vector<NamedInterval> intervals;
  for (const auto& [name, method] : methods) {
    intervals.push_back({name, std::nullopt});
    if (!has_degrees && method != IntervalMethod::wilson_kish) continue;
    const auto interval = tabulate::share_interval({cell.value / *unit, error * error, precision.degrees_of_freedom,
                                                    static_cast<double>(cell.base.unweighted), cell.base.effective},
                                                   {method, rule.level});
    if (interval) intervals.back().interval = Interval{interval->low * *unit, interval->high * *unit};
  }
  return intervals;
}

Statistic statistic_of(const Subject& subject, const Codebook& codebook) {
  const auto* measured = std::get_if<ItemMeasure>(&subject);
  return measured != nullptr ? codebook.measures[measured->measure].statistic : Statistic::mean;
}

/// Whether the figure is a share of answers, and not of the respondents in its base.
bool is_of_answers(const Subject& subject, const Codebook& codebook) {
  const auto* measured = std::get_if<ItemMeasure>(&subject);
  if (measured == nullptr) return false;
  const auto& set = codebook.measures[measured->measure].set;
  return set && set->share == SetShare::of_answers;
}

}  // namespace

std::optional<double> share_unit_of(const Subject& subject, const Codebook& codebook) {
  if (const auto* measured = std::get_if<ItemMeasure>(&subject)) {
    const auto& measure = codebook.measures[measured->measure];
    return measure.statistic == Statistic::mean ? measure.coding.share_unit() : std::nullopt;
  }
  const auto& index = codebook.indexes[std::get<IndexId>(subject)];
  return index.items.size() == 1 ? index.coding.share_unit() : std::nullopt;
}

std::optional<double> shown_value(const Cell& cell) {
  return cell.state == CellState::value ? std::optional(cell.value) : std::nullopt;
}

Figure describe_figure(const Subject& subject, const Cell& cell, const Codebook& codebook) {
  const auto& precision = cell.precision;
  const auto unit = share_unit_of(subject, codebook);
  const bool counts_base = unit && !is_of_answers(subject, codebook);
  const bool is_value = cell.state == CellState::value;
  const bool is_public = cell.state != CellState::suppressed;
  const bool knows_error = is_value && has_error(precision.state);
  const auto if_public = [&](double value) { return is_public ? std::optional(value) : std::nullopt; };
  const auto if_value = [&](double value) { return is_value ? std::optional(value) : std::nullopt; };
  const auto if_error = [&](std::optional<double> value) { return knows_error ? value : std::nullopt; };
  Figure figure;
  figure.status = is_value ? status_of(precision.state) : is_public ? "no_data" : "suppressed";
  figure.flag = cell.flag;
  figure.quantities = {if_public(static_cast<double>(cell.base.unweighted)),
                       if_public(static_cast<double>(precision.weighing)),
                       if_public(cell.base.weighted),
                       if_value(cell.base.effective),
                       if_value(precision.weighting_effect),
                       counts_base ? if_value(cell.value / *unit * cell.base.weighted) : std::nullopt,
                       if_value(cell.value),
                       if_error(precision.standard_error),
                       if_value(precision.degrees_of_freedom),
                       is_value ? precision.value_variance : std::nullopt,
                       if_error(tabulate::finite_design_effect(precision, cell.base)),
                       if_error(precision.design_effect),
                       if_error(precision.effective)};
  if (is_value) figure.interval = precision.interval;
  figure.intervals = intervals_of(is_value ? cell : Cell{}, unit, codebook.interval, statistic_of(subject, codebook));
  return figure;
}

Difference describe_difference(const Comparison& comparison) {
  const bool known = comparison.state == PrecisionState::known;
  const bool has_value = comparison.state != PrecisionState::none;
  const bool knows_error = has_value && has_error(comparison.state) && comparison.state != PrecisionState::single_unit;
  const auto when = [](bool condition, double value) { return condition ? std::optional(value) : std::nullopt; };
  return {status_of(comparison.state),
          {{{"diff", when(has_value, comparison.difference)},
            {"se", when(knows_error, comparison.standard_error)},
            {"df", when(knows_error, comparison.degrees_of_freedom)},
            {"t", when(known, comparison.t)},
            {"p", when(known, comparison.p_value)}}},
          comparison.interval};
}

}  // namespace andel::tables
