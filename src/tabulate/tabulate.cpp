#include "tabulate/tabulate.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "tabulate/agenda.hpp"
#include "tabulate/comparer.hpp"
#include "tabulate/wave.hpp"

namespace andel::tabulate {
namespace {

bool wants_precision(const Plan& plan) {
  return plan.detail == Detail::precision || !plan.comparisons.empty() ||
         plan.codebook.policy.interval_limits != IntervalLimits::none;
}

Cell make_cell(const Estimate& estimate, const IntervalRule& rule, bool has_design) {
  Cell cell;
  cell.base = base_of(estimate.moments.base);
  if (!estimate.moments.has_mean()) return cell;
  cell.state = CellState::value;
  cell.value = estimate.value;
  if (!has_design) return cell;
  cell.precision = describe(estimate.moments, estimate.value, estimate.variance, estimate.share_unit, rule);
  if (estimate.interval) cell.precision.interval = estimate.interval;
  return cell;
}

/// Fills the tables of a plan, wave by wave and segment by segment.
class Tabulator {
 public:
  Tabulator(const Plan& plan, const std::vector<const Responses*>& responses, Diagnostics& diagnostics)
      : plan_(plan), responses_(responses), diagnostics_(diagnostics), agenda_(agenda_of(plan)) {
    tables_.cells = Table<CellTag, Cell>(plan.cells.size());
    tables_.bases = Table<BaseTag, Base>(plan.bases.size());
    tables_.comparisons = Table<ComparisonTag, Comparison>(plan.comparisons.size());
    counterparts_ = Table<ComparisonTag, Cell>(plan.comparisons.size());
  }

  Tables tabulate() {
    for (const auto& [id, agenda] : agenda_) {
      const auto* responses = id.position < responses_.size() ? responses_[id.position] : nullptr;
      if (responses != nullptr) fill_wave(id, *responses, agenda);  // without data, figures stay without answers
    }
    compare();
    return std::move(tables_);
  }

 private:
  void fill_wave(WaveId id, const Responses& responses, const WaveAgenda& agenda) {
    std::optional<Design> design;
    if (wants_precision(plan_)) design = Design::over(responses, plan_.codebook.design, diagnostics_);
    const auto subjects = subjects_of(agenda, plan_);
    auto& wave = *(waves_[id] = std::make_unique<Wave>(plan_.codebook, responses, subjects, std::move(design)));
    for (const auto& [domain, asked] : agenda) fill_domain(wave, domain, asked);
    report_lonely_strata(wave, responses);
  }

  void fill_domain(Wave& wave, const Domain& domain, const DomainAgenda& asked) {
    const auto subjects = subjects_of(asked, plan_);
    if (domain.side == Side::rest) {
      wave.enter(wave.rest_of(domain.segment), subjects);
    } else {
      wave.enter(wave.rows(domain.segment), subjects);
    }
    const Base size = base_of(wave.size());
    for (const auto id : asked.bases) tables_.bases[id] = size;
    for (const auto id : asked.cells) tables_.cells[id] = cell_of(wave, plan_.cells[id].subject);
    for (const auto id : asked.counterparts) {
      counterparts_[id] = cell_of(wave, plan_.cells[plan_.comparisons[id].cell].subject);
    }
  }

  Cell cell_of(const Wave& wave, const Subject& subject) {
    auto cell = make_cell(wave.estimate(subject), plan_.codebook.interval, wave.design().has_value());
    met_lonely_stratum_ = met_lonely_stratum_ || cell.precision.state == PrecisionState::lonely_unit;
    return cell;
  }

  void report_lonely_strata(const Wave& wave, const Responses& responses) {
    if (!met_lonely_stratum_) return;
    met_lonely_stratum_ = false;
    diagnostics_
        .error("lonely-unit", plan_.codebook.design.span,
               fmt::format("{} has strata with a single sampled unit, so figures that touch them have no standard "
                           "error: {}",
                           responses.path, fmt::join(wave.design()->lonely_strata(), "; ")))
        .hints.push_back(
            "merge such strata with their neighbours, or choose a rule: `lonely psu: adjust`, "
            "`average` or `remove`");
  }

  void compare() {
    Comparer comparer(plan_, responses_, waves_, tables_.cells, diagnostics_);
    for (const auto id : plan_.comparisons.ids()) {
      const auto& key = plan_.comparisons[id];
      const auto* other = std::get_if<CellId>(&key.against);
      tables_.comparisons[id] =
          other == nullptr ? comparer.against_rest(key.cell, counterparts_[id]) : comparer.against(key.cell, *other);
    }
  }

  const Plan& plan_;
  const std::vector<const Responses*>& responses_;
  Diagnostics& diagnostics_;
  const Agenda agenda_;
  Waves waves_;
  Tables tables_;
  Table<ComparisonTag, Cell> counterparts_;  // the rest's figures
  bool met_lonely_stratum_ = false;
};

}  // namespace

Tables tabulate(const Plan& plan, const std::vector<const Responses*>& waves, Diagnostics& diagnostics) {
  return Tabulator(plan, waves, diagnostics).tabulate();
}

}  // namespace andel::tabulate
