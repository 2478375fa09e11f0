#include <algorithm>

#include <catch2/catch.hpp>

#include "load/condition_text.hpp"
#include "load/load.hpp"
#include "support/render.hpp"

namespace andel::load::test {

namespace {

/// A codebook read from text, with what was said about it.
struct Loaded {
  explicit Loaded(std::string text) {
    sources.add("survey/codebook.yaml", std::move(text));
    auto read = load_codebook("survey/codebook.yaml", sources, diagnostics);
    for (const auto& diagnostic : diagnostics.all()) UNSCOPED_INFO(render(diagnostic, sources, Colouring::none));
    REQUIRE(diagnostics.empty());
    REQUIRE(read);
    codebook = std::move(*read);
  }

  template <class Table>
  static const auto& find(const Table& table, const std::string& id) {
    const auto found = std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.id == id; });
    REQUIRE(found != table.end());
    return *found;
  }
  [[nodiscard]] const Item& item(const std::string& id) const { return find(codebook.items, id); }
  [[nodiscard]] const Measure& measure(const std::string& id) const { return find(codebook.measures, id); }
  [[nodiscard]] const Segment& segment(const std::string& id) const { return find(codebook.segments, id); }
  [[nodiscard]] const Banner& banner(const std::string& id) const { return find(codebook.banners, id); }
  [[nodiscard]] std::string condition(const std::string& id) const { return to_text(segment(id).condition, codebook); }

  SourceMap sources;
  Diagnostics diagnostics;
  Codebook codebook;
};

constexpr const char* survey = R"(
survey: Test
weight: w
waves:
  2019: {date: 2019-01-31, data: {file: data/old.csv, separator: tab, decimal: ",", encoding: iso-8859-1}}
  2020: {label: Wave 2, fieldwork: in May, date: 2020-06-01, data: ../new.csv}
scales:
  nps: {points: {0: Never, 5: Perhaps, 6: Rather, 7: So, 9: Likely, 10: Surely}, dont_know: {98: Don't know}, missing: {99: Refused}}
items:
  first: {scale: nps, label: The first statement, short: First}
  second: {scale: nps, label: The second statement, column: Q 2}
  age: {scale: numeric, label: Age}
sets:
  both: {label: Both statements, items: [second, first]}
measures:
  share: {label: Share, share of: "9-10, 7"}
  chosen: {label: Chosen, share of: 10, set: both, base: answers}
  balance: {label: Balance, coding: {9-10: 100, 7: 0, 0-6: -100}, unit: percent, base: answered}
  mean: {label: Mean, value: code}
  middle: {label: Median, value: code, statistic: median}
indexes:
  total_index: {label: Index, items: [second, first], coding: {0-6: 0, 7-: 100}}
banners:
  size:
    label: Size
    column: employees
    lacking: Size unknown
    segments:
      small: {from: 1, to: 19, label: Small companies, short: Small}
      medium: {codes: "20-199", label: Medium}
      large: {from: 200, label: Large}
      odd: {code: -1, label: Odd}
      none: {where: size_blank and not small, label: None}
    nets:
      some: {all but: [odd, none], label: Some}
      two: {any of: [large, small], label: Two}
segments:
  size_blank: {where: employees is blank, label: Blank}
  keen: {where: small or large and not two or (first = 10), label: Keen}
  others: {where: second != 9 and age < 65 and age >= 18 and first in 9-10, label: Others}
  valid: {where: not (employees is not blank), label: Valid}
)";

}  // namespace

TEST_CASE("a response set, and a measure of it") {
  const Loaded loaded(survey);
  REQUIRE(loaded.codebook.response_sets.size() == 1);
  const auto& set = *loaded.codebook.response_sets.begin();
  CHECK(set.id == "both");
  REQUIRE(set.items.size() == 2);
  CHECK(loaded.codebook.items[set.items[0]].id == "second");
  const auto& chosen = loaded.measure("chosen");
  REQUIRE(chosen.set);
  CHECK(chosen.set->share == SetShare::of_answers);
  CHECK(chosen.base == BaseRule::answered);
  CHECK_FALSE(loaded.measure("share").set);
}

