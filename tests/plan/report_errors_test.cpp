// What a report can get wrong outside its expressions.
#include <catch2/catch.hpp>

#include "plan/small_report.hpp"

using namespace andel;
using namespace andel::tests;

namespace {

struct Fixture {
  SpecFile file;
  ReportSpec report;
  Codebook codebook = small_codebook();
  Brand brand = small_brand();

  Fixture() {
    report.title = {"A", {}};
    report.language = {"sv", {}};
    report.wave = {"2011", {}};
  }

  SlideSpec slide() {
    return {{"chart", {}},
            SlideCondition::always,
            std::nullopt,
            std::nullopt,
            {{{"title", {}}, SourceText("A", Span{})}},
            {}};
  }

  void add_chart(ChartSpec spec) {
    auto made = slide();
    made.regions.emplace_back(Spanned{"chart", {}}, std::move(spec));
    report.slides.push_back(std::move(made));
  }

  ChartSpec chart(std::string measure, const std::vector<std::string>& items = {}) {
    ChartSpec spec;
    spec.measure = {std::move(measure), {}};
    for (const auto& item : items) spec.items.push_back({item, {}});
    return spec;
  }

  std::string errors() {
    Diagnostics diagnostics;
    plan::make_plan(report, codebook, brand, diagnostics);
    return file.render_all(diagnostics);
  }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "means of items on unlike scales share an axis only with a warning") {
  const auto point = [](double code) { return ScalePoint{code, {}, CodeRole::answer}; };
  const ScaleId five = codebook.scales.add({"five", ScaleKind::coded, {point(1), point(5)}, {}});
  const ScaleId other_five = codebook.scales.add({"other_five", ScaleKind::coded, {point(5), point(1)}, {}});
  const ScaleId krona = codebook.scales.add({"krona", ScaleKind::numeric, {}, {}});
  for (auto& measure : codebook.measures) measure.coding.unnamed = Unnamed::as_is;
  codebook.items[ItemId{0}].scale = five;
  codebook.items[ItemId{1}].scale = other_five;
  codebook.items[ItemId{2}].scale = krona;
  add_chart(chart("trust", {"mobile", "virtual"}));
  CHECK(errors() == "");
  add_chart(chart("agree", {"mobile", "service"}));
  CHECK(errors() == "");
  auto mixed = chart("trust", {"mobile", "virtual", "service"});
  mixed.measure = file.name("trust");
  add_chart(std::move(mixed));
  CHECK(errors() ==
        "report.yaml:1:1: warning: `mobile` is on the scale `five`, but `service` on `krona`: their means share one "
        "axis\n1 | trust\n  | ^^^^^\nhint: give each scale a chart of its own\n");
}

TEST_CASE_METHOD(Fixture, "unknown language and wave") {
  report.language = file.name("se");
  report.wave = file.name("1999");
  CHECK(errors() ==
        "report.yaml:1:1: error: unknown language `se`\n1 | se\n  | ^^\nhint: did you mean `sv`?\n"
        "report.yaml:2:1: error: unknown wave `1999`\n2 | 1999\n  | ^^^^\nhint: valid names: `2011`, `2012`\n");
}

TEST_CASE_METHOD(Fixture, "the report's title can hold no figure and not itself") {
  report.title = file.name("A {index}");
  CHECK(errors() ==
        "report.yaml:1:1: error: the report's title cannot hold figures of its respondents\n"
        "1 | A {index}\n  | ^^^^^^^^^\n");
  report.title = file.name("{title}");
  CHECK(errors() == "report.yaml:2:2: error: the report's title cannot be part of itself\n2 | {title}\n  |  ^^^^^\n");
}

TEST_CASE_METHOD(Fixture, "unknown layouts and regions, and regions of another kind") {
  auto first = slide();
  first.layout = file.name("chrat");
  auto second = slide();
  second.regions.emplace_back(file.name("boddy"), SourceText("B", Span{}));
  second.regions.emplace_back(file.name("chart"), SourceText("B", Span{}));
  second.regions.emplace_back(file.name("body"), chart("index"));
  second.regions.emplace_back(file.name("legend"), SourceText("B", Span{}));
  report.slides = {first, second};
  CHECK(errors() ==
        "report.yaml:1:1: error: unknown layout `chrat`\n1 | chrat\n  | ^^^^^\nhint: did you mean `chart`?\n"
        "report.yaml:2:1: error: layout `chart` has no region `boddy`\n2 | boddy\n  | ^^^^^\nhint: did you mean "
        "`body`?\n"
        "report.yaml:3:1: error: region `chart` takes a chart, not a text\n3 | chart\n  | ^^^^^\n"
        "report.yaml:4:1: error: region `body` takes a text, not a chart\n4 | body\n  | ^^^^\n"
        "report.yaml:5:1: error: region `legend` is filled by its chart's legend\n5 | legend\n  | ^^^^^^\n");
}

TEST_CASE_METHOD(Fixture, "a layout's required region must be there") {
  auto untitled = slide();
  untitled.regions.clear();
  untitled.layout = file.name("chart");
  report.slides = {untitled};
  CHECK(errors() == "report.yaml:1:1: error: layout `chart` wants `title`\n1 | chart\n  | ^^^^^\n");
}

TEST_CASE_METHOD(Fixture, "charts name measures, items and segments") {
  ChartSpec spec = chart("", {"mobile"});
  spec.measure = file.name("agre");
  spec.segments = {file.text("smal"), file.text("large and")};
  spec.reference = file.text("mobile");
  add_chart(spec);
  ChartSpec items = chart("agree");
  items.items = {file.name("mobil"), file.name("finance")};
  add_chart(items);
  CHECK(errors() ==
        "report.yaml:3:7: error: expected a value, found the end\n3 | large and\n  |       ^^^\n"
        "report.yaml:1:1: error: unknown measure or index `agre`\n1 | agre\n  | ^^^^\nhint: did you mean `agree`?\n"
        "report.yaml:4:1: error: `reference` wants a segment; `mobile` is an item\n4 | mobile\n  | ^^^^^^\n"
        "report.yaml:5:1: error: unknown item `mobil`\n5 | mobil\n  | ^^^^^\nhint: did you mean `mobile`?\n"
        "report.yaml:6:1: error: `items` wants an item; `finance` is a segment of banner `industry`\n"
        "6 | finance\n  | ^^^^^^^\n");
}

TEST_CASE_METHOD(Fixture, "charts that contradict themselves") {
  ChartSpec with_items = chart("index");
  with_items.items = {file.name("mobile")};
  add_chart(with_items);
  ChartSpec rows = chart("");
  rows.measure = file.name("index");
  add_chart(rows);
  ChartSpec empty = chart("");
  empty.measure = file.name("agree");
  add_chart(empty);
  ChartSpec twice = chart("agree");
  twice.items = {file.name("mobile"), file.name("mobile")};
  twice.segments = {file.text("industry"), file.text("public")};
  add_chart(twice);
  ChartSpec reference = chart("agree", {"mobile", "virtual"});
  reference.rows = ChartRows::segments;
  reference.reference = file.text("total");
  add_chart(reference);
  CHECK(errors() ==
        "report.yaml:1:1: error: `index` is an index, which is over its own items\n1 | mobile\n  | ^^^^^^\n"
        "hint: leave out `items`, or choose a measure\n"
        "report.yaml:2:1: error: `index` is an index, so there are no items for the rows\n2 | index\n  | ^^^^^\n"
        "hint: write `rows: segments`\n"
        "report.yaml:3:1: error: `agree` is a measure, which wants items\n3 | agree\n  | ^^^^^\n"
        "hint: add `items: [...]`\n"
        "report.yaml:5:1: error: item `mobile` is listed twice\n5 | mobile\n  | ^^^^^^\n"
        "report.yaml:7:1: error: segment `public` is listed twice\n7 | public\n  | ^^^^^^\n"
        "report.yaml:8:1: error: a reference needs rows with one bar each; these have one per item\n"
        "8 | total\n  | ^^^^^\n");
}

TEST_CASE_METHOD(Fixture, "a mistake on a repeated slide is told once") {
  auto repeated = slide();
  repeated.repetition = Repetition{{"segment", {}}, {SourceText("industry", Span{})}, {}};
  repeated.regions.emplace_back(Spanned{"body", {}}, file.text("{index(segmnt)} {label(segment)}"));
  report.slides = {repeated};
  CHECK(errors() ==
        "report.yaml:1:8: error: unknown segment `segmnt`\n1 | {index(segmnt)} {label(segment)}\n  |        ^^^^^^\n"
        "hint: did you mean `segment`?\n");
}

TEST_CASE_METHOD(Fixture, "a mistake in what a slide is repeated for does not hide those on it") {
  auto repeated = slide();
  repeated.repetition = Repetition{{"segment", {}}, {file.text("industri")}, {}};
  repeated.regions.emplace_back(Spanned{"body", {}}, file.text("{index(segment)} {yeer}"));
  report.slides = {repeated};
  CHECK(errors() ==
        "report.yaml:1:1: error: unknown segment or banner `industri`\n1 | industri\n  | ^^^^^^^^\n"
        "hint: did you mean `industry`?\n"
        "report.yaml:2:19: error: unknown name `yeer`\n2 | {index(segment)} {yeer}\n  |                   ^^^^\n"
        "hint: did you mean `year`?\n");
}

TEST_CASE_METHOD(Fixture, "a repetition's name off a repeated slide says where it would mean something") {
  auto single = slide();
  single.regions.emplace_back(Spanned{"body", {}}, file.text("{index(segment)}"));
  report.slides = {single};
  CHECK(errors() ==
        "report.yaml:1:8: error: unknown segment `segment`\n1 | {index(segment)}\n  |        ^^^^^^^\n"
        "hint: `segment` has a meaning where a slide is repeated `for each` segment\n");
}

TEST_CASE_METHOD(Fixture, "pages can only carry what compose fills in") {
  auto& layout = brand.layouts[LayoutId{0}];
  layout.furniture.emplace_back(FurnitureText{{}, {}, file.text("{page} of {pagse}")});
  report.slides = {slide(), slide()};
  CHECK(errors() ==
        "report.yaml:1:12: error: pages cannot fill in `pagse`\n1 | {page} of {pagse}\n  |            ^^^^^\n"
        "hint: did you mean `page` or `pages`?\n");
}

TEST_CASE_METHOD(Fixture, "rows stand out only where they are rows") {
  ChartSpec other = chart("index");
  other.rows = ChartRows::segments;
  other.segments = {SourceText("industry", Span{})};
  other.highlight = {file.text("small")};
  add_chart(other);
  ChartSpec items = chart("agree", {"mobile"});
  items.highlight = {file.text("large")};
  add_chart(items);
  ChartSpec unknown = other;
  unknown.highlight = {file.text("frist")};
  add_chart(unknown);
  CHECK(errors() ==
        "report.yaml:1:1: error: `5–19 anställda` is to stand out, but is no row of this chart\n1 | small\n  | ^^^^^\n"
        "hint: add it to `segments`\n"
        "report.yaml:2:1: error: only rows that are segments can stand out by name\n2 | large\n  | ^^^^^\n"
        "hint: write `rows: segments`, or `highlight: first`\n"
        "report.yaml:3:1: error: unknown segment or banner `frist`\n3 | frist\n  | ^^^^^\n");
}

TEST_CASE_METHOD(Fixture, "what rows look like, and where an axis begins") {
  ChartSpec spec = chart("index");
  spec.rows = ChartRows::segments;
  spec.segments = {SourceText("industry", Span{})};
  spec.highlight = {SourceText("finance", Span{})};
  spec.intervals = IntervalLines::drawn;
  spec.figureless = FigurelessRows::apart;
  add_chart(spec);
  ChartSpec first = chart("agree", {"mobile"});
  first.highlight = {SourceText("first", Span{})};
  add_chart(first);
  Diagnostics diagnostics;
  codebook.indexes[IndexId{0}].coding.steps = {{{1, 2}, -100}, {{4, 5}, 100}};
  const Plan plan = plan::make_plan(report, codebook, brand, diagnostics);
  REQUIRE(diagnostics.empty());
  const auto& ranking = std::get<Chart>(plan.slides.at(0).contents.at(1).second);
  CHECK(ranking.least == -100);
  CHECK(ranking.interval_level == 0.95);
  CHECK(plan.detail == Detail::precision);
  CHECK(ranking.figureless == FigurelessRows::apart);
  CHECK(ranking.first_row == RowEmphasis::none);
  std::string standing_out;
  for (const auto& row : ranking.categories) {
    if (row.emphasis == RowEmphasis::highlighted) standing_out += row.full_label + "\n";
  }
  CHECK(standing_out == "Bank/Finans\n");
  const auto& shares = std::get<Chart>(plan.slides.at(1).contents.at(1).second);
  CHECK(shares.least == 0);
  CHECK_FALSE(shares.interval_level);
  CHECK(shares.first_row == RowEmphasis::highlighted);
}

TEST_CASE_METHOD(Fixture, "stories and body texts have headings, others do not") {
  auto made = slide();
  made.regions.emplace_back(Spanned{"body", {}}, file.text("Words.\n## A heading\nMore."));
  report.slides.push_back(made);
  Region* body = nullptr;
  for (auto& layout : brand.layouts) {
    for (auto& region : layout.regions) {
      if (region.id == "body") body = &region;
    }
  }
  REQUIRE(body);
  CHECK(errors().empty());
  body->role = TextRole::note;
  CHECK(errors() ==
        "report.yaml:2:4: error: a heading can stand only in a story, or in a text of role `body`\n"
        "2 | ## A heading\n  |    ^^^^^^^^^\nhint: write `\\##` for the signs themselves\n");
  body->kind = RegionKind::story;
  CHECK(errors().empty());
}
