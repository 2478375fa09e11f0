// Writes surveys with expected results as codebooks and data files, runs `andel tabulate` on them, and compares every
// number that it prints. Usage: oracle FOLDER...; exits with 1 when a number disagrees or no case was run.
#include <exception>
#include <functional>

#include <fmt/format.h>

#include "oracle/program.hpp"
#include "oracle/raking.hpp"
#include "oracle/scoreboard.hpp"

namespace andel::oracle {
namespace {

/// Names under which a figure's quantities stand in the tables as well as in the expectations.
void check_figure(const Json& figure, Scoreboard& board) {
  board.check_text("status", figure.at("status"));
  for (const auto& [key, value] : figure.items()) {
    if (!value.is_string()) board.check(key, value);
  }
  if (figure.contains("ci_xlogit")) board.check("ci_logit", figure.at("ci_xlogit"));
}

/// One data set under one design: cases are asked first and checked when the survey is complete.
class DesignRun {
 public:
  DesignRun(const Dataset& dataset, const std::string& design, Scoreboard& board)
      : dataset_(dataset),
        file_(design == "expanded" ? repeat_by_frequency(dataset.file) : dataset.file),
        survey_(file_),
        board_(board) {
    survey_.set_design(dataset.designs.at(design), "error");
  }

  /// Whether the case was taken on.
  bool ask(const Json& stated) {
    const std::string type = stated.at("type");
    if (type == "prop" || type == "mean" || type == "nps" || type == "index") {
      ask_figure(stated);
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
    const WorkFolder folder;
    if (!figure_checks_.empty()) {
      const auto tables = tabulate(survey_, file_, "--tests none", folder);
      for (const auto& check : figure_checks_) check(tables);
    }
    for (const auto& [subject, difference] : differences_) {
      const auto rows = subject.item.empty() ? fmt::format("--indexes {}", subject.measure)
                                             : fmt::format("--items {} --measures {}", subject.item, subject.measure);
      const auto columns = fmt::format("--tests pairs --banners {}", fmt::join(difference.segments, ","));
      const auto tables = tabulate(survey_, file_, rows + ' ' + columns, folder);
      for (const auto& check : difference.checks) check(tables);
    }
    for (const auto& [options, check] : table_checks_) check(tabulate(survey_, file_, options, folder));
  }

 private:
  using Check = std::function<void(const Tables&)>;
  struct Differences {
    std::set<std::string> segments;
    std::vector<Check> checks;
  };

  Check begun(const Json& stated, Check check) {
    return [this, stated, check = std::move(check)](const Tables& tables) {
      board_.begin(dataset_.name, stated);
      check(tables);
    };
  }

  void ask_figure(const Json& stated) {
    const auto subject = survey_.subject_of(stated);
    const auto segment = survey_.segment(stated.value("where", Json()));
    figure_checks_.push_back(
        begun(stated, [=, this](const Tables& tables) { check_figure(tables.figure(subject, segment), board_); }));
  }

  void ask_shares(const Json& stated) {
    const auto where = stated.value("where", Json());
    const auto domain = survey_.segment(where);
    std::vector<Subject> subjects;
    std::vector<std::string> giving;
    for (const auto& code : stated.at("codes")) {
      subjects.push_back(survey_.share_of_code(stated, code));
      giving.push_back(survey_.segment(where.is_null() ? Json::object() : where, stated.at("var"), code));
    }
    figure_checks_.push_back(begun(stated, [=, this](const Tables& tables) {
      Json n;
      Json estimates;
      Json errors;
      for (std::size_t i = 0; i < subjects.size(); ++i) {
        const auto figure = tables.figure(subjects[i], domain);
        n.push_back(tables.base(giving[i]).at("n"));
        estimates.push_back(figure.at("est"));
        errors.push_back(figure.at("se"));
        board_.check("base_n", figure.at("n"));
        board_.check("base_w", figure.at("base_w"));
      }
      board_.check("n", n);
      board_.check("est", estimates);
      board_.check("se", errors);
    }));
  }

  void ask_difference(const Json& stated) {
    const auto subject = survey_.subject_of(stated);
    const auto a = survey_.segment(stated.value("a", Json()));
    const auto b = survey_.segment(stated.value("b", Json()));
    auto& run = differences_[subject];
    run.segments.insert({a, b});
    run.checks.push_back(begun(stated, [=, this](const Tables& tables) {
      const auto figure_a = tables.figure(subject, a);
      const auto figure_b = tables.figure(subject, b);
      const auto difference = tables.difference(subject, a, b);
      board_.check("n_a", figure_a.at("n"));
      board_.check("n_b", figure_b.at("n"));
      board_.check("est_a", figure_a.at("est"));
      board_.check("est_b", figure_b.at("est"));
      for (const auto* key : {"diff", "se", "df", "t", "p", "ci"}) board_.check(key, difference.at(key));
      board_.check("p_svyttest", difference.at("p"));
    }));
  }

  void ask_independence(const Json& stated) {
    auto options = fmt::format("--tests table --items {} --banners {}", survey_.item(stated.at("row")),
                               survey_.banner(stated.at("col")));
    if (stated.contains("where")) options += " --within " + survey_.segment(stated.at("where"));
    table_checks_.emplace_back(options, begun(stated, [this](const Tables& tables) {
                                 for (const auto* key : {"n", "X2", "F", "ndf", "ddf", "p"}) {
                                   board_.check(key, tables.table_test().at(key));
                                 }
                               }));
  }

  const Dataset& dataset_;
  DataFile file_;
  Survey survey_;
  Scoreboard& board_;
  std::vector<Check> figure_checks_;
  std::map<Subject, Differences> differences_;
  std::vector<std::pair<std::string, Check>> table_checks_;
};

void run_lonely_unit(const Dataset& dataset, const Json& stated, Scoreboard& board) {
  const std::string option = stated.at("option");
  Survey survey(dataset.file);
  survey.set_design(dataset.designs.at(stated.at("design").get<std::string>()), option == "fail"        ? "error"
                                                                                : option == "certainty" ? "remove"
                                                                                                        : option);
  const auto subject = survey.subject_of(stated);
  const WorkFolder folder;
  board.begin(dataset.name, stated);
  if (option != "fail") {
    return check_figure(tabulate(survey, dataset.file, "--tests none", folder).figure(subject, "total"), board);
  }
  const auto outcome = run_tabulate(survey, dataset.file, "", folder);
  if (outcome.exit_code != 1 || outcome.errors.find("\"lonely-unit\"") == std::string::npos) board.fail("no error");
}

/// A weight that is blank. The other invalid case, a target without respondents, is one of raking alone.
void run_invalid(const Dataset& dataset, const Json& stated, Scoreboard& board) {
  if (stated.at("what").get<std::string>().find("weight of row 3") == std::string::npos) {
    return board.skip(dataset.name, stated, "a target that nobody meets is in the tests of raking");
  }
  auto file = dataset.file;
  const std::string weight = dataset.designs.at("w").at("weights");
  for (auto& column : file.columns) {
    if (column.name == weight) column.fields[2].clear();
  }
  Survey survey(file);
  survey.set_design(dataset.designs.at("w"), "error");
  survey.item("gender");
  const WorkFolder folder;
  board.begin(dataset.name, stated);
  const auto outcome = run_tabulate(survey, file, "", folder);
  if (outcome.exit_code != 1 || outcome.errors.find("\"missing-weight\"") == std::string::npos) board.fail("no error");
}

void run_dataset(const Dataset& dataset, const std::filesystem::path& folder, Scoreboard& board) {
  std::map<std::string, std::unique_ptr<DesignRun>> runs;
  for (const auto& stated : dataset.cases) {
    const std::string type = stated.at("type");
    if (type == "rake") {
      run_raking(dataset, folder, stated, board);
    } else if (type == "lonely_psu") {
      run_lonely_unit(dataset, stated, board);
    } else if (type == "invalid") {
      run_invalid(dataset, stated, board);
    } else {
      auto& run = runs[stated.value("design", "")];
      if (!run) run = std::make_unique<DesignRun>(dataset, stated.at("design"), board);
      if (!run->ask(stated)) board.skip(dataset.name, stated, fmt::format("type {} is not known here", type));
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
