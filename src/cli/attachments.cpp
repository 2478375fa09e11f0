#include "cli/attachments.hpp"

#include <utility>

#include "tables/csv.hpp"
#include "tables/json.hpp"
#include "tables/tabulation.hpp"

namespace andel::cli {

void FigureAttachments::ask_for(Request& request) {
  request.on_plan = [this, earlier = std::move(request.on_plan)](Plan& plan, Diagnostics& diagnostics) {
    crosstab_ = tabulate::arrange_figures(plan);  // before somebody asks for what the report does not show
    if (earlier) earlier(plan, diagnostics);
  };
}

std::vector<Attachment> FigureAttachments::make(const Run& run) && {
  Diagnostics said_already;
  const auto tabulation =
      tables::complete(std::move(crosstab_), run.plan, run.tables, run.waves, tables::TableTests::none, said_already);
  const bool swedish = run.plan.language == Language::swedish;
  return {
      {"figures.csv", "text/csv", swedish ? "Rapportens siffror som tabell" : "The report's figures as a table",
       tables::to_csv(tabulation)},
      {"figures.json", "application/json",
       swedish ? "Rapportens siffror för program" : "The report's figures for programs", tables::to_json(tabulation)}};
}

}  // namespace andel::cli
