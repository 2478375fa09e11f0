#include "batch/make_handouts.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "batch/digest.hpp"
#include "compose/compose.hpp"
#include "draw/draw.hpp"
#include "plan/handout.hpp"
#include "support/machine_error.hpp"
#include "support/render.hpp"
#include "text/shaper.hpp"

namespace andel::batch {

/// What one thread needs to make documents: a planner of its own, and the words that it has shaped so far.
class Maker::Worker {
 public:
  explicit Worker(const Maker& maker)
      : run_(maker.run_), faces_(maker.faces_), planner_(*run_.handout, run_.plan, said_before_) {}

  /// The document's bytes; empty where it failed, and then the entry says why.
  std::string make(const plan::Handout& handout, Entry& entry) {
    Diagnostics diagnostics;
    std::string bytes = draw(handout, entry, diagnostics);
    entry.messages.clear();
    for (const auto& diagnostic : diagnostics.all()) {
      entry.messages.push_back(render(diagnostic, run_.sources, Colouring::none));
    }
    entry.state = bytes.empty() ? EntryState::failed : EntryState::done;
    entry.bytes = bytes.size();
    entry.sha256 = bytes.empty() ? "" : digest_of(bytes);
    return bytes;
  }

 private:
  /// Words are shared between documents, names and figures are not: a shaper is renewed before it holds too many.
  static constexpr std::size_t documents_per_shaper = 256;

  std::string draw(const plan::Handout& handout, Entry& entry, Diagnostics& diagnostics) {
    const Plan& plan = planner_.plan(handout.segment, diagnostics);
    if (diagnostics.has_errors()) return {};
    if (documents_++ % documents_per_shaper == 0) shaper_ = compose::make_shaper(plan, faces_);
    const Document document = compose::compose(plan, run_.tables, *shaper_, diagnostics);
    if (diagnostics.has_errors()) return {};
    entry.pages = document.pages.size();
    return draw::to_pdf(document, faces_);
  }

  const Run& run_;
  const text::FaceSet& faces_;
  Diagnostics said_before_;  // what the planning of the batch has reported once for all
  plan::HandoutPlanner planner_;
  std::unique_ptr<text::Shaper> shaper_;
  std::size_t documents_ = 0;
};

Maker::Maker(const Run& run, const std::vector<std::size_t>& positions, std::vector<Entry>& entries, Write write,
             std::size_t threads)
    : run_(run), positions_(positions), entries_(entries), write_(std::move(write)), faces_(run.faces) {
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
      const std::string bytes = worker->make(run_.handouts[position], entry);
      write_(entry.file, bytes);
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
