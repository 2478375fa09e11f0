#include "publish/publish.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "archive/archive_file.hpp"
#include "archive/compare.hpp"
#include "batch/check_literals.hpp"
#include "publish/documents.hpp"
#include "publish/inbox.hpp"
#include "publish/inputs.hpp"
#include "publish/make_documents.hpp"
#include "publish/manifest.hpp"
#include "publish/shelf.hpp"
#include "support/render.hpp"

namespace andel::publish {

namespace {

/// The archive of what readers see, in which the editions before the new one are.
std::shared_ptr<const archive::Archive> archive_on(const Shelf& shelf) {
  const auto current = shelf.current();
  if (!current) return std::make_shared<const archive::Archive>();
  return std::make_shared<const archive::Archive>(
      archive::read_archive((shelf.folder() / current->folder / archive_name).string()));
}

/// What readers last saw: the same wave if it was published before, else the one before it.
const archive::Edition* find_last(const archive::Archive& editions, const archive::Edition& edition) {
  if (const auto* same = archive::find_edition(editions, edition.wave)) return same;
  const archive::Edition* last = nullptr;
  for (const auto& other : editions) {
    if (other.date < edition.date) last = &other;
  }
  return last;
}

std::vector<std::string> render_all(const Diagnostics& diagnostics, const SourceMap& sources) {
  std::vector<std::string> messages;
  for (const auto& diagnostic : diagnostics.all()) messages.push_back(render(diagnostic, sources, Colouring::none));
  return messages;
}

std::vector<std::pair<std::string, double>> timings_of(const Run& run) {
  std::vector<std::pair<std::string, double>> timings;
  for (const auto& [stage, duration] : run.timings) {
    timings.emplace_back(stage_name(stage), std::chrono::duration<double, std::milli>(duration).count());
  }
  return timings;
}

class Publisher {
 public:
  explicit Publisher(const Job& job) : job_(job), shelf_(job.shelf) {}

  Result run() {
    Run known = run_stages(job_.request, Stage::plan);
    Inbox inbox;
    if (known.reached(Stage::plan)) {
      inbox = look_through(job_.inbox, known.plan.codebook, job_.settle, known.diagnostics);
    }
    if (known.diagnostics.has_errors()) return fail(std::move(known));
    if (!inbox.unsettled.empty()) return wait(std::move(inbox.unsettled));
    if (inbox.arrivals.empty()) return {};
    return publish_newest(known.plan.codebook, inbox.arrivals);
  }

 private:
  /// A report to publish, and perhaps handouts beside it.
  struct Edition {
    Request report;
    std::optional<Request> handouts;
    std::vector<Arrival> arrivals;
    Manifest manifest;
    Dependencies report_depends_on;
    Dependencies handouts_depend_on;
  };

  Result publish_newest(const Codebook& codebook, const std::vector<Arrival>& arrivals) {
    Edition edition{job_.request, job_.handouts, arrivals, {}, {}, {}};
    edition.report.archive = archive_on(shelf_);
    const std::string& wave = codebook.waves[arrivals.back().wave].id;
    edition.report.environment.settings.emplace_back("wave", wave);
    Run report = run_stages(edition.report, Stage::plan);
    if (report.diagnostics.has_errors()) return fail(std::move(report));
    std::vector<Planned> runs{{report, edition.report}};
    Run handouts;
    if (edition.handouts) {
      edition.handouts->environment.settings.emplace_back("wave", wave);
    } else if (report.handout) {
      edition.handouts = edition.report;
    }
    if (edition.handouts) {
      edition.handouts->archive = edition.report.archive;
      edition.handouts->input = Input::handouts;
      handouts = run_stages(*edition.handouts, Stage::plan);
      if (handouts.diagnostics.has_errors()) return fail(std::move(handouts));
      runs.push_back({handouts, *edition.handouts});
      edition.handouts_depend_on = list_dependencies(runs.back(), job_.program);
    }
    edition.report_depends_on = list_dependencies(runs.front(), job_.program);
    edition.manifest = describe_inputs(runs, arrivals, job_.program);
    return publish_if_new(std::move(edition), std::move(report));
  }

