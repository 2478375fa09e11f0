#include "oracle/raking.hpp"

#include <fmt/format.h>

#include "oracle/program.hpp"
#include "tabulate/rake.hpp"

namespace andel::oracle {

void run_raking(const Dataset& dataset, const std::filesystem::path& folder, const Json& stated, Scoreboard& board) {
  std::vector<tabulate::Margin> margins;
  for (const auto& [name, margin] : stated.at("margins").items()) {
    margins.push_back({name, dataset.file.column(name).values, {}, {}});
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
  const std::vector<double> equal(dataset.file.rows(), 1.0);
  const auto raking = tabulate::rake(equal, margins, rule, diagnostics);
  if (!raking) return board.fail(diagnostics.all().front().message);

  auto file = dataset.file;
  file.columns.push_back({"w_raked", {}, raking->weights});
  for (const double weight : raking->weights) file.columns.back().fields.push_back(fmt::format("{}", weight));
  Survey survey(file);
  survey.set_design({{"weights", "w_raked"}}, "error");
  const auto subject = survey.subject_of(stated);
  const auto segment = survey.segment(stated.value("where", Json()));
  const WorkFolder work;
  const auto tables = tabulate(survey, file, "--tests none", work);
  board.check("w_raked", raking->weights);
  board.check("sum_w", tables.base("total").at("base_w"));
  board.check("neff_kish", tables.base("total").at("neff_kish"));
  board.check("est", tables.figure(subject, segment).at("est"));
  board.check("se_fixed_weights", tables.figure(subject, segment).at("se"));
}

}  // namespace andel::oracle
