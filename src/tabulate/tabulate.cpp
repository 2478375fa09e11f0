#include "tabulate/tabulate.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "tabulate/agenda.hpp"
#include "tabulate/check_bases.hpp"
#include "tabulate/comparer.hpp"
#include "tabulate/findings.hpp"
#include "tabulate/partition.hpp"
#include "tabulate/presentation.hpp"
#include "tabulate/wave.hpp"

namespace andel::tabulate {
namespace {

bool wants_precision(const Plan& plan) {
  return plan.detail == Detail::precision || !plan.intervals.empty() || !plan.comparisons.empty() ||
         plan.codebook.policy.interval_limits != IntervalLimits::none;
}

Cell make_cell(const Estimate& estimate, bool has_design) {
  Cell cell;
  cell.base = base_of(estimate.moments.base);
  if (!estimate.moments.has_mean()) return cell;
  cell.state = CellState::value;
  cell.value = estimate.value;
  if (has_design) cell.precision = describe(estimate);
  return cell;
}

constexpr const char* lonely_strata_hint =
    "merge such strata with their neighbours, or choose a rule: `lonely: adjust`, `average` or `remove`";

std::string describe_lonely_strata(const Design& design, const Responses& responses) {
  return fmt::format("{} has strata with a single sampled unit, so figures that touch them have no standard error: {}",
                     responses.path, fmt::join(design.lonely_strata(), "; "));
}

/// A design that does not fit its data is a mistake also where nobody asks for precision yet.
void check_design(const SampleDesign& declared, const Responses& responses, Diagnostics& diagnostics) {
  if (declared.strata.empty() && declared.clusters.empty() && declared.population.empty()) return;
  const auto design = Design::over(responses, declared, diagnostics);
  if (!design || declared.lonely != LonelyUnit::error || design->lonely_strata().empty()) return;
  diagnostics.warning("lonely-unit", declared.span, describe_lonely_strata(*design, responses))
      .hints.emplace_back(lonely_strata_hint);
}

enum class Wanted { no, yes };

/// Fills the tables of a plan, wave by wave and segment by segment.
class Tabulator {
 public:
  Tabulator(const Plan& plan, const std::vector<const Responses*>& responses, Diagnostics& diagnostics)
      : plan_(plan),
        responses_(responses),
        diagnostics_(diagnostics),
        agenda_(agenda_of(plan)),
        cells_(agenda_.keys.size()),
        verdicts_(agenda_.keys.size(), Verdict::print),
        counterparts_(plan.comparisons.size()),
        counterpart_verdicts_(plan.comparisons.size(), Verdict::print) {
    tables_.bases = Table<BaseTag, Base>(plan.bases.size());
    tables_.comparisons = Table<ComparisonTag, Comparison>(plan.comparisons.size());
  }

  Tables tabulate() {
    for (const auto& [id, agenda] : agenda_.waves) {
      const auto* responses = id.position < responses_.size() ? responses_[id.position] : nullptr;
      if (responses != nullptr) fill_wave(id, *responses, agenda);  // without data, figures stay without answers
    }
    present();
    compare();
    for (const auto& family : plan_.families) tables_.findings.add(findings_of(family));
    tables_.cells.reserve(plan_.cells.size());
    for (const auto id : plan_.cells.ids()) tables_.cells.add(cells_[id]);
    return std::move(tables_);
  }

 private:
  void fill_wave(WaveId id, const Responses& responses, const WaveAgenda& agenda) {
    std::optional<Design> design;
    if (wants_precision(plan_)) {
      design = Design::over(responses, plan_.codebook.design, diagnostics_);
    } else {
      check_design(plan_.codebook.design, responses, diagnostics_);
    }
    const auto subjects = subjects_of(agenda, agenda_, plan_);
    auto& wave = *(waves_[id] = std::make_unique<Wave>(plan_.codebook, responses, subjects, std::move(design)));
    check_partitions(plan_.codebook, responses, wave.membership(), diagnostics_);
    for (const auto& [domain, asked] : agenda) fill_domain(wave, domain, asked);
    report_lonely_strata(wave, responses);
  }

  void fill_domain(Wave& wave, const Domain& domain, const DomainAgenda& asked) {
    const auto subjects = subjects_of(asked, agenda_, plan_);
    wave.enter(domain, subjects);
    const Base size = base_of(wave.size());
    for (const auto id : asked.bases) tables_.bases[id] = size;
    for (const auto id : asked.cells) {
      fill_cell(wave, agenda_.keys[id].subject, interval_of_cell(id), cells_[id], verdicts_[id]);
    }
    for (const auto id : asked.counterparts) {  // to be compared with, and never printed
      const auto& subject = plan_.cells[plan_.comparisons[id].cell].subject;
      fill_cell(wave, subject, Wanted::no, counterparts_[id], counterpart_verdicts_[id]);
    }
  }

