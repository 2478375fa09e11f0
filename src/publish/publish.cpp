#include "publish/publish.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "archive/archive_file.hpp"
#include "archive/compare.hpp"
#include "draw/draw.hpp"
#include "publish/inbox.hpp"
#include "publish/inputs.hpp"
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

std::vector<std::string> render_all(const Run& run) {
  std::vector<std::string> messages;
  for (const auto& diagnostic : run.diagnostics.all()) {
    messages.push_back(render(diagnostic, run.sources, Colouring::none));
  }
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
  Result publish_newest(const Codebook& codebook, const std::vector<Arrival>& arrivals) {
    Request request = job_.request;
    request.archive = archive_on(shelf_);
    request.environment.settings.emplace_back("wave", codebook.waves[arrivals.back().wave].id);
    Run planned = run_stages(request, Stage::plan);
    if (planned.diagnostics.has_errors()) return fail(std::move(planned));
    const Manifest manifest = describe_inputs(planned, request, arrivals, job_.program);
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
    return make(request, arrivals, manifest);
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

  Result make(Request request, const std::vector<Arrival>& arrivals, Manifest manifest) {
    request.on_plan = [&](Plan& plan, Diagnostics&) {
      for (const auto& arrival : arrivals) plan.codebook.waves[arrival.wave].data.path = arrival.path.string();
      archive::request_trend_figures(plan);
    };
    Run run = run_stages(request, Stage::compose);
    if (!run.diagnostics.has_errors()) refuse_known_data(run, *request.archive);
    if (run.diagnostics.has_errors()) return fail(std::move(run));
    const fs::path staging = shelf_.begin_staging();
    const std::string name = fmt::format("{}-{}.pdf", fs::path(job_.request.report).stem().string(), manifest.wave);
    write_durably(staging / name, draw::to_pdf(run.document, run.faces));
    write_edition(run, *request.archive, staging, manifest);
    for (const auto& arrival : arrivals) {
      if (examine(arrival.path, arrival.path.string()) != arrival.facts) return wait({arrival.path.string()});
    }
    manifest.messages = render_all(run);
    manifest.timings = timings_of(run);
    if (const auto current = shelf_.current()) manifest.previous = current->folder;
    Result result = put_out(shelf_.finish_staging(std::move(manifest)));
    result.sources = std::move(run.sources);
    result.diagnostics = std::move(run.diagnostics);
    return result;
  }

  /// The archive of before with the new edition in it, and how that differs from the last.
  void write_edition(const Run& run, const archive::Archive& editions, const fs::path& staging, Manifest& manifest) {
    Diagnostics said_already;
    const auto edition = archive::take_edition(run.plan, run.tables, *run.waves[run.plan.wave.position], said_already);
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

  /// A wave's file under another wave's name.
  static void refuse_known_data(Run& run, const archive::Archive& editions) {
    const Wave& wave = run.plan.codebook.waves[run.plan.wave];
    const std::string digest = archive::write_digest(run.waves[run.plan.wave.position]->digest);
    for (const auto& edition : editions) {
      if (edition.wave == wave.id || edition.data_digest != digest) continue;
      run.diagnostics.error(
          "duplicate-file", {},
          fmt::format("{} holds the data of wave {}, which is published already", wave.data.path, edition.wave));
    }
  }

  static Result fail(Run run) {
    Result result;
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
