#include "pipeline.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "archive/recall.hpp"
#include "compose/compose.hpp"
#include "plan/plan.hpp"
#include "tabulate/ranking.hpp"
#include "tabulate/tabulate.hpp"
#include "tabulate/weighting.hpp"

namespace andel {

namespace {

using Clock = std::chrono::steady_clock;

/// A plan may do without slides, as when one expression is tried; a report may not.
void require_slides(const Plan& plan, const ReportSpec& report, Diagnostics& diagnostics) {
  if (!plan.slides.empty()) return;
  auto& error = diagnostics.error("no-slides", report.span, "the report has no slides");
  if (report.handout) error.hints.emplace_back("it has handouts, which `andel build --handouts` makes");
  error.hints.emplace_back("add one: `slides: [{layout: text, title: ...}]`");
}

/// Whether a slide shows the rest of a text that begins on one before it.
bool continues_earlier(const PlannedSlide& slide, const Brand& brand) {
  std::vector<std::string_view> begun;
  for (const auto& region : brand.layouts[slide.layout].regions) {
    if (region.kind != RegionKind::story) continue;
    if (region.continues.empty())
      begun.push_back(region.id);
    else if (std::find(begun.begin(), begun.end(), region.continues) == begun.end())
      return true;
  }
  return false;
}

/// Drops the slides that were not asked for; the others keep their numbers. A text is built from where it begins.
void select_slides(Plan& plan, const std::vector<SlideRange>& ranges, Diagnostics& diagnostics) {
  if (ranges.empty()) return;
  const std::size_t count = plan.slides.size();
  plan.slide_count = count;
  for (const auto& range : ranges) {
    if (range.last <= count) continue;
    diagnostics.error("no-such-slide", {}, fmt::format("there is no slide {}", range.last))
        .hints.push_back(count == 1 ? "the report has one slide" : fmt::format("the report has slides 1-{}", count));
  }
  const auto wanted = [&](const PlannedSlide& slide) {
    return std::any_of(ranges.begin(), ranges.end(), [&](const SlideRange& range) {
      return range.first <= slide.number && slide.number <= range.last;
    });
  };
  std::vector<PlannedSlide> selected;
  bool is_needed_before = false;
  for (auto slide = plan.slides.rbegin(); slide != plan.slides.rend(); ++slide) {
    if (!is_needed_before && !wanted(*slide)) continue;
    is_needed_before = continues_earlier(*slide, plan.brand);
    selected.push_back(std::move(*slide));
  }
  std::reverse(selected.begin(), selected.end());
  plan.slides = std::move(selected);
}

/// Which waves the plan's figures come from.
std::vector<bool> waves_in_use(const Plan& plan) {
  std::vector<bool> used(plan.codebook.waves.size(), false);
  used[plan.wave.position] = true;
  for (const auto& key : plan.cells) used[key.wave.position] = true;
  for (const auto& key : plan.bases) used[key.wave.position] = true;
  return used;
}

void open_faces(Run& run) {
  for (const auto& source : run.plan.brand.faces) run.faces.add(text::Face::open(source, run.diagnostics));
}

/// Loading, which leaves what it read to the planning that follows.
std::optional<load::Specs> load_specs(Run& run, const Request& request) {
  std::optional<load::Specs> specs;
  if (request.input != Input::codebook) {
    specs = load::load_report(request.report, request.environment, run.sources, run.diagnostics);
  } else if (auto codebook = load::load_codebook(request.report, run.sources, run.diagnostics)) {
    specs = load::Specs{{}, std::move(*codebook), {}};
  }
  if (run.diagnostics.has_errors()) return std::nullopt;
  return specs;
}

std::vector<Span> titles_of(const ReportSpec& report) {
  std::vector<Span> titles{report.title.span};
  if (report.subject) titles.push_back(report.subject->span());
  if (report.handout) titles.push_back(report.handout->title.span());
  return titles;
}

void plan_report(Run& run, load::Specs& specs, const Request& request) {
  run.plan = plan::make_plan(specs.report, std::move(specs.codebook), std::move(specs.brand), run.diagnostics);
  if (!run.diagnostics.has_errors()) require_slides(run.plan, specs.report, run.diagnostics);
  if (!run.diagnostics.has_errors()) select_slides(run.plan, request.slides, run.diagnostics);
  run.handout = std::move(specs.report.handout);
}

void plan_batch(Run& run, load::Specs& specs) {
  if (!specs.report.handout) {
    run.diagnostics.error("no-handout", specs.report.span, "the report has no handouts")
        .hints.emplace_back("add what they are: `handout: {for each: ..., file: ..., title: ..., slides: [...]}`");
    return;
  }
  auto batch = plan::plan_handouts(specs.report, std::move(specs.codebook),
                                   specs.handout_brand ? std::move(*specs.handout_brand) : std::move(specs.brand),
                                   run.diagnostics);
  run.plan = std::move(batch.plan);
  run.handouts = std::move(batch.handouts);
  run.handout = std::move(specs.report.handout);
  open_faces(run);
}

void apply_weighting(const Codebook& codebook, Responses& responses, Diagnostics& diagnostics) {
  auto weights = tabulate::weigh(codebook, responses, diagnostics);
  if (weights) responses.weights = std::move(weights->raking.weights);
}

/// Reads the respondents of the waves in use. Returns those that the archive is to stand in for.
std::vector<WaveId> read_waves(Run& run, const Request& request) {
  std::vector<WaveId> archived;
  const std::vector<bool> used = waves_in_use(run.plan);
  run.waves.resize(used.size());
  for (const WaveId wave : run.plan.codebook.waves.ids()) {
    if (!used[wave.position]) continue;
    if (request.archive && archive::stands_in(*request.archive, run.plan, wave)) {
      archived.push_back(wave);
      continue;
    }
    auto& responses = run.waves[wave.position];
    responses = load::load_responses(run.plan.codebook, wave, run.sources, run.diagnostics);
    if (responses && run.plan.codebook.weighting) apply_weighting(run.plan.codebook, *responses, run.diagnostics);
    if (request.archive && responses) {
      archive::check_unchanged(*request.archive, run.plan, wave, *responses, run.diagnostics);
    }
  }
  return archived;
}

void tabulate_plan(Run& run, const Request& request) {
  const std::vector<WaveId> archived = read_waves(run, request);
  if (run.diagnostics.has_errors()) return;
  std::vector<const Responses*> waves;
  for (const auto& wave : run.waves) waves.push_back(wave ? &*wave : nullptr);
  run.tables = tabulate::tabulate(run.plan, waves, run.diagnostics);
  for (const WaveId wave : archived) archive::recall(*request.archive, run.plan, wave, run.tables, run.diagnostics);
  run.tables.rankings = tabulate::rank_figures(run.plan, run.tables.cells);
}

void let_go_of_answers(std::vector<std::optional<Responses>>& waves) {
  for (auto& wave : waves) {
    if (!wave) continue;
    wave->columns = {};
    wave->ids = {};
  }
}

/// A stage begins only where those before it found no errors.
template <class Work>
void perform_stage(Run& run, const Request& request, Stage stage, const Work& work) {
  if (run.diagnostics.has_errors()) return;
  if (request.on_stage) request.on_stage(stage);
  const auto start = Clock::now();
  work();
  run.timings.push_back({stage, Clock::now() - start});
  if (!run.diagnostics.has_errors()) run.completed = stage;
}

void compose_plan(Run& run) {
  open_faces(run);
  if (run.diagnostics.has_errors()) return;
  run.document = compose::compose(run.plan, run.tables, run.faces, run.diagnostics);
}

}  // namespace

std::string_view stage_name(Stage stage) {
  switch (stage) {
    case Stage::load:
      return "reading the report";
    case Stage::plan:
      return "planning";
    case Stage::tabulate:
      return "reading and tabulating respondents";
    case Stage::compose:
      return "composing";
    case Stage::draw:
      return "drawing";
  }
  return "working";
}

Run run_stages(const Request& request, Stage last) {
  Run run;
  std::optional<load::Specs> specs;
  const auto perform = [&](Stage stage, auto&& work) {
    if (stage <= last) perform_stage(run, request, stage, work);
  };

  perform(Stage::load, [&] { specs = load_specs(run, request); });
  perform(Stage::plan, [&] {
    run.titles = titles_of(specs->report);
    if (request.input == Input::report) {
      plan_report(run, *specs, request);
    } else if (request.input == Input::handouts) {
      plan_batch(run, *specs);
    } else if (specs->codebook.waves.empty()) {
      run.diagnostics.error("no-waves", {}, "the codebook has no waves");
    } else {
      run.plan.codebook = std::move(specs->codebook);
      run.plan.wave = run.plan.codebook.waves.ids().back();
    }
    if (request.on_plan && !run.diagnostics.has_errors()) request.on_plan(run.plan, run.diagnostics);
  });
  perform(Stage::tabulate, [&] { tabulate_plan(run, request); });
  if (request.answers == Answers::let_go) let_go_of_answers(run.waves);
  if (last >= Stage::compose) compose_run(run, request);
  return run;
}

void compose_run(Run& run, const Request& request) {
  perform_stage(run, request, Stage::compose, [&] { compose_plan(run); });
}

}  // namespace andel
