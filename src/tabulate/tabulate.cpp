#include "tabulate/tabulate.hpp"

#include <algorithm>
#include <map>

#include "tabulate/cube.hpp"
#include "tabulate/frame.hpp"
#include "tabulate/membership.hpp"
#include "tabulate/moments.hpp"

namespace andel::tabulate {
namespace {

/// What a plan asks of one segment of one wave.
struct SegmentWork {
  std::vector<CellId> cells;
  std::vector<BaseId> bases;
};

using WaveWork = std::map<SegmentId, SegmentWork>;

std::map<WaveId, WaveWork> work_of(const Plan& plan) {
  std::map<WaveId, WaveWork> work;
  for (const auto id : plan.cells.ids()) work[plan.cells[id].wave][plan.cells[id].segment].cells.push_back(id);
  for (const auto id : plan.bases.ids()) work[plan.bases[id].wave][plan.bases[id].segment].bases.push_back(id);
  return work;
}

std::vector<Subject> subjects_of(const WaveWork& work, const Plan& plan) {
  std::vector<Subject> subjects;
  for (const auto& [segment, asked] : work) {
    for (const auto id : asked.cells) subjects.push_back(plan.cells[id].subject);
  }
  std::ranges::sort(subjects);
  const auto repeated = std::ranges::unique(subjects);
  subjects.erase(repeated.begin(), repeated.end());
  return subjects;
}

/// Fills the figures of one wave, segment by segment.
class WaveTabulator {
 public:
  WaveTabulator(const Plan& plan, const Responses& responses, const WaveWork& work, Tables& tables)
      : plan_(plan),
        tables_(tables),
        membership_(plan.codebook, responses),
        frame_(plan.codebook, responses, subjects_of(work, plan)),
        cube_(frame_.answers()) {}

  void fill(SegmentId segment, const SegmentWork& work) {
    const auto rows = membership_.rows(segment);
    const Base size = base_of(count_rows(rows, frame_.counts()));
    for (const auto id : work.bases) tables_.bases[id] = size;
    cube_.fill(rows, frame_.counts(), columns_of(work));
    for (const auto id : work.cells) tables_.cells[id] = make_cell(rows, frame_.outcome(plan_.cells[id].subject));
  }

 private:
  std::vector<AnswerColumnId> columns_of(const SegmentWork& work) const {
    std::vector<AnswerColumnId> columns;
    for (const auto id : work.cells) {
      const auto& outcome = frame_.outcome(plan_.cells[id].subject);
      if (outcome.column) columns.push_back(*outcome.column);
    }
    std::ranges::sort(columns);
    const auto repeated = std::ranges::unique(columns);
    columns.erase(repeated.begin(), repeated.end());
    return columns;
  }

  Moments moments_in(std::span<const Row> rows, const Outcome& outcome) const {
    if (outcome.column) return moments_of(cube_.counts(*outcome.column), outcome.by_code);
    const auto observed = observe(rows, outcome, frame_.answers());
    return moments_of(observed.rows, observed.values, frame_.counts());
  }

  Cell make_cell(std::span<const Row> rows, const Outcome& outcome) const {
    const Moments moments = moments_in(rows, outcome);
    Cell cell;
    cell.base = base_of(moments.base);
    if (!moments.has_mean()) return cell;
    cell.state = CellState::value;
    cell.value = moments.mean;
    return cell;
  }

  const Plan& plan_;
  Tables& tables_;
  Membership membership_;
  Frame frame_;
  Cube cube_;
};

}  // namespace

Tables tabulate(const Plan& plan, const std::vector<const Responses*>& waves, Diagnostics& /*diagnostics*/) {
  Tables tables;
  tables.cells = Table<CellTag, Cell>(plan.cells.size());
  tables.bases = Table<BaseTag, Base>(plan.bases.size());
  for (const auto& [wave, work] : work_of(plan)) {
    const auto* responses = wave.position < waves.size() ? waves[wave.position] : nullptr;
    if (responses == nullptr) continue;  // a wave without data: its figures stay without answers
    WaveTabulator tabulator(plan, *responses, work, tables);
    for (const auto& [segment, asked] : work) tabulator.fill(segment, asked);
  }
  return tables;
}

}  // namespace andel::tabulate
