// Whole texts, from markup to final words.
#include <catch2/catch.hpp>

#include "plan/small_report.hpp"

using namespace andel;
using namespace andel::tests;

namespace {

/// The body of a one-slide report: a line per paragraph, ~ for no-break spaces, | between pieces, and = before
/// pieces that were computed.
std::string body(const std::string& text, const std::string& language = "sv") {
  SpecFile file;
  ReportSpec report = small_report(file, language);
  SlideSpec slide;
  slide.layout = file.name("chart");
  slide.regions = {{file.name("title"), file.text("A")}, {file.name("body"), file.text(text)}};
  report.slides.push_back(std::move(slide));
  Diagnostics diagnostics;
  const Plan plan = plan::make_plan(report, small_codebook(), small_brand(), diagnostics);
  if (!diagnostics.empty()) return file.render_all(diagnostics);
  const auto& planned = std::get<RichText>(plan.slides[0].contents[1].second);
  std::string all;
  for (const auto& paragraph : express::evaluate(planned, plan, tables_for(plan), diagnostics)) {
    std::string line;
    for (const auto& piece : paragraph.pieces) {
      line += (line.empty() ? "" : "|") + std::string(piece.origin ? "=" : "") + visible(piece.text);
    }
    all += line + "\n";
  }
  return diagnostics.empty() ? all : file.render_all(diagnostics);
}

}  // namespace

TEST_CASE("computed values stand in the text, each with its origin") {
  CHECK(body("**{agree(mobile) | words | capitalised}** arbetar mobilt: {agree(mobile)}.\n\n- I {label(finance)} "
             "{agree(mobile, finance)}.") ==
        "=Knappt hälften| arbetar mobilt: |=45~%|.\n"
        "I |=Bank/Finans| |=67~%|.\n");
}

TEST_CASE("numbers hold together with what they count") {
  CHECK(body("45 % och 6 av 10, 12 kr, 3 av oss, 5 procent.") == "45~% och 6~av~10, 12~kr, 3 av oss, 5~procent.\n");
  CHECK(body("{agree(mobile) | bare} % av {base}") == "=45|~% av |=6~136\n");
  CHECK(body("i {count(industry, index > 30)} av {count(industry)} branscher") == "i |=2|~av~|=3| branscher\n");
  CHECK(body("**6** av **10**") == "6|~av~|10\n");
  CHECK(body("6 in 10, 6 of 10, 6 av 10", "en") == "6~in~10, 6~of~10, 6 av 10\n");
}

TEST_CASE("what comes out empty leaves no gap") {
  CHECK(body("a {if index > 50 then 'b' else ''} c") == "a |c\n");
  CHECK(body("{if index > 50 then 'b' else ''} c") == "c\n");
  CHECK(body("a {if index > 50 then 'b' else ''}") == "a\n");
  CHECK(body("a\n\n- {if index > 50 then 'b' else ''}\n\nc") == "a\nc\n");
}

TEST_CASE("a figure without a value shows in the report's own lines") {
  CHECK(body("Först.\n\nSedan {agree(virtual, large)} och {agree(service, small)}.") ==
        "report.yaml:10:8: error: `agree(virtual, large)` has no value: nobody in that segment answered\n"
        "10 | Sedan {agree(virtual, large)} och {agree(service, small)}.\n"
        "   |        ^^^^^^^^^^^^^^^^^^^^^\n"
        "hint: say what to print instead: `if known(agree(virtual, large)) then ... else ...`\n"
        "report.yaml:10:36: error: `agree(service, small)` has no value: it is suppressed, because it rests on too few "
        "answers\n"
        "10 | Sedan {agree(virtual, large)} och {agree(service, small)}.\n"
        "   |                                    ^^^^^^^^^^^^^^^^^^^^^\n"
        "hint: say what to print instead: `if known(agree(service, small)) then ... else ...`\n");
}