TEST_CASE("a codebook's waves say where their data are and how they are read") {
  const Loaded loaded(survey);
  const auto& waves = loaded.codebook.waves;
  REQUIRE(waves.size() == 2);
  const Wave& old = waves[WaveId{0}];
  CHECK(old.id == "2019");
  CHECK(old.label == "2019");
  CHECK(old.data.path == "survey/data/old.csv");
  CHECK(old.data.separator == '\t');
  CHECK(old.data.decimal == ',');
  CHECK(old.data.encoding == Encoding::latin1);
  const Wave& recent = waves[WaveId{1}];
  CHECK(recent.label == "Wave 2");
  CHECK(recent.fieldwork == "in May");
  CHECK(recent.date == "2020-06-01");
  CHECK(recent.data.path == "new.csv");
  CHECK_FALSE(recent.data.separator);
  CHECK(recent.data.decimal == '.');
  CHECK(loaded.codebook.respondent_column.empty());
  CHECK(loaded.codebook.weight_column == "w");
}

TEST_CASE("an item has a column and a short label even where it names none") {
  const Loaded loaded(survey);
  CHECK(loaded.item("first").column == "first");
  CHECK(loaded.item("first").short_label == "First");
  CHECK(loaded.item("second").column == "Q 2");
  CHECK(loaded.item("second").short_label == "The second statement");
  const Scale& numbers = loaded.codebook.scales[loaded.item("age").scale];
  CHECK(numbers.kind == ScaleKind::numeric);
  const Scale& nps = loaded.codebook.scales[loaded.item("first").scale];
  REQUIRE(nps.points.size() == 8);
  CHECK(nps.points[5].label == "Surely");
  CHECK(nps.points[6].role == CodeRole::dont_know);
  CHECK(nps.points[7].role == CodeRole::missing);
  CHECK(nps.points[7].code == 99);
}

TEST_CASE("a measure turns codes into values") {
  const Loaded loaded(survey);
  const Measure& share = loaded.measure("share");
  CHECK(share.coding.value_of(9) == 100);
  CHECK(share.coding.value_of(7) == 100);
  CHECK(share.coding.value_of(5) == 0);
  CHECK(share.coding.value_of(98) == 0);  // a don't-know counts as not being in the share
  CHECK(share.unit == Unit::percent);
  CHECK(share.base == BaseRule::everybody);
  const Measure& balance = loaded.measure("balance");
  CHECK(balance.coding.value_of(10) == 100);
  CHECK(balance.coding.value_of(7) == 0);
  CHECK(balance.coding.value_of(3) == -100);
  CHECK_FALSE(balance.coding.value_of(98));
  CHECK(balance.unit == Unit::percent);
  CHECK(balance.base == BaseRule::answered);
  const Measure& mean = loaded.measure("mean");
  CHECK(mean.coding.value_of(7) == 7);
  CHECK(mean.unit == Unit::number);
  CHECK(mean.base == BaseRule::answered);
  CHECK(loaded.measure("middle").statistic == Statistic::median);
}

TEST_CASE("an index knows its items and its coding") {
  const Loaded loaded(survey);
  const Index& index = loaded.codebook.indexes[IndexId{0}];
  REQUIRE(index.items.size() == 2);
  CHECK(loaded.codebook.items[index.items[0]].id == "second");
  CHECK(index.coding.value_of(1000) == 100);
  CHECK(index.coding.value_of(6) == 0);
  CHECK(index.unit == Unit::index);
}

TEST_CASE("segments are conditions on columns and on each other") {
  const Loaded loaded(survey);
  struct Case {
    const char* id;
    const char* condition;
  };
  const Case cases[] = {
      {"total", "everybody"},
      {"small", "employees in 1..19"},
      {"medium", "employees in 20..199"},
      {"large", "employees in 200.."},
      {"odd", "employees in -1"},
      {"none", "(size_blank and not small)"},
      {"some", "(small or medium or large)"},
      {"two", "(large or small)"},
      {"size_blank", "employees blank"},
      {"keen", "(small or (large and not two) or first in 10)"},
      {"others",
       "(Q 2 in ..8.999999999999998 9.000000000000002.. and age in ..64.99999999999999 and age in 18.. and first in "
       "9..10)"},
      {"valid", "not not employees blank"},
  };
  for (const auto& [id, condition] : cases) {
    INFO(id);
    CHECK(loaded.condition(id) == condition);
  }
  CHECK(loaded.codebook.segments.size() == std::size(cases));
}

