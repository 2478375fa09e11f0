// A small survey with known figures, for tests of texts and plans. Nothing of it is read from a file.
//
//   items     mobile, virtual, service       (service is also a segment)
//   measures  agree (percent), trust (a mean)
//   index     index
//   banners   size: small, large    industry: service, finance, public, net business
//   waves     2011, 2012
#pragma once

#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "express/evaluate.hpp"
#include "plan/plan.hpp"
#include "support/render.hpp"

namespace andel::tests {

inline ConditionPtr in_column(std::string column, double code) {
  return std::make_shared<const Condition>(Condition{ColumnIn{std::move(column), {{code, code}}}});
}

inline Codebook small_codebook() {
  Codebook codebook;
  codebook.survey = "Smarta Företag Index";
  codebook.scales.add({"agreement", ScaleKind::coded, {}, {}});
  codebook.items.add(
      {"mobile", "mobile", {}, "Mitt företag har ett mobilt arbetssätt", "Har ett mobilt arbetssätt", {}});
  codebook.items.add({"virtual", "virtual", {}, "Använder aktivt virtuella möten", "Virtuella möten", {}});
  codebook.items.add({"service", "service", {}, "Servar kunderna på deras villkor", "Servar kunderna", {}});
  auto& segments = codebook.segments;
  codebook.total = segments.add({"total", "Totalt", "Totalt", std::make_shared<const Condition>(), {}, {}});
  const auto size = codebook.banners.add({"size", "Företagsstorlek", "size", {}, {}, {}, {}});
  const auto industry = codebook.banners.add({"industry", "Bransch", "industry", {}, {}, {}, {}});
  const auto add = [&](BannerId banner, std::string id, std::string label, std::string short_label, double code) {
    const auto column = codebook.banners[banner].column;
    const auto segment =
        segments.add({std::move(id), std::move(label), std::move(short_label), in_column(column, code), banner, {}});
    codebook.banners[banner].segments.push_back(segment);
  };
  add(size, "small", "Företag med 5–19 anställda", "5–19 anställda", 1);
  add(size, "large", "Företag med 200+ anställda", "200+ anställda", 2);
  add(industry, "service", "Service/Tjänster", "Service", 1);
  add(industry, "finance", "Bank/Finans", "Bank/Finans", 2);
  add(industry, "public", "Offentlig sektor", "Offentlig sektor", 3);
  codebook.banners[industry].nets.push_back(
      segments.add({"business", "Näringslivet", "Näringslivet", in_column("industry", 1), industry, {}}));
  const auto measure = [&](std::string id, std::string label, Unit unit) {
    Measure made;
    made.id = std::move(id);
    made.label = std::move(label);
    made.unit = unit;
    codebook.measures.add(std::move(made));
  };
  measure("agree", "Andel som instämmer", Unit::percent);
  measure("trust", "Medelbetyg", Unit::number);
  codebook.indexes.add({"index", "Smarta Företag Index", {}, {}, Unit::index, {}});
  codebook.waves.add({"2011", "2011", "oktober–november 2010", "2011-01-18", {}, {}});
  codebook.waves.add({"2012", "2012", "oktober–november 2011", "2012-01-17", {}, {}});
  return codebook;
}

/// Every figure that has a value, by its name.
inline const std::map<std::string, double>& known_figures() {
  static const std::map<std::string, double> figures{
      {"agree(mobile, total)", 45.0},
      {"agree(mobile, small)", 38.2},
      {"agree(mobile, large)", 52.6},
      {"agree(mobile, service)", 41.5},
      {"agree(mobile, finance)", 66.6667},
      {"agree(mobile, public)", 28.4},
      {"agree(mobile, business)", 48.0},
      {"agree(mobile, business and large)", 55.0},
      {"agree(mobile, total), wave 2012", 48.4},
      {"agree(virtual, total)", 31.2},
      {"agree(virtual, service)", 39.5},
      {"agree(virtual, finance)", 20.0},
      {"agree(virtual, public)", 20.0},
      {"agree(service, service)", 71.0},
      {"trust(service, total)", 3.96},
      {"index(total)", 38.4},
      {"index(small)", 34.4},
      {"index(large)", 37.6},
      {"index(service)", 36.0},
      {"index(finance)", 49.3},
      {"index(public)", 25.1},
      {"index(total), wave 2012", 39.1},
      {"base(total)", 6136},
      {"base(service)", 1580},
      {"base(finance)", 148},
      {"base(public)", 556},
      {"base(business and large)", 1234},
      {"base(total), wave 2012", 4278},
  };
  return figures;
}

inline std::string wave_suffix(WaveId wave, const Plan& plan) {
  return wave == plan.wave ? "" : ", wave " + plan.codebook.waves[wave].id;
}

inline std::string name_of(const CellKey& key, const Plan& plan) {
  const Codebook& codebook = plan.codebook;
  const std::string& segment = codebook.segments[key.segment].id;
  std::string name;
  if (const auto* measured = std::get_if<ItemMeasure>(&key.subject)) {
    name =
        fmt::format("{}({}, {})", codebook.measures[measured->measure].id, codebook.items[measured->item].id, segment);
  } else {
    name = fmt::format("{}({})", codebook.indexes[std::get<IndexId>(key.subject)].id, segment);
  }
  return name + wave_suffix(key.wave, plan);
}

/// The figures that a plan asks for. One that is not known has no answers; agree(service, small) is suppressed.
inline Tables tables_for(const Plan& plan) {
  Tables tables;
  for (const auto& key : plan.cells) {
    const std::string name = name_of(key, plan);
    const auto known = known_figures().find(name);
    const bool suppressed = name == "agree(service, small)";
    Cell cell;
    cell.state = suppressed ? CellState::suppressed : CellState::no_answers;
    if (known != known_figures().end()) {
      cell.state = CellState::value;
      cell.value = known->second;
    }
    tables.cells.add(cell);
  }
  for (const auto& key : plan.bases) {
    const std::string name =
        fmt::format("base({})", plan.codebook.segments[key.segment].id) + wave_suffix(key.wave, plan);
    Base base;
    const auto known = known_figures().find(name);
    if (known != known_figures().end()) base.unweighted = static_cast<std::size_t>(known->second);
    tables.bases.add(base);
  }
  return tables;
}

/// A text with ~ for its no-break spaces.
inline std::string visible(std::string text) {
  constexpr std::string_view no_break = "\u00A0";
  for (auto at = text.find(no_break); at != std::string::npos; at = text.find(no_break, at)) {
    text.replace(at, no_break.size(), "~");
  }
  return text;
}

/// A brand with one layout: title, chart, body, legend, note.
inline Brand small_brand() {
  Brand brand;
  brand.house = "Andel";
  const auto region = [](std::string id, RegionKind kind, TextRole role, Presence presence) {
    Region made;
    made.id = std::move(id);
    made.kind = kind;
    made.role = role;
    made.presence = presence;
    return made;
  };
  Layout layout;
  layout.id = "chart";
  layout.regions.add(region("title", RegionKind::text, TextRole::title, Presence::required));
  layout.regions.add(region("chart", RegionKind::bars, TextRole::body, Presence::optional));
  layout.regions.add(region("legend", RegionKind::legend, TextRole::body, Presence::optional));
  layout.regions.add(region("body", RegionKind::text, TextRole::body, Presence::optional));
  brand.layouts.add(std::move(layout));
  return brand;
}

/// Texts as if they stood in `report.yaml`, each on a line of its own or more.
class SpecFile {
 public:
  /// A text at the end of the file so far.
  SourceText text(std::string words) { return SourceText(words, span(words)); }
  Spanned name(std::string words) { return {words, span(words)}; }

  [[nodiscard]] const std::string& written() const { return written_; }

  /// All diagnostics, as people see them.
  [[nodiscard]] std::string render_all(const Diagnostics& diagnostics) const {
    SourceMap sources;
    sources.add("report.yaml", written_);
    std::string all;
    for (const auto& diagnostic : diagnostics.all()) all += render(diagnostic, sources, Colouring::none);
    return all;
  }

 private:
  Span span(const std::string& words) {
    const std::size_t begin = written_.size();
    written_ += words + "\n";
    return {FileId{0}, begin, begin + words.size()};
  }

  std::string written_;
};

inline ReportSpec small_report(SpecFile& file, std::string language = "sv") {
  ReportSpec report;
  report.title = file.name("Smarta Företag Index {year}");
  report.language = file.name(std::move(language));
  report.wave = file.name("2011");
  return report;
}

}  // namespace andel::tests
