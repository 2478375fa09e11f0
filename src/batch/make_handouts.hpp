// Makes the documents of a batch in threads: each is planned, composed and drawn by itself, so the bytes do not
// depend on how many threads there are. Knows no command line, no folder and no signal.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "batch/manifest.hpp"
#include "pipeline.hpp"

namespace andel::batch {

/// Writes a finished document under an entry's file name, or, where it failed and there are no bytes, sees to it that
/// none of an earlier run stands there. Called from several threads at once. Throws MachineError.
using Write = std::function<void(const std::string& file, std::string_view bytes)>;

/// One entry per handout of a run that was tabulated, all pending, in the order of the handouts. Names that are empty
/// or that two handouts share are errors at the handout's `file`.
std::vector<Entry> list_entries(const Run& run, Diagnostics& diagnostics);

/// A digest of all that the handouts of a run are made from: files, data, settings, program.
std::string digest_inputs(const Run& run, const std::vector<std::pair<std::string, std::string>>& settings,
                          std::string_view program);

/// What each handout's numbers are written as, in a file beside it; nothing by default.
enum class Sidecars { none, json, xlsx };

/// "bank-finans.numbers.json" beside "bank-finans.pdf"; empty for none.
std::string numbers_file_of(const std::string& document, Sidecars sidecars);

struct Counts {
  std::size_t made = 0;
  std::size_t failed = 0;
};

class Maker {
 public:
  /// Begins at once. `positions` are those of the handouts to make; `entries` has one per handout of the run and is
  /// filled as they are made. References must outlive the maker.
  Maker(const Run& run, const std::vector<std::size_t>& positions, std::vector<Entry>& entries, Write write,
        std::size_t threads, Sidecars sidecars = Sidecars::none);
  /// Ends what was begun, and begins no more.
  ~Maker();
  Maker(const Maker&) = delete;
  Maker& operator=(const Maker&) = delete;

  /// Waits until all is made or the time is over; says whether all is made.
  bool wait(std::chrono::milliseconds time);
  /// Ends what was begun, and begins no more. Throws what the machine refused, a full disk say.
  void stop();
  [[nodiscard]] Counts counts() const { return {made_, failed_}; }
  /// The entries as they are now.
  [[nodiscard]] std::vector<Entry> snapshot() const;

 private:
  class Worker;

  void work();
  void finish(std::size_t position, Entry entry);
  void give_up(std::exception_ptr reason);

  const Run& run_;
  const std::vector<std::size_t>& positions_;
  std::vector<Entry>& entries_;
  Write write_;
  Sidecars sidecars_;
  text::FaceSet faces_;
  std::atomic<std::size_t> next_ = 0;
  std::atomic<std::size_t> made_ = 0;
  std::atomic<std::size_t> failed_ = 0;
  std::atomic<bool> stopping_ = false;
  mutable std::mutex mutex_;  // of the entries, of `running_` and of `refused_`
  std::condition_variable changed_;
  std::size_t running_ = 0;
  std::exception_ptr refused_;
  std::vector<std::jthread> threads_;
};

}  // namespace andel::batch