TEST_CASE("banners list their segments and nets, the total stands alone") {
  const Loaded loaded(survey);
  const Banner& size = loaded.banner("size");
  CHECK(size.column == "employees");
  CHECK(size.lacking == "Size unknown");
  CHECK(size.segments.size() == 5);
  CHECK(size.nets.size() == 2);
  CHECK(loaded.segment("small").short_label == "Small");
  CHECK(loaded.segment("medium").short_label == "Medium");
  CHECK(loaded.segment("some").banner == BannerId{0});
  CHECK_FALSE(loaded.segment("keen").banner);
  CHECK(loaded.codebook.segments[loaded.codebook.total].id == "total");
}

TEST_CASE("things point at the line that defines them") {
  const Loaded loaded(survey);
  const auto line_of = [&](Span span) { return loaded.sources[span.file].place_of(span.begin).line; };
  CHECK(line_of(loaded.item("second").span) == 11);
  CHECK(line_of(loaded.measure("balance").span) == 18);
  CHECK(line_of(loaded.segment("medium").span) == 30);
  CHECK(line_of(loaded.codebook.waves[WaveId{1}].data.span) == 6);
}

TEST_CASE("rules of certainty are read into the codebook") {
  const Loaded loaded(std::string(survey) + R"(
respondent: id
design: {strata: [region, size], clusters: psu, cluster names: reused in strata, lonely: adjust, waves: panel}
intervals: {method: wilson, level: 0.9}
tests: {correction: holm, level: 0.01, smallest base: 50}
presentation: {measured by: effective, flag below: 100, suppress below: 30, interval limits: nchs, protection: none}
)");
  const Codebook& codebook = loaded.codebook;
  CHECK(codebook.design.strata == std::vector<std::string>{"region", "size"});
  CHECK(codebook.design.clusters == std::vector<std::string>{"psu"});
  CHECK(codebook.design.names == ClusterNames::reused_in_strata);
  CHECK(codebook.design.lonely == LonelyUnit::adjust);
  CHECK(codebook.design.waves == WaveSamples::panel);
  CHECK(codebook.interval.method == IntervalMethod::wilson);
  CHECK(codebook.interval.level == 0.9);
  CHECK(codebook.test.correction == Correction::holm);
  CHECK(codebook.test.smallest_base == 50);
  CHECK(codebook.policy.measured_by == BaseLimit::effective);
  CHECK(codebook.policy.suppress_below == 30);
  CHECK(codebook.policy.interval_limits == IntervalLimits::nchs);
  CHECK(codebook.policy.protection == Protection::none);
}

TEST_CASE("the codebook of the shipped sample is sound") {
  SourceMap sources;
  Diagnostics diagnostics;
  const auto codebook = load_codebook(ANDEL_SOURCE_DIR "/samples/smarta-foretag/codebook.yaml", sources, diagnostics);
  for (const auto& diagnostic : diagnostics.all()) UNSCOPED_INFO(render(diagnostic, sources, Colouring::none));
  REQUIRE(diagnostics.empty());
  REQUIRE(codebook);
  CHECK(codebook->items.size() == 44);
  CHECK(codebook->waves.size() == 3);
  CHECK(codebook->banners.size() == 4);
  const Segment* business = nullptr;
  for (const auto& segment : codebook->segments) {
    if (segment.id == "business") business = &segment;
  }
  REQUIRE(business != nullptr);
  CHECK(to_text(business->condition, *codebook) ==
        "(service or transport or retail or manufacturing or finance or education or other)");
}

}  // namespace andel::load::test
