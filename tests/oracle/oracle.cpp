// Runs the cases of a folder of surveys with expected results through the statistics engine and compares every
// number. Usage: oracle FOLDER...; exits with 1 when a number disagrees or no case was run.
#include <exception>
#include <functional>

#include <fmt/format.h>

#include "oracle/questions.hpp"
#include "oracle/scoreboard.hpp"
#include "tabulate/adjust.hpp"
#include "tabulate/estimate.hpp"
#include "tabulate/membership.hpp"
#include "tabulate/rake.hpp"
#include "tabulate/table_test.hpp"
#include "tabulate/tabulate.hpp"

namespace andel::oracle {
namespace {

using tabulate::Row;

Json number(const std::optional<double>& value) { return value ? Json(*value) : Json(); }
Json pair(const std::optional<Interval>& interval) {
  return interval ? Json::array({interval->low, interval->high}) : Json::array({Json(), Json()});
}

const char* status_of(const Cell& cell) {
  if (cell.state == CellState::no_answers) return "no_data";
  switch (cell.precision.state) {
    case PrecisionState::known:
      return "ok";
    case PrecisionState::boundary:
      return "boundary";
    case PrecisionState::constant:
      return "constant";
    case PrecisionState::single_unit:
      return "single_unit";
    default:
      return "none";
  }
}

/// Stated names of the intervals that the engine offers.
const std::vector<std::pair<IntervalMethod, std::vector<std::string>>> interval_names{
    {IntervalMethod::korn_graubard, {"ci_kg"}},
    {IntervalMethod::beta, {"ci_beta"}},
    {IntervalMethod::wilson, {"ci_wilson"}},
    {IntervalMethod::wilson_kish, {"ci_wilson_kish"}},
    {IntervalMethod::logit, {"ci_xlogit", "ci_logit"}},
    {IntervalMethod::wald, {"ci_wald"}}};

void check_estimate(const Cell& cell, bool is_share, Scoreboard& board) {
  const bool has_value = cell.state == CellState::value;
  const auto& precision = cell.precision;
  const auto if_value = [&](double value) { return has_value ? Json(value) : Json(); };
  board.check_text("status", status_of(cell));
  board.check("n", cell.base.unweighted);
  board.check("n_pos", precision.weighing);
  board.check("base_w", cell.base.weighted);
  board.check("neff_kish", if_value(cell.base.effective));
  board.check("deff_kish", if_value(precision.weighting_effect));
  board.check("est", if_value(cell.value));
  board.check("se", if_value(precision.standard_error));
  board.check("degf", precision.degrees_of_freedom);
  board.check("svyvar", number(precision.value_variance));
  board.check("deff_replace", number(precision.design_effect));
  board.check("deff", number(tabulate::finite_design_effect(precision, cell.base)));
  if (!is_share) return;
  board.check("num_w", cell.value * cell.base.weighted);
  board.check("neff_design", number(precision.effective));
}

/// One data set under one design: questions first, then answers, then checks.
class Run {
 public:
  Run(const Dataset& dataset, const std::string& design, Scoreboard& board)
      : dataset_(dataset),
        responses_(weigh(dataset, design)),
        questions_(declared_design(dataset, design)),
        board_(board) {}

  /// Whether the case was taken on.
  bool ask(const Json& stated) {
    const std::string type = stated.at("type");
    if (type == "prop" || type == "mean" || type == "nps" || type == "index") {
      ask_estimate(stated);
    } else if (type == "freq") {
      ask_shares(stated);
    } else if (type == "diff") {
      ask_difference(stated);
    } else if (type == "chisq") {
      ask_independence(stated);
    } else {
      return false;
    }
    return true;
  }

  void answer() {
    for (const auto& [method, names] : interval_names) {
      questions_.plan().codebook.interval.method = method;
      Diagnostics diagnostics;
      tables_.emplace(method, tabulate::tabulate(questions_.plan(), {&responses_}, diagnostics));
      for (const auto& diagnostic : diagnostics.all()) fmt::print("{}: {}\n", dataset_.name, diagnostic.message);
    }
    for (const auto& check : checks_) check();
  }

 private:
  [[nodiscard]] const Tables& tables() const { return tables_.at(IntervalMethod::korn_graubard); }

  void later(const Json& stated, std::function<void()> check) {
    checks_.push_back([this, stated, check = std::move(check)] {
      board_.begin(dataset_.name, stated);
      check();
    });
  }

