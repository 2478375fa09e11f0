// `andel eval`: tries one expression on a report's figures.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/concern.hpp"
#include "cli/report_options.hpp"
#include "express/evaluate.hpp"
#include "plan/plan.hpp"
#include "plan/quantities.hpp"

namespace andel::cli {

namespace {

struct EvalOptions {
  std::shared_ptr<ReportOptions> report;
  std::string expression;
};

/// The expression as a file of its own, so that a caret can point into it.
struct Trial {
  SourceMap sources;
  Diagnostics diagnostics;
  SourceText text;
  std::optional<ExpressionId> id;

  explicit Trial(const std::string& expression) {
    const FileId file = sources.add("expression", expression);
    text = SourceText(expression, Span{file, 0, expression.size()});
  }
};

std::string_view type_of(const express::Node& node) {
  switch (node.type) {
    case express::ValueType::number:
      return plan::noun_of(node.quantity);
    case express::ValueType::text:
      return "a text";
    case express::ValueType::segment:
      return "a segment";
    case express::ValueType::segments:
      return "a list of segments";
    case express::ValueType::boolean:
      break;
  }
  return "a condition";
}

template <class Id>
std::vector<Id> each_once(const std::vector<Id>& ids) {
  std::vector<Id> once;
  for (const Id id : ids) {
    if (std::find(once.begin(), once.end(), id) == once.end()) once.push_back(id);
  }
  return once;
}

void print_figures(const express::Evaluated& evaluated, const Run& run) {
  const Plan& plan = run.plan;
  for (const CellId id : each_once(evaluated.cells)) {
    const Cell& cell = run.tables.cells[id];
    fmt::print("  {} = {}, n = {}", express::name_of_figure(plan.cells[id], plan), cell.value, cell.base.unweighted);
    if (const auto& interval = cell.precision.interval) {
      fmt::print(", {:.4g} % interval {:.4f} to {:.4f}", 100 * plan.codebook.interval.level, interval->low,
                 interval->high);
    }
    fmt::print("\n");
  }
  for (const BaseId id : each_once(evaluated.bases)) {
    fmt::print("  base({}) = {}\n", plan.codebook.segments[plan.bases[id].segment].id, run.tables.bases[id].unweighted);
  }
}

void print_value(const express::Evaluated& evaluated, const Trial& trial, const Run& run) {
  const Expression& expression = run.plan.expressions[*trial.id];
  const auto& root = expression.nodes[expression.root()];
  fmt::print("{}\n  type: {}\n", evaluated.text, type_of(root));
  for (const auto& number : evaluated.numbers) {
    if (evaluated.numbers.size() == 1) {
      fmt::print("  unrounded: {}\n", number.number.value);
    } else {
      fmt::print("  unrounded, of {}: {}\n", number.text, number.number.value);
    }
  }
  for (const auto& doubt : evaluated.doubts) fmt::print("  not significant: {}\n", doubt.reason);
  print_figures(evaluated, run);
}

ExitCode eval(const EvalOptions& options) {
  Request request = make_request(*options.report);
  Trial trial(options.expression);
  request.on_plan = [&](Plan& plan, Diagnostics&) {
    plan.slides.clear();  // only what the expression asks for
    plan.cells = {};
    plan.bases = {};
    plan.comparisons = {};
    plan.families = {};
    plan.detail = Detail::precision;
    trial.id = plan::plan_value(plan, trial.text, trial.diagnostics);
  };
  Run run = run_stages(request, Stage::tabulate);
  const auto of_build = pick_concerning(run.diagnostics, [](const Diagnostic&) { return false; });
  print_diagnostics(of_build, run.sources, options.report->form(), stderr);
  std::optional<express::Evaluated> evaluated;
  if (run.reached(Stage::tabulate) && trial.id) {
    evaluated = express::evaluate_expression(*trial.id, run.plan, run.tables, trial.diagnostics);
  }
  print_diagnostics(trial.diagnostics, trial.sources, options.report->form(), stderr);
  if (!evaluated) return ExitCode::input_errors;
  print_value(*evaluated, trial, run);
  return ExitCode::fine;
}

}  // namespace

void add_eval(CLI::App& app, Action& action) {
  const auto options = std::make_shared<EvalOptions>();
  CLI::App* command = app.add_subcommand("eval", "Try an expression of texts on a report's figures");
  options->report = add_report_options(*command, SlideChoice::not_offered);
  command->add_option("expression", options->expression, "Without braces, such as 'agree(mobile, finance) | words'")
      ->required()
      ->type_name("EXPRESSION");
  command->footer(
      "Examples:\n"
      "  andel eval report.yaml 'agree(mobile)'\n"
      "  andel eval report.yaml 'highest(industry, index)'\n"
      "  andel eval report.yaml 'significant(agree(virtual, large) > agree(virtual, small))'");
  command->callback([options, &action] { action = [options] { return eval(*options); }; });
}

}  // namespace andel::cli