  [[nodiscard]] Wanted interval_of_cell(CellId id) const {
    return plan_.detail == Detail::precision || plan_.intervals.contains(id) ? Wanted::yes : Wanted::no;
  }

  void fill_cell(const Wave& wave, const Subject& subject, Wanted interval, Cell& cell, Verdict& verdict) {
    const auto estimate = wave.estimate(subject);
    cell = make_cell(estimate, wave.design().has_value());
    if (interval == Wanted::yes && cell.precision.state != PrecisionState::none) {
      cell.precision.interval = interval_of(estimate, plan_.codebook.interval);
    }
    verdict = judge(estimate, plan_.codebook.policy);
    met_lonely_stratum_ = met_lonely_stratum_ || touches_lonely_stratum(estimate, wave);
  }

  /// Also where every stratum has one unit, so that no degree of freedom is left. A file that is one cluster without
  /// strata leaves nothing to merge: its figures have a value and no more.
  [[nodiscard]] bool touches_lonely_stratum(const Estimate& estimate, const Wave& wave) const {
    const auto& variance = estimate.variance;
    if (!wave.design() || !estimate.moments.has_mean() || variance.value) return false;
    return variance.degrees_of_freedom >= 1 || !plan_.codebook.design.strata.empty();
  }

  void report_lonely_strata(const Wave& wave, const Responses& responses) {
    if (!met_lonely_stratum_) return;
    met_lonely_stratum_ = false;
    diagnostics_.error("lonely-unit", plan_.codebook.design.span, describe_lonely_strata(*wave.design(), responses))
        .hints.emplace_back(lonely_strata_hint);
  }

  void present() {
    const auto& policy = plan_.codebook.policy;
    if (protects(policy)) {
      std::map<WaveId, WaveUnderPolicy> waves;
      for (const auto& [id, wave] : waves_) {
        waves.emplace(id, WaveUnderPolicy{{plan_.codebook, wave->membership()}, wave->frame()});
      }
      protect_figures(plan_.codebook, agenda_.keys, cells_, waves, verdicts_);
    }
    for (const auto id : cells_.ids()) apply(verdicts_[id], cells_[id]);
    for (const auto id : counterparts_.ids()) apply(counterpart_verdicts_[id], counterparts_[id]);
  }

  /// After presentation: a difference would give a suppressed figure away.
  void compare() {
    Comparer comparer(plan_, responses_, waves_, cells_, diagnostics_);
    for (const auto id : plan_.comparisons.ids()) {
      const auto& key = plan_.comparisons[id];
      const auto* other = std::get_if<CellId>(&key.against);
      tables_.comparisons[id] =
          other == nullptr ? comparer.against_rest(key.cell, counterparts_[id]) : comparer.against(key.cell, *other);
    }
  }

  [[nodiscard]] std::vector<Finding> findings_of(const ComparisonFamily& family) const {
    std::vector<FamilyMember> members;
    members.reserve(family.size());
    for (const auto comparison : family) members.push_back(member_of(comparison));
    return find_differences(members, plan_.codebook.test);
  }

  [[nodiscard]] FamilyMember member_of(ComparisonId id) const {
    const auto& key = plan_.comparisons[id];
    const auto* other = std::get_if<CellId>(&key.against);
    const Cell& against = other == nullptr ? counterparts_[id] : cells_[*other];
    const auto interviews = std::min(cells_[key.cell].base.unweighted, against.base.unweighted);
    return {tables_.comparisons[id], static_cast<double>(interviews)};
  }

  const Plan& plan_;
  const std::vector<const Responses*>& responses_;
  Diagnostics& diagnostics_;
  const Agenda agenda_;
  Waves waves_;
  Tables tables_;
  Table<CellTag, Cell> cells_;  // the plan's, then those that only presentation needs
  Table<CellTag, Verdict> verdicts_;
  Table<ComparisonTag, Cell> counterparts_;  // the rest's figures
  Table<ComparisonTag, Verdict> counterpart_verdicts_;
  bool met_lonely_stratum_ = false;
};

}  // namespace

Tables tabulate(const Plan& plan, const std::vector<const Responses*>& waves, Diagnostics& diagnostics) {
  Tables tables = Tabulator(plan, waves, diagnostics).tabulate();
  check_bases(plan, tables, diagnostics);
  return tables;
}

}  // namespace andel::tabulate
