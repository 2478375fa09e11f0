// The stages in order: load, plan, tabulate, compose. The facade that commands and tests use.
// Knows no command line and writes no file; `draw` is called by whoever wants bytes.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/edition.hpp"
#include "load/load.hpp"
#include "model/document.hpp"
#include "model/plan.hpp"
#include "model/responses.hpp"
#include "model/table.hpp"
#include "plan/handout.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"
#include "text/face.hpp"

namespace andel {

enum class Stage { load, plan, tabulate, compose, draw };

/// What a person calls a stage.
std::string_view stage_name(Stage stage);

/// Slides `first` to `last`, both included, counted from 1.
struct SlideRange {
  std::size_t first = 1;
  std::size_t last = 1;
};

enum class Input {
  report,
  handouts,  ///< of a report: a plan without slides that lists the figures of all of them; up to `tabulate`
  codebook   ///< alone: a plan without brand, slides and figures, for the newest wave; up to `tabulate`
};

/// Whether respondents' answers are still there once they are tabulated, or only their weights. Answers are a third
/// of the memory that a build takes, and taking as much anew for the pages costs time.
enum class Answers { kept, let_go };

struct Request {
  std::string report;  ///< or the codebook
  load::Environment environment;
  std::vector<SlideRange> slides;       ///< empty: all
  std::function<void(Stage)> on_stage;  ///< told when a stage begins; may be empty
  /// May ask for further figures before they are tabulated, and report names that it does not know.
  std::function<void(Plan&, Diagnostics&)> on_plan;
  Input input = Input::report;
  Answers answers = Answers::kept;
  /// Editions published before, which stand in for data files that are gone; may be nullptr.
  std::shared_ptr<const archive::Archive> archive;
};

struct StageTime {
  Stage stage = Stage::load;
  std::chrono::nanoseconds duration{};
};

/// Everything that one run made, as far as it came. A stage's result is complete only if `completed`
/// reached it.
struct Run {
  SourceMap sources;
  Diagnostics diagnostics;
  Plan plan;
  std::vector<std::optional<Responses>> waves;  ///< at the plan's wave ids; those that the plan needs
  Tables tables;
  std::vector<Span> titles;  ///< where it stands what the report, or its handouts, are called and about
  text::FaceSet faces;
  Document document;
  std::optional<HandoutSpec> handout;   ///< where the report has handouts: what they are planned from
  std::vector<plan::Handout> handouts;  ///< where they are the input: what there will be
  std::vector<StageTime> timings;
  std::optional<Stage> completed;

  [[nodiscard]] bool reached(Stage stage) const { return completed && *completed >= stage; }
};

/// Runs the stages up to `last` (at most `compose`). Stops after the first stage that found errors, so that
/// one run shows every mistake that the stage could see.
Run run_stages(const Request& request, Stage last);

/// Takes a run that stopped after `tabulate` on to `compose`, with the request that it was made with.
void compose_run(Run& run, const Request& request);

}  // namespace andel