  void ask_estimate(const Json& stated) {
    const auto id = questions_.cell(questions_.subject_of(stated), questions_.segment(stated.value("where", Json())));
    const bool is_share = stated.at("type") == "prop";
    later(stated, [=, this] {
      check_estimate(tables().cells[id], is_share, board_);
      for (const auto& [method, names] : interval_names) {
        if (!is_share && method != IntervalMethod::wald) continue;
        for (const auto& name : names) board_.check(name, pair(tables_.at(method).cells[id].precision.interval));
      }
    });
  }

  void ask_shares(const Json& stated) {
    const auto where = stated.value("where", Json());
    std::vector<CellId> cells;
    std::vector<BaseId> bases;
    for (const auto& code : stated.at("codes")) {
      cells.push_back(questions_.cell(questions_.share_of_code(stated, code), questions_.segment(where)));
      bases.push_back(questions_.base(questions_.segment(where, stated.at("var"), code)));
    }
    later(stated, [=, this] {
      Json n;
      Json estimates;
      Json errors;
      for (const auto id : bases) n.push_back(tables().bases[id].unweighted);
      for (const auto id : cells) {
        const auto& cell = tables().cells[id];
        estimates.push_back(cell.value);
        errors.push_back(cell.precision.standard_error);
        board_.check("base_n", cell.base.unweighted);
        board_.check("base_w", cell.base.weighted);
      }
      board_.check("n", n);
      board_.check("est", estimates);
      board_.check("se", errors);
    });
  }

  void ask_difference(const Json& stated) {
    const auto subject = questions_.subject_of(stated);
    const auto a = questions_.cell(subject, questions_.segment(stated.value("a", Json())));
    const auto b = questions_.cell(subject, questions_.segment(stated.value("b", Json())));
    const auto id = questions_.compare(a, b);
    later(stated, [=, this] {
      const auto& comparison = tables().comparisons[id];
      board_.check("n_a", tables().cells[a].base.unweighted);
      board_.check("n_b", tables().cells[b].base.unweighted);
      board_.check("est_a", tables().cells[a].value);
      board_.check("est_b", tables().cells[b].value);
      board_.check("diff", comparison.difference);
      board_.check("se", comparison.standard_error);
      board_.check("df", comparison.degrees_of_freedom);
      board_.check("t", comparison.t);
      board_.check("p", comparison.p_value);
      board_.check("p_svyttest", comparison.p_value);
      board_.check("ci", pair(comparison.interval));
    });
  }

  void ask_independence(const Json& stated) {
    const auto segment = questions_.segment(stated.value("where", Json()));
    later(stated, [=, this] {
      const auto& codebook = questions_.plan().codebook;
      tabulate::Membership membership(codebook, responses_);
      Diagnostics diagnostics;
      const auto design = tabulate::Design::over(responses_, codebook.design, diagnostics);
      const auto counts = tabulate::counts_per_row(responses_.weights);
      const auto& first = responses_.find(stated.at("row").get<std::string>())->values;
      const auto& second = responses_.find(stated.at("col").get<std::string>())->values;
      const auto columns = tabulate::cross(membership.rows(segment), first, second, counts);
      const auto test = tabulate::test_independence(columns, counts, *design);
      if (!test) return board_.fail("no test");
      board_.check("n", columns.rows.size());
      board_.check("X2", test->chi_squared);
      board_.check("F", test->f);
      board_.check("ndf", test->numerator_df);
      board_.check("ddf", test->denominator_df);
      board_.check("p", test->p_value);
    });
  }

