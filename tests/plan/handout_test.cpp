#include "plan/handout.hpp"

#include <catch2/catch.hpp>

#include "plan/small_report.hpp"

namespace andel::tests {

namespace {

/// The handouts of all industries, with one text on one slide; text and list stand in a file of their own.
struct HandoutCase {
  explicit HandoutCase(const std::string& text, const std::string& segments = "industry",
                       const std::vector<std::string>& benchmarks = {}) {
    spec.language = {"sv", {}};
    spec.wave = {"2011", {}};
    spec.title = {"Rapport", {}};
    HandoutSpec handout;
    handout.repetition = {{"segment", {}}, {SourceText(segments, Span{})}, {}};
    handout.file = SourceText("{short(segment)}", Span{});
    handout.title = SourceText("{title}: {label(segment)}", Span{});
    for (const auto& name : benchmarks) handout.benchmarks.emplace_back(name, Span{});
    SlideSpec slide;
    slide.layout = {"page", {}};
    const FileId file = sources.add("text", text);
    slide.regions.emplace_back(Spanned{"title", {}}, SourceText(text, Span{file, 0, text.size()}));
    handout.slides.push_back(slide);
    spec.handout = handout;
    Region region;
    region.id = "title";
    region.role = TextRole::title;
    Layout layout;
    layout.id = "page";
    layout.regions.add(region);
    brand.layouts.add(layout);
    batch = plan::plan_handouts(spec, small_codebook(), brand, diagnostics);
  }

  [[nodiscard]] std::string errors() const {
    std::string all;
    for (const auto& diagnostic : diagnostics.all()) all += render(diagnostic, sources, Colouring::none);
    return all;
  }

  /// What the segment's handout says, where that needs no figures.
  std::string text_for(SegmentId segment) {
    plan::HandoutPlanner planner(*spec.handout, batch.plan, diagnostics);
    return planner.plan(segment, diagnostics).slides.front().name;
  }