  Result publish_if_new(Edition edition, Run planned) {
    const Manifest& manifest = edition.manifest;
    const auto current = shelf_.current();
    if (current && current->manifest.made_from == manifest.made_from) return {};
    if (current && current->manifest.date > manifest.date) {
      planned.diagnostics
          .error("older-wave", {},
                 fmt::format("the newest file in the inbox is of wave {}, but wave {} is published already",
                             manifest.wave, current->manifest.wave))
          .hints.push_back(fmt::format("put the file of wave {} beside it", current->manifest.wave));
      return fail(std::move(planned));
    }
    const auto pending = shelf_.pending();
    const bool is_pending = pending && pending->manifest.made_from == manifest.made_from;
    const auto made = is_pending ? pending : shelf_.find_intact(manifest);
    if (made) return put_out(*made);
    Result result = make(std::move(edition));
    if (result.outcome == Outcome::failed || result.outcome == Outcome::unsettled) shelf_.drop_staging();
    return result;
  }

  /// A publication that is on the shelf is shown, or waits.
  Result put_out(const Shelved& publication) {
    Result result;
    result.folder = publication.folder;
    const bool approved = fs::exists(shelf_.folder() / publication.folder / approval_name);
    if (job_.approval == Approval::needed && !approved) {
      shelf_.hold(publication);
      result.outcome = Outcome::held;
    } else {
      shelf_.show(publication);
      result.outcome = Outcome::published;
    }
    return result;
  }

  Result make(Edition edition) {
    read_arrivals(edition);
    Run run = run_stages(edition.report, Stage::tabulate);
    if (!run.diagnostics.has_errors()) refuse_known_data(run, *edition.report.archive);
    if (!run.diagnostics.has_errors()) check_literals(run);
    if (run.diagnostics.has_errors()) return fail(std::move(run));
    const fs::path staging = shelf_.begin_staging();
    Documents documents(staging, shelf_.folder(), shelf_.current());
    Manifest& manifest = edition.manifest;
    const std::string name = fmt::format("{}-{}.pdf", fs::path(job_.request.report).stem().string(), manifest.wave);
    make_report(run, edition.report, name, std::move(edition.report_depends_on), documents);
    if (run.diagnostics.has_errors()) return fail(std::move(run));
    manifest.timings = timings_of(run);
    std::vector<std::string> messages;
    if (edition.handouts) {
      Run handouts = run_stages(*edition.handouts, Stage::tabulate);
      if (!handouts.diagnostics.has_errors()) messages = make_batch(handouts, edition.handouts_depend_on, documents);
      if (handouts.diagnostics.has_errors()) return fail(std::move(handouts), std::move(messages));
    }
    write_edition(run, *edition.report.archive, staging, manifest);
    if (auto changed = find_changed(manifest.inputs)) return wait({std::move(*changed)});
    manifest.documents = documents.take();
    manifest.messages = render_all(run.diagnostics, run.sources);
    std::erase_if(messages, [&](const std::string& message) {  // a title may be the report's too
      return std::find(manifest.messages.begin(), manifest.messages.end(), message) != manifest.messages.end();
    });
    manifest.messages.insert(manifest.messages.end(), messages.begin(), messages.end());
    if (const auto current = shelf_.current()) manifest.previous = current->folder;
    Result result = put_out(shelf_.finish_staging(std::move(manifest)));
    result.sources = std::move(run.sources);
    result.diagnostics = std::move(run.diagnostics);
    result.messages = std::move(messages);
    return result;
  }