  const Dataset& dataset_;
  Responses responses_;
  Questions questions_;
  Scoreboard& board_;
  std::map<IntervalMethod, Tables> tables_;
  std::vector<std::function<void()>> checks_;
};

void run_adjustment(const Json& stated, Scoreboard& board) {
  const auto raw = stated.contains("raw") ? stated.at("raw") : stated.at("expect").at("raw");
  const auto p_values = raw.get<std::vector<double>>();
  board.check("bonferroni", tabulate::adjust(p_values, Correction::bonferroni));
  board.check("holm", tabulate::adjust(p_values, Correction::holm));
  board.check("bh", tabulate::adjust(p_values, Correction::benjamini_hochberg));
}

void run_raking(const Dataset& dataset, const std::filesystem::path& folder, const Json& stated, Scoreboard& board) {
  Responses responses = weigh(dataset, stated.at("base_weight"));
  std::vector<tabulate::Margin> margins;
  for (const auto& [name, margin] : stated.at("margins").items()) {
    margins.push_back({name, dataset.file.find(name)->values, {}, {}});
    for (std::size_t i = 0; i < margin.at("codes").size(); ++i) {
      margins.back().categories.push_back({margin.at("codes").at(i), "", margin.at("targets").at(i)});
    }
  }
  const auto expected = read_csv(folder / stated.at("weights_file").get<std::string>());
  Json with_weights = stated;
  with_weights["expect"]["w_raked"] = expected.columns.front().values;
  board.begin(dataset.name, with_weights);
  tabulate::RakingRule rule;
  rule.tolerance = 1e-14;
  Diagnostics diagnostics;
  const auto raking = tabulate::rake(responses.weights, margins, rule, diagnostics);
  if (!raking) return board.fail(diagnostics.all().front().message);
  responses.weights = raking->weights;

  Questions questions({});
  const auto id = questions.cell(questions.subject_of(stated), questions.segment(stated.value("where", Json())));
  const auto all = questions.base(questions.plan().codebook.total);
  const auto tables = tabulate::tabulate(questions.plan(), {&responses}, diagnostics);
  board.check("w_raked", raking->weights);
  board.check("sum_w", tables.bases[all].weighted);
  board.check("neff_kish", tables.bases[all].effective);
  board.check("est", tables.cells[id].value);
  board.check("se_fixed_weights", tables.cells[id].precision.standard_error);
}

void run_lonely_unit(const Dataset& dataset, const Json& stated, Scoreboard& board) {
  static const std::map<std::string, LonelyUnit> rules{{"fail", LonelyUnit::error},
                                                       {"remove", LonelyUnit::remove},
                                                       {"certainty", LonelyUnit::remove},
                                                       {"adjust", LonelyUnit::adjust},
                                                       {"average", LonelyUnit::average}};
  const std::string design = stated.at("design");
  SampleDesign declared = declared_design(dataset, design);
  declared.lonely = rules.at(stated.at("option"));
  Questions questions(declared);
  const auto id = questions.cell(questions.subject_of(stated), questions.plan().codebook.total);
  const auto responses = weigh(dataset, design);
  Diagnostics diagnostics;
  const auto tables = tabulate::tabulate(questions.plan(), {&responses}, diagnostics);
  if (declared.lonely == LonelyUnit::error) {
    if (diagnostics.all().empty() || diagnostics.all().front().code != "lonely-unit") board.fail("no error");
    return;
  }
  check_estimate(tables.cells[id], true, board);
}

void run_dataset(const Dataset& dataset, const std::filesystem::path& folder, Scoreboard& board) {
  std::map<std::string, std::unique_ptr<Run>> runs;
  for (const auto& stated : dataset.cases) {
    const std::string type = stated.at("type");
    const std::string design = stated.value("design", "");
    if (!design.empty() && type != "rake" && type != "lonely_psu" && type != "trim") {
      auto& run = runs[design];
      if (!run) run = std::make_unique<Run>(dataset, design, board);
      if (run->ask(stated)) continue;
    }
    if (type == "rake") {
      run_raking(dataset, folder, stated, board);
      continue;
    }
    board.begin(dataset.name, stated);
    if (type == "p_adjust") {
      run_adjustment(stated, board);
    } else if (type == "lonely_psu") {
      run_lonely_unit(dataset, stated, board);
    } else {
      board.skip(fmt::format("type {} is stated in words; see the unit tests", type));
    }
  }
  for (const auto& [design, run] : runs) run->answer();
}

}  // namespace
}  // namespace andel::oracle

int main(int argc, char** argv) {
  try {
    bool passed = argc > 1;
    for (int i = 1; i < argc; ++i) {
      andel::oracle::Scoreboard board;
      for (const auto& dataset : andel::oracle::read_datasets(argv[i])) {
        andel::oracle::run_dataset(dataset, argv[i], board);
      }
      board.print();
      passed = passed && board.passed();
    }
    return passed ? 0 : 1;
  } catch (const std::exception& error) {
    fmt::print(stderr, "oracle: {}\n", error.what());
    return 3;
  }
}
