#include "batch/make_handouts.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "batch/digest.hpp"
#include "compose/compose.hpp"
#include "draw/draw.hpp"
#include "plan/handout.hpp"
#include "provenance/collect.hpp"
#include "provenance/json.hpp"
#include "provenance/told_paths.hpp"
#include "provenance/xlsx.hpp"
#include "support/machine_error.hpp"
#include "support/render.hpp"
#include "text/shaper.hpp"

namespace andel::batch {

std::string numbers_file_of(const std::string& document, Sidecars sidecars) {
  if (sidecars == Sidecars::none) return {};
  const std::string stem = document.substr(0, document.rfind('.'));
  return stem + (sidecars == Sidecars::xlsx ? ".numbers.xlsx" : ".numbers.json");
}

/// What one thread needs to make documents: a planner of its own, and the words that it has shaped so far.
class Maker::Worker {
 public:
  explicit Worker(const Maker& maker)
      : run_(maker.run_),
        faces_(maker.faces_),
        sidecars_(maker.sidecars_),
        planner_(*run_.handout, run_.plan, said_before_) {}

  struct Made {
    std::string document;
    std::string numbers;
  };

  /// The bytes of the document, and of its numbers; empty where it failed, and then the entry says why.
  Made make(const plan::Handout& handout, Entry& entry) {
    Diagnostics diagnostics;
    Made made = draw(handout, entry, diagnostics);
    const std::string& bytes = made.document;
    entry.messages.clear();
    for (const auto& diagnostic : diagnostics.all()) {
      entry.messages.push_back(render(diagnostic, run_.sources, Colouring::none));
    }
    entry.state = bytes.empty() ? EntryState::failed : EntryState::done;
    entry.bytes = bytes.size();
    entry.sha256 = bytes.empty() ? "" : digest_of(bytes);
    entry.numbers.reset();
    if (!made.numbers.empty()) {
      entry.numbers = NumbersFile{numbers_file_of(entry.file, sidecars_), digest_of(made.numbers)};
    }
    return made;
  }

 private:
  /// Words are shared between documents, names and figures are not: a shaper is renewed before it holds too many.
  static constexpr std::size_t documents_per_shaper = 256;

  Made draw(const plan::Handout& handout, Entry& entry, Diagnostics& diagnostics) {
    const Plan& plan = planner_.plan(handout.segment, diagnostics);
    if (diagnostics.has_errors()) return {};
    if (documents_++ % documents_per_shaper == 0) shaper_ = compose::make_shaper(plan, faces_);
    const Document document = compose::compose(plan, run_.tables, *shaper_, diagnostics);
    if (diagnostics.has_errors()) return {};
    entry.pages = document.pages.size();
    return {draw::to_pdf(document, faces_), write_numbers(plan, handout.segment)};
  }

  [[nodiscard]] std::string write_numbers(const Plan& plan, SegmentId segment) const {
    if (sidecars_ == Sidecars::none) return {};
    const auto may_name = [&](SegmentId other) { return planner_.may_name(segment, other); };
    const auto records = provenance::tell_paths_from(
        run_.sources[FileId{0}].path(),
        provenance::collect_records({plan, run_.tables, run_.waves, run_.sources, may_name}));
    return sidecars_ == Sidecars::xlsx ? provenance::records_as_xlsx(records, plan.title)
                                       : provenance::records_as_json(records);
  }

  const Run& run_;
  const text::FaceSet& faces_;
  Sidecars sidecars_;
  Diagnostics said_before_;  // what the planning of the batch has reported once for all
  plan::HandoutPlanner planner_;
  std::unique_ptr<text::Shaper> shaper_;
  std::size_t documents_ = 0;
};

Maker::Maker(const Run& run, const std::vector<std::size_t>& positions, std::vector<Entry>& entries, Write write,
             std::size_t threads, Sidecars sidecars)
    : run_(run),
      positions_(positions),
      entries_(entries),
      write_(std::move(write)),
      sidecars_(sidecars),
      faces_(run.faces) {
  const std::size_t wanted = std::clamp<std::size_t>(threads, 1, std::max<std::size_t>(positions.size(), 1));
  running_ = wanted;
  for (std::size_t i = 0; i < wanted; ++i) threads_.emplace_back([this] { work(); });
}

Maker::~Maker() {
  stopping_ = true;
  threads_.clear();  // joins
}

void Maker::work() {
  try {
    std::optional<Worker> worker;
    while (!stopping_) {
      const std::size_t turn = next_++;
      if (turn >= positions_.size()) break;
      if (!worker) worker.emplace(*this);
      const std::size_t position = positions_[turn];
      Entry entry = entries_[position];
      const auto made = worker->make(run_.handouts[position], entry);
      write_(entry.file, made.document);
      if (sidecars_ != Sidecars::none) write_(numbers_file_of(entry.file, sidecars_), made.numbers);
      finish(position, std::move(entry));
    }
  } catch (...) {  // for the thread that waits: nobody else would hear of it
    give_up(std::current_exception());
  }
  const std::lock_guard lock(mutex_);
  --running_;
  changed_.notify_all();
}

void Maker::finish(std::size_t position, Entry entry) {
  (entry.state == EntryState::done ? made_ : failed_)++;
  const std::lock_guard lock(mutex_);
  entries_[position] = std::move(entry);
}

void Maker::give_up(std::exception_ptr reason) {
  stopping_ = true;
  const std::lock_guard lock(mutex_);
  if (!refused_) refused_ = std::move(reason);
}

bool Maker::wait(std::chrono::milliseconds time) {
  std::unique_lock lock(mutex_);
  return changed_.wait_for(lock, time, [this] { return running_ == 0; });
}

void Maker::stop() {
  stopping_ = true;
  threads_.clear();
  if (refused_) std::rethrow_exception(std::exchange(refused_, nullptr));
}

std::vector<Entry> Maker::snapshot() const {
  const std::lock_guard lock(mutex_);
  return entries_;
}

}  // namespace andel::batch
