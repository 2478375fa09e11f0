// A survey of three regions with 80, 40 and 30 % yes among 100, 100 and 10 interviews, tabulated for the exports.
#pragma once

#include <vector>

#include "tables/selection.hpp"
#include "tables/tabulation.hpp"
#include "tabulate/small_survey.hpp"
#include "tabulate/tabulate.hpp"

namespace andel::tests {

struct Regions {
  SmallPlan survey;
  std::vector<std::optional<Responses>> waves;
  Tables figures;
  Diagnostics diagnostics;

  Regions() {
    auto& book = survey.plan.codebook;
    book.survey = "Puls";
    book.waves[survey.wave].label = "2024";
    book.items[survey.q1].label = "Jag litar på \"ledningen\", och mer";
    Banner banner;
    banner.id = "region";
    banner.label = "Region";
    banner.column = "region";
    for (const auto* name : {"norr", "mitt", "syd"}) {
      const auto code = static_cast<double>(banner.segments.size() + 1);
      banner.segments.push_back(survey.add_segment(name, column_is("region", {code})));
      book.segments[banner.segments.back()].banner = BannerId{0};
    }
    book.banners.add(banner);
    Responses wave;
    wave.columns = {{"region", {}}, {"q1", {}}};
    const int interviews[] = {100, 100, 10};
    const int agreeing[] = {80, 40, 3};
    for (int region = 0; region < 3; ++region) {
      for (int i = 0; i < interviews[region]; ++i) {
        wave.columns[0].values.push_back(region + 1);
        wave.columns[1].values.push_back(i < agreeing[region] ? 5 : 1);
        wave.weights.push_back(1);
        wave.ids.push_back(std::to_string(wave.ids.size()));
      }
    }
    waves.emplace_back(std::move(wave));
  }

  /// Of the item by the measure `agree`, with letters.
  tables::Tabulation tabulate() {
    tables::Selection selection;
    selection.items = {"q1"};
    selection.measures = {"agree"};
    selection.banners = {"region"};
    selection.tests = {tabulate::ColumnTest::letters, tabulate::ColumnTest::rest};
    auto& plan = survey.plan;
    auto crosstab = add_crosstab(tables::resolve(selection, {survey.wave}, plan, diagnostics), plan);
    figures = tabulate::tabulate(plan, {&*waves[0]}, diagnostics);
    return tables::complete(std::move(crosstab), plan, figures, waves, tables::TableTests::made, diagnostics);
  }
};

}  // namespace andel::tests
