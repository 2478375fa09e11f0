#include "end_to_end/built_report.hpp"

#include <catch2/catch.hpp>

#include "draw/draw.hpp"
#include "support/render.hpp"

namespace andel::test {

namespace {

const std::string root = ANDEL_SOURCE_DIR "/";

}  // namespace

Run run_report(const std::string& path, const Settings& settings) {
  Request request;
  request.report = root + path;
  request.environment = {{root + "layouts"}, {root + "fonts"}, settings};
  return run_stages(request, Stage::compose);
}

Run run_handouts(const std::string& path) {
  Request request;
  request.report = root + path;
  request.environment = {{root + "layouts"}, {root + "fonts"}, {}};
  request.input = Input::handouts;
  Run run = run_stages(request, Stage::tabulate);
  INFO(render_diagnostics(run));
  REQUIRE(run.reached(Stage::tabulate));
  return run;
}

std::string render_diagnostics(const Run& run) {
  std::string text;
  for (const auto& diagnostic : run.diagnostics.all()) text += render(diagnostic, run.sources, Colouring::none) + "\n";
  for (auto at = text.find(root); at != std::string::npos; at = text.find(root)) text.erase(at, root.size());
  return text;
}

std::string write_pdf(const Run& run) {
  INFO(render_diagnostics(run));
  REQUIRE(run.reached(Stage::compose));
  return draw::to_pdf(run.document, run.faces);
}

}  // namespace andel::test
