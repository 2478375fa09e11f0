// The edition of 2012 of a report with one slide, and the numbers that it prints. Figures of 2012 are a little higher
// than those of 2011.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "plan/small_report.hpp"
#include "provenance/collect.hpp"

namespace andel::tests {

/// What an edition says: in 2011 45 and in 2012 48.4 percent of the total, 38.4 and 41.6 of segments.
inline Tables edition_tables(const Plan& plan) {
  Tables tables;
  for (const auto& key : plan.cells) {
    Cell cell;
    cell.state = CellState::value;
    cell.value = (key.segment == plan.codebook.total ? 45.0 : 38.2) + (key.wave == plan.wave ? 3.4 : 0);
    cell.base = {key.wave == plan.wave ? 900U : 1000U, 950.5, 800};
    tables.cells.add(cell);
  }
  for (const auto& key : plan.bases) tables.bases.add(Base{key.wave == plan.wave ? 900U : 1000U, 950.5, 800});
  for (const auto& key : plan.comparisons) {
    Comparison comparison;
    comparison.state = PrecisionState::known;
    comparison.difference = tables.cells[key.cell].value - tables.cells[std::get<CellId>(key.against)].value;
    comparison.p_value = 0.003;
    tables.comparisons.add(comparison);
  }
  return tables;
}

struct MadeReport {
  SpecFile file;
  ReportSpec report = small_report(file);
  Diagnostics diagnostics;
  SourceMap sources;
  Plan plan;
  Tables tables;
  std::vector<std::optional<Responses>> waves;

  MadeReport() { report.wave = file.name("2012"); }

  ChartSpec chart(std::string measure, const std::vector<std::string>& items) {
    ChartSpec spec;
    spec.measure = file.name(std::move(measure));
    for (const auto& item : items) spec.items.push_back(file.name(item));
    spec.span = spec.measure.span;
    return spec;
  }

  /// Of a slide with this content in a region; `change` may change its figures.
  provenance::Records records(const std::string& region, RegionSpec content,
                              std::function<bool(SegmentId)> may_name = {},
                              const std::function<void(const Plan&, Tables&)>& change = {}) {
    SlideSpec slide;
    slide.layout = file.name("chart");
    slide.regions.emplace_back(file.name("title"), file.text("A"));
    slide.regions.emplace_back(file.name(region), std::move(content));
    report.slides.push_back(std::move(slide));
    plan = plan::make_plan(report, small_codebook(), small_brand(), diagnostics);
    REQUIRE(file.render_all(diagnostics).empty());
    tables = edition_tables(plan);
    if (change) change(plan, tables);
    waves.resize(plan.codebook.waves.size());
    sources.add("report.yaml", file.written());
    return provenance::collect_records({plan, tables, waves, sources, std::move(may_name)});
  }

  /// Those that are not what every slide has: counts in descriptions, and what its pages carry.
  std::vector<provenance::NumberRecord> numbers(const std::string& region, RegionSpec content) {
    auto all = records(region, std::move(content)).numbers;
    std::erase_if(all, [](const auto& number) {
      return number.role == provenance::Role::count || number.medium == provenance::Medium::furniture;
    });
    return all;
  }
};

}  // namespace andel::tests
