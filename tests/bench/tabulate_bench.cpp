// What certainty costs: `tabulate_bench [ROWS]`, 6,136 rows if not told. Tabulates 44 items and an index by the total
// and 20 segments of four banners, first the values alone, then with all that an analyst can ask for: standard errors,
// degrees of freedom, design effects, intervals, every column against the rest, every pair of a banner with letters,
// and a policy that flags and suppresses. Prints CPU times, for a simple design and for a stratified one of clusters.
#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "bench/wave.hpp"
#include "load/load.hpp"
#include "tabulate/crosstab.hpp"
#include "tabulate/tabulate.hpp"

using namespace andel;
using tabulate::ColumnTest;

namespace {

enum class Asked { values, certainty };

/// Codes 1 to 8 of each banner in so many segments: 20 with the four of them.
constexpr double segments_of_banner[] = {3, 7, 5, 5};

void add_segments(Codebook& codebook) {
  for (const auto id : codebook.banners.ids()) {
    auto& banner = codebook.banners[id];
    const double count = segments_of_banner[id.position];
    banner.segments.clear();
    for (double code = 1; code <= count; ++code) {
      const auto rule =
          std::make_shared<Condition>(Condition{ColumnIn{banner.column, {{code, code == count ? 8 : code}}}});
      const std::string name = fmt::format("{}_{}", banner.id, code);
      banner.segments.push_back(codebook.segments.add({name, name, name, rule, id, {}}));
    }
  }
  codebook.total = codebook.segments.add(
      {"total", "Total", "Total", std::make_shared<Condition>(Condition{Everybody{}}), std::nullopt, {}});
}

Codebook make_codebook(Asked asked) {
  Codebook codebook = bench::make_codebook();
  add_segments(codebook);
  if (asked == Asked::certainty) {
    codebook.test.correction = Correction::holm;
    codebook.policy.flag_below = 100;
    codebook.policy.suppress_below = 30;
  }
  return codebook;
}

/// 44 items by one measure, and an index of five of them, which a respondent has more values of.
std::vector<Subject> make_subjects(Codebook& codebook) {
  const Coding coding{{{{4, 5}, 100}, {{}, 0}}};
  const auto agree = codebook.measures.add({"agree", "Agree", coding, BaseRule::everybody, Unit::percent, {}});
  std::vector<Subject> subjects;
  std::vector<ItemId> first_items;
  for (const auto item : codebook.items.ids()) {
    subjects.emplace_back(ItemMeasure{agree, item});
    if (first_items.size() < 5) first_items.push_back(item);
  }
  subjects.emplace_back(codebook.indexes.add({"index", "Index", first_items, coding, Unit::index, {}}));
  return subjects;
}

double time_of(const Codebook& codebook, const std::vector<Subject>& subjects, Asked asked, const Responses& wave) {
  Plan plan;
  plan.codebook = codebook;
  const auto banners = codebook.banners.ids();
  tabulate::CrosstabRequest request{subjects, {banners.begin(), banners.end()}, {}, {WaveId{0}}, {}};
  if (asked == Asked::certainty) request.tests = {ColumnTest::letters, ColumnTest::rest};
  Diagnostics diagnostics;
  const double start = bench::cpu_milliseconds();
  const auto crosstab = tabulate::add_crosstab(request, plan);
  plan.detail = asked == Asked::certainty ? Detail::precision : Detail::values;
  const auto tables = tabulate::tabulate(plan, {&wave}, diagnostics);
  std::size_t tests = 0;
  for (std::size_t row = 0; asked == Asked::certainty && row < subjects.size(); ++row) {
    tests += tabulate::letters_of(crosstab, 0, row, tables, codebook.test).tests;
  }
  const double time = bench::cpu_milliseconds() - start;
  const bool is_done = !diagnostics.has_errors() && (tests > 0) == (asked == Asked::certainty);
  return is_done ? time : -1;
}

void measure(std::string_view name, const SampleDesign& design, std::size_t rows) {
  std::vector<double> best;
  for (const auto asked : {Asked::values, Asked::certainty}) {
    Codebook codebook = make_codebook(asked);
    const auto subjects = make_subjects(codebook);
    codebook.design = design;
    SourceMap sources;
    Diagnostics diagnostics;
    sources.add("wave.csv", bench::make_csv(rows));
    const auto wave = load::load_responses(codebook, WaveId{0}, sources, diagnostics);
    if (!wave) return;
    std::vector<double> times;
    const double start = bench::cpu_milliseconds();
    do {
      times.push_back(time_of(codebook, subjects, asked, *wave));
      if (times.back() < 0) return;
    } while (times.size() < 21 && bench::cpu_milliseconds() - start < 1000);
    std::ranges::sort(times);
    best.push_back(times.front());
    fmt::print("{} rows, 45 x 21 figures, {}, {}: best {:.2f} ms, median {:.2f} ms of CPU\n", rows, name,
               asked == Asked::values ? "values alone" : "with everything", times.front(), times[times.size() / 2]);
  }
  fmt::print("  everything adds {:.2f} ms\n", best[1] - best[0]);
}

}  // namespace

int main(int count, char** arguments) {
  const std::size_t rows = bench::rows_asked_for(count, arguments);
  if (rows == 0) return 2;
  measure("simple design", {}, rows);
  SampleDesign clusters;
  clusters.strata = {"region"};
  clusters.clusters = {"industry"};
  clusters.names = ClusterNames::reused_in_strata;
  measure("strata and clusters", clusters, rows);
}
