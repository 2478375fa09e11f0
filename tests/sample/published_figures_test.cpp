// Every value of samples/smarta-foretag/published-figures.yaml against what the product computes from the
// sample's respondents: the report itself, planned for each wave and asked for the figure in its own language.
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include "express/evaluate.hpp"
#include "pipeline.hpp"
#include "plan/plan.hpp"
#include "support/render.hpp"
#include "text/number_format.hpp"

using namespace andel;

namespace {

const std::string sample = ANDEL_SOURCE_DIR "/samples/smarta-foretag/";

/// What can be asked of one wave: expressions are collected, tabulated together, then read.
class Edition {
 public:
  explicit Edition(const std::string& wave) {
    request_.report = sample + "report.yaml";
    request_.environment = {{ANDEL_SOURCE_DIR "/layouts"}, {ANDEL_SOURCE_DIR "/fonts"}, {{"wave", wave}}};
  }

  void ask(const std::string& expression) { questions_.push_back(expression); }

  void answer() {
    std::vector<ExpressionId> ids;
    request_.on_plan = [&](Plan& plan, Diagnostics&) {
      Diagnostics diagnostics;
      for (const auto& question : questions_) {
        const auto id = plan::plan_expression(plan, SourceText(question, Span{}), diagnostics);
        INFO(question);
        REQUIRE(id);
        ids.push_back(*id);
      }
    };
    run_ = std::make_unique<Run>(run_stages(request_, Stage::tabulate));
    for (const auto& problem : run_->diagnostics.all()) UNSCOPED_INFO(render(problem, run_->sources, Colouring::none));
    REQUIRE(run_->reached(Stage::tabulate));
    for (std::size_t i = 0; i < questions_.size(); ++i) read(questions_[i], ids[i]);
  }

  /// The unrounded value of a figure, or a base.
  [[nodiscard]] double value(const std::string& expression) const { return values_.at(expression); }

 private:
  void read(const std::string& question, ExpressionId id) {
    const auto evaluated = express::evaluate_expression(id, run_->plan, run_->tables, run_->diagnostics);
    REQUIRE(evaluated);
    if (!evaluated->cells.empty()) {
      const Cell& cell = run_->tables.cells[evaluated->cells.front()];
      REQUIRE(cell.state == CellState::value);
      values_[question] = cell.value;
    } else {
      REQUIRE(evaluated->bases.size() == 1);
      values_[question] = static_cast<double>(run_->tables.bases[evaluated->bases.front()].unweighted);
    }
  }

  Request request_;
  std::vector<std::string> questions_;
  std::unique_ptr<Run> run_;
  std::map<std::string, double> values_;
};

/// One published fact: the expressions it speaks of, by wave, and what it says about them.
struct Fact {
  YAML::Node node;

  [[nodiscard]] std::string expression() const {
    if (node["base"]) return fmt::format("base({})", node["base"].as<std::string>());
    const auto measure = node["measure"].as<std::string>();
    const auto segment = node["segment"].as<std::string>();
    return node["item"] ? fmt::format("{}({}, {})", measure, node["item"].as<std::string>(), segment)
                        : fmt::format("{}({})", measure, segment);
  }
  [[nodiscard]] bool is_lacking() const { return node["lacking"].IsDefined(); }
  [[nodiscard]] bool is_change() const { return node["change"].IsDefined(); }
  [[nodiscard]] std::vector<std::string> waves() const {
    if (is_change()) return node["change"].as<std::vector<std::string>>();
    return {node["wave"].as<std::string>()};
  }
};

std::vector<Fact> read_facts() {
  std::vector<Fact> facts;
  for (const auto& node : YAML::LoadFile(sample + "published-figures.yaml")["checks"]) facts.push_back({node});
  return facts;
}

/// Those without a value: everybody less the banner's segments.
std::string banner_total(const std::string& banner) {
  if (banner == "industry") return "base(business or public)";
  return "base(small or medium or large)";
}

void check_value(const Fact& fact, double value) {
  if (fact.node["between"]) {
    const auto limits = fact.node["between"].as<std::vector<double>>();
    CHECK(value >= limits.at(0));
    CHECK(value <= limits.at(1));
  } else {
    CHECK(text::round_half_away(value, 0) == fact.node["value"].as<double>());
  }
}

double value_of(const Fact& fact, const std::map<std::string, Edition>& waves) {
  const auto names = fact.waves();
  if (fact.is_lacking()) {
    const Edition& wave = waves.at(names.front());
    return wave.value("base(total)") - wave.value(banner_total(fact.node["lacking"].as<std::string>()));
  }
  const double last = waves.at(names.back()).value(fact.expression());
  return fact.is_change() ? last - waves.at(names.front()).value(fact.expression()) : last;
}

}  // namespace

TEST_CASE("every published value comes out of the sample's respondents") {
  const std::vector<Fact> facts = read_facts();
  REQUIRE(facts.size() > 100);
  std::map<std::string, Edition> waves;
  for (const auto& fact : facts) {
    for (const auto& name : fact.waves()) {
      Edition& wave = waves.try_emplace(name, name).first->second;
      if (fact.is_lacking()) {
        wave.ask("base(total)");
        wave.ask(banner_total(fact.node["lacking"].as<std::string>()));
      } else {
        wave.ask(fact.expression());
      }
    }
  }
  for (auto& [name, wave] : waves) wave.answer();
  for (const auto& fact : facts) {
    INFO(YAML::Dump(fact.node));
    check_value(fact, value_of(fact, waves));
  }
}
