#include "batch/check_literals.hpp"

#include "plan/handout.hpp"

namespace andel::batch {

void check_literals(const Run& run, lint::Strictness strictness, Diagnostics& diagnostics) {
  lint::check_titles(run.titles, run.plan.language, run.sources, strictness, diagnostics);
  if (run.handouts.empty()) return;
  Diagnostics said_before;  // when all were planned
  plan::HandoutPlanner planner(*run.handout, run.plan, said_before);
  const Plan& plan = planner.plan(run.handouts.front().segment, said_before);
  lint::check_literals(plan, run.tables, run.sources, strictness, diagnostics);
}

}  // namespace andel::batch