  /// Respondents come from the inbox; the report's own wave is archived with all that later ones may ask of it.
  static void read_arrivals(Edition& edition) {
    const auto take_arrivals = [arrivals = edition.arrivals](Plan& plan) {
      for (const auto& arrival : arrivals) plan.codebook.waves[arrival.wave].data.path = arrival.path.string();
    };
    edition.report.on_plan = [take_arrivals](Plan& plan, Diagnostics&) {
      take_arrivals(plan);
      archive::request_trend_figures(plan);
    };
    if (edition.handouts)
      edition.handouts->on_plan = [take_arrivals](Plan& plan, Diagnostics&) { take_arrivals(plan); };
  }

  /// An input that is no longer what it was when the work began.
  static std::optional<std::string> find_changed(const std::vector<FileFacts>& inputs) {
    for (const auto& input : inputs) {
      if (input.bytes > 0 && examine(input.name, input.name) != input) return input.name;
    }
    return std::nullopt;
  }

  /// The archive of before with the new edition in it, and how that differs from the last.
  void write_edition(Run& run, const archive::Archive& editions, const fs::path& staging, Manifest& manifest) {
    Diagnostics said_already;
    Diagnostics& said = run.reached(Stage::compose) ? said_already : run.diagnostics;
    const auto edition =
        archive::take_edition(run.plan, run.tables, *run.waves[run.plan.wave.position], run.sources, said);
    if (const auto current = shelf_.current()) {
      const fs::path archived = shelf_.folder() / current->folder / archive_name;
      if (fs::exists(archived)) write_durably(staging / archive_name, read_whole(archived));
    }
    archive::store_edition((staging / archive_name).string(), edition);
    const auto* last = find_last(editions, edition);
    if (last == nullptr) return;
    const auto differences = archive::compare_editions(*last, edition, archive::testing_since(last->wave, run.plan));
    manifest.differences = archive::differences_as_json(differences);
    write_durably(staging / "differences.txt", archive::differences_as_text(differences));
  }

  /// Makes handouts, and returns what there is to say of their texts and of single ones. With errors in the run, it has
  /// failed.
  std::vector<std::string> make_batch(Run& run, const Dependencies& dependencies, Documents& documents) const {
    Diagnostics claimed;
    batch::check_literals(run, job_.strictness, claimed);
    std::vector<std::string> messages;
    if (claimed.has_errors()) {
      run.diagnostics.add_all(claimed);
      return messages;
    }
    messages = render_all(claimed, run.sources);
    auto of_single_ones = make_handouts(run, dependencies, documents);
    std::move(of_single_ones.begin(), of_single_ones.end(), std::back_inserter(messages));
    return messages;
  }

  void check_literals(Run& run) const {
    lint::check_titles(run.titles, run.plan.language, run.sources, job_.strictness, run.diagnostics);
    lint::check_literals(run.plan, run.tables, run.sources, job_.strictness, run.diagnostics);
  }

  /// A wave's file under another wave's name.
  static void refuse_known_data(Run& run, const archive::Archive& editions) {
    const Wave& wave = run.plan.codebook.waves[run.plan.wave];
    const std::string digest = archive::write_digest(run.waves[run.plan.wave.position]->digest);
    for (const auto& edition : editions) {
      if (edition.wave == wave.id || edition.data_digest != digest) continue;
      run.diagnostics
          .error("duplicate-file", {},
                 fmt::format("{} holds the data of wave {}, which is published already", wave.data.path, edition.wave))
          .hints.push_back(fmt::format("put the answers of wave {} under that name", wave.id));
    }
  }

  static Result fail(Run run, std::vector<std::string> messages = {}) {
    Result result;
    result.messages = std::move(messages);
    result.outcome = Outcome::failed;
    result.sources = std::move(run.sources);
    result.diagnostics = std::move(run.diagnostics);
    return result;
  }

  static Result wait(std::vector<std::string> files) {
    Result result;
    result.outcome = Outcome::unsettled;
    result.waiting = std::move(files);
    return result;
  }

  const Job& job_;
  Shelf shelf_;
};

}  // namespace

Result publish(const Job& job) { return Publisher(job).run(); }

}  // namespace andel::publish
