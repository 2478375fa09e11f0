// The stages in order: load, plan, tabulate, compose. The facade that commands and tests use.
// Knows no command line and writes no file; `draw` is called by whoever wants bytes.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/load.hpp"
#include "model/document.hpp"
#include "model/plan.hpp"
#include "model/responses.hpp"
#include "model/table.hpp"
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

struct Request {
  std::string report;
  load::Environment environment;
  std::vector<SlideRange> slides;       ///< empty: all
  std::function<void(Stage)> on_stage;  ///< told when a stage begins; may be empty
  std::function<void(Plan&)> on_plan;   ///< may ask for further figures before they are tabulated
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
  text::FaceSet faces;
  Document document;
  std::vector<StageTime> timings;
  std::optional<Stage> completed;

  [[nodiscard]] bool reached(Stage stage) const { return completed && *completed >= stage; }
};

/// Runs the stages up to `last` (at most `compose`). Stops after the first stage that found errors, so that
/// one run shows every mistake that the stage could see.
Run run_stages(const Request& request, Stage last);

}  // namespace andel