  SourceMap sources;
  Diagnostics diagnostics;
  ReportSpec spec;
  Brand brand;
  plan::HandoutBatch batch;
};

}  // namespace

TEST_CASE("there is a handout for each segment of the list, with the figures of all") {
  HandoutCase test("{agree(mobile, segment)} {agree(mobile, rest)} {agree(mobile)}");
  CHECK(test.errors().empty());
  REQUIRE(test.batch.handouts.size() == 3);
  CHECK(test.batch.handouts[0].name == "Service");
  CHECK(test.batch.handouts[1].name == "Bank/Finans");
  CHECK(test.batch.plan.slides.empty());
  CHECK(test.batch.plan.cells.size() == 7);  // each segment, each rest, and the total once
  CHECK(test.batch.plan.bases.size() == 3);
}

TEST_CASE("a handout's texts speak of its own segment") {
  HandoutCase test("{label(segment)} mot {label(rest)}, {count(peers)} i {label(peers)}");
  REQUIRE(test.errors().empty());
  CHECK(test.text_for(test.batch.handouts[1].segment) == "Bank/Finans mot Övriga, 3 i Bransch");
  CHECK(test.text_for(test.batch.handouts[2].segment) == "Offentlig sektor mot Övriga, 3 i Bransch");
}

TEST_CASE("who is taken out of the list has no place among the peers") {
  const auto peers_of = [](const std::string& segments, std::size_t handout) {
    HandoutCase test("{label(segment)}: {count(peers)}", segments);
    CHECK(test.errors().empty());
    REQUIRE(test.batch.handouts.size() > handout);
    return test.text_for(test.batch.handouts[handout].segment);
  };
  CHECK(peers_of("industry without finance", 0) == "Service/Tjänster: 2");
  CHECK(peers_of("[small, (industry without finance) without public]", 1) == "Service/Tjänster: 1");
  CHECK(peers_of("[service, public]", 0) == "Service/Tjänster: 3");
  CHECK(peers_of("industry without ([finance, public] without public)", 1) == "Offentlig sektor: 2");
  CHECK(peers_of("[industry without finance, finance]", 0) == "Service/Tjänster: 3");
}

TEST_CASE("a handout names its segment, the rest, benchmarks and what is combined with them, but no peer") {
  HandoutCase test("{agree(mobile, rest)} {agree(mobile, segment and business)} {count(peers, agree(mobile) > 40)}",
                   "[service and large, finance and large, public]", {"business"});
  REQUIRE(test.errors().empty());
  plan::HandoutPlanner planner(*test.spec.handout, test.batch.plan, test.diagnostics);
  const auto& segments = test.batch.plan.codebook.segments;
  const auto names = [&](std::size_t handout, const std::string& id) {
    for (const auto segment : segments.ids()) {
      if (segments[segment].id == id) return planner.may_name(test.batch.handouts[handout].segment, segment);
    }
    FAIL("no segment " << id);
    return false;
  };
  for (const char* id :
       {"total", "business", "service and large", "rest of service and large", "service and large and business"}) {
    CAPTURE(id);
    CHECK(names(0, id));
  }
  for (const char* id : {"finance and large", "rest of finance and large", "public", "rest of public", "finance"}) {
    CAPTURE(id);
    CHECK_FALSE(names(0, id));
  }
  CHECK(names(2, "public"));
  CHECK_FALSE(names(2, "service and large"));
}

TEST_CASE("planning a handout again asks for no figure that the batch does not have") {
  HandoutCase test("{agree(mobile, rest)} {place(segment, peers, agree(mobile))} {base(segment)}");
  REQUIRE(test.errors().empty());
  plan::HandoutPlanner planner(*test.spec.handout, test.batch.plan, test.diagnostics);
  for (const auto& handout : test.batch.handouts) {
    const Plan& plan = planner.plan(handout.segment, test.diagnostics);
    CHECK(plan.title == "Rapport: " + plan.codebook.segments[handout.segment].label);
    CHECK(plan.cells.size() == test.batch.plan.cells.size());
    CHECK(plan.bases.size() == test.batch.plan.bases.size());
    CHECK(plan.codebook.segments.size() == test.batch.plan.codebook.segments.size());
    CHECK(plan.slides.size() == 1);
  }
  CHECK(test.errors().empty());
}

TEST_CASE("the order of peers is asked for once for all handouts") {
  HandoutCase test("{place(segment, peers, agree(mobile))} {place(segment, peers, agree(mobile))}");
  REQUIRE(test.errors().empty());
  REQUIRE(test.batch.plan.rankings.size() == 1);
  const auto& ranked = test.batch.plan.rankings[RankingId{0}];
  REQUIRE(ranked.size() == test.batch.handouts.size());
  for (std::size_t i = 0; i < ranked.size(); ++i) {
    CHECK(test.batch.plan.cells[ranked[i]].segment == test.batch.handouts[i].segment);
  }
}

TEST_CASE("where the list of handouts is wrong, its slides are not blamed for it") {
  const HandoutCase test("{place(segment, peers, agree(mobile))} av {count(peers)}", "indutsry");
  CHECK(test.diagnostics.errors() == 1);
  CHECK(test.diagnostics.all().front().message == "unknown segment or banner `indutsry`");
}

TEST_CASE("a handout may not speak of another segment") {
  struct Case {
    const char* text;
    const char* place;
  };
  const Case cases[] = {
      {"{agree(mobile, finance)}", "text:1:16: error: a handout shows nothing of `finance`"},
      {"{label(segment finance)}", "text:1:8: error: a handout shows nothing of `finance`"},
      {"{base(not large)}", "text:1:11: error: a handout shows nothing of `large`"},
      {"{label(highest(peers, agree(mobile)))}", "text:1:16: error: a handout shows nothing of `finance`"},
      {"{agree(mobile, highest(industry, index))}", "text:1:24: error: a handout shows nothing of `finance`"},
      {"{place(segment, [segment, finance], index)}", "text:1:27: error: a handout shows nothing of `finance`"},
      {"{count(peers, agree(mobile) > agree(mobile, public))}",
       "text:1:45: error: a handout shows nothing of `public`"},
  };
  for (const auto& [text, place] : cases) {
    const HandoutCase test(text);
    CAPTURE(text);
    CHECK_THAT(test.errors(), Catch::Matchers::StartsWith(place));
    CHECK_THAT(test.errors(), Catch::Matchers::Contains("or name it under `benchmarks`"));
  }
}

TEST_CASE("a handout may speak of the total, of benchmarks, and of how many peers there are") {
  for (const char* text :
       {"{agree(mobile, total)}", "{agree(mobile, business)}", "{agree(mobile, segment and business)}",
        "{place(segment, industry, index)}", "{count(peers, agree(mobile) > 50)}"}) {
    const HandoutCase test(text, "industry", {"business"});
    CAPTURE(text);
    CHECK(test.errors().empty());
  }
}

TEST_CASE("a handout's title and file name hold no figures, and its slides are not repeated") {
  HandoutCase test("Titel");
  test.spec.handout->file = SourceText("{agree(mobile, segment)}", Span{});
  test.spec.handout->slides.front().repetition = Repetition{{"other", {}}, {SourceText("size", Span{})}, {}};
  Diagnostics diagnostics;
  plan::plan_handouts(test.spec, small_codebook(), test.brand, diagnostics);
  REQUIRE(diagnostics.all().size() == 2);
  CHECK(diagnostics.all()[0].code == "repeated-in-handout");
  CHECK(diagnostics.all()[1].code == "figure-in-document");
}

}  // namespace andel::tests
