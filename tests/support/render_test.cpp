#include "support/render.hpp"

#include <catch2/catch.hpp>

using namespace andel;

namespace {

struct Fixture {
  SourceMap sources;
  FileId file = sources.add("report.yaml", "a: 1\n\titem: q7_trsut ö\n");
  std::size_t at = sources[file].text().find("q7");
  Diagnostic diagnostic{
      Severity::error, "unknown-item", Span{file, at, at + 8}, "unknown item `q7_trsut`", {"did you mean `q7_trust`?"}};
};

}  // namespace

TEST_CASE_METHOD(Fixture, "a diagnostic shows its place, its line, a caret and its hints") {
  CHECK(render(diagnostic, sources, Colouring::none) ==
        "report.yaml:2:8: error: unknown item `q7_trsut`\n"
        "2 |  item: q7_trsut ö\n"
        "  |        ^^^^^^^^\n"
        "hint: did you mean `q7_trust`?\n");
}

TEST_CASE_METHOD(Fixture, "a byte order mark is neither shown nor pointed at") {
  diagnostic.span = {sources.add("x.csv", "\xEF\xBB\xBFid;w\n"), 0, 5};
  diagnostic.hints.clear();
  CHECK(render(diagnostic, sources, Colouring::none) ==
        "x.csv:1:1: error: unknown item `q7_trsut`\n1 | id;w\n  | ^^\n");
}

TEST_CASE_METHOD(Fixture, "colours surround but do not change the text") {
  std::string coloured = render(diagnostic, sources, Colouring::terminal);
  CHECK(coloured.find("\x1b[1;31merror:") != std::string::npos);
  for (auto escape = coloured.find('\x1b'); escape != std::string::npos; escape = coloured.find('\x1b')) {
    coloured.erase(escape, coloured.find('m', escape) - escape + 1);
  }
  CHECK(coloured == render(diagnostic, sources, Colouring::none));
}

TEST_CASE_METHOD(Fixture, "a diagnostic without a place is its message and hints") {
  diagnostic.span = {};
  diagnostic.severity = Severity::warning;
  CHECK(render(diagnostic, sources, Colouring::none) ==
        "warning: unknown item `q7_trsut`\nhint: did you mean `q7_trust`?\n");
}

TEST_CASE("a span that runs over a line's end is underlined on its first line; a long line is cut around it") {
  SourceMap sources;
  const FileId file = sources.add("x", std::string(300, 'a') + "BAD" + std::string(300, 'b') + "\nnext");
  const Diagnostic wide{Severity::note, "x", Span{file, 300, 303}, "m", {}};
  CHECK(render(wide, sources, Colouring::none) == "x:1:301: note: m\n1 | …" + std::string(100, 'a') + "BAD" +
                                                      std::string(100, 'b') + "…\n  | " + std::string(101, ' ') +
                                                      "^^^\n");
  const Diagnostic endless{Severity::note, "x", Span{file, 0, 603}, "m", {}};
  CHECK(render(endless, sources, Colouring::none) ==
        "x:1:1: note: m\n1 | " + std::string(300, 'a') + "…\n  | " + std::string(200, '^') + "\n");
  const Diagnostic over{Severity::note, "x", Span{file, 602, 607}, "m", {}};
  CHECK(render(over, sources, Colouring::none) ==
        "x:1:603: note: m\n1 | …" + std::string(100, 'b') + "b\n  | " + std::string(101, ' ') + "^\n");
}

TEST_CASE_METHOD(Fixture, "JSON holds the same facts on one line") {
  CHECK(render_json(diagnostic, sources) ==
        R"({"severity":"error","code":"unknown-item","file":"report.yaml","line":2,"column":8,"end_line":2,)"
        R"("end_column":16,"message":"unknown item `q7_trsut`","hints":["did you mean `q7_trust`?"]})");
}
