// What a command says to a person: diagnostics, progress, sizes and times. Knows terminals; no stage.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <thread>

#include "support/diagnostic.hpp"
#include "support/render.hpp"

namespace andel::cli {

enum class DiagnosticForm { text, json_lines };

/// Colours only on a terminal, and not where NO_COLOR is set (https://no-color.org).
Colouring colouring_for(std::FILE* stream);

/// By file, in the order in which they were read, then by place; what has no place comes first.
void print_diagnostics(const Diagnostics& diagnostics, const SourceMap& sources, DiagnosticForm form,
                       std::FILE* stream);

/// Prints the diagnostics of several runs over the same files, each once, and counts them.
class Findings {
 public:
  Findings(DiagnosticForm form, std::FILE* stream) : form_(form), stream_(stream) {}

  void print(const Diagnostics& diagnostics, const SourceMap& sources);
  [[nodiscard]] bool has_errors() const { return errors_ > 0; }
  /// "3 errors, 1 warning", "no errors".
  [[nodiscard]] std::string summary() const;

 private:
  DiagnosticForm form_;
  std::FILE* stream_;
  std::set<std::string> printed_;
  std::size_t errors_ = 0;
  std::size_t warnings_ = 0;
};

/// "3 errors, 1 warning", "no errors".
std::string summary(const Diagnostics& diagnostics);

/// "812 bytes", "243 KB", "1.4 MB".
std::string format_size(std::size_t bytes);
/// "21 ms", "1.4 s".
std::string format_duration(std::chrono::nanoseconds duration);

/// Shows what is being done when it takes longer than half a second. Says nothing unless standard error is
/// a terminal, and leaves no trace there.
class Progress {
 public:
  Progress();
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void begin(std::string_view activity);
  /// Takes the line away, before something is printed; the next activity brings it back.
  void pause();

 private:
  void show_after_delay();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::string activity_;
  std::string shown_;  // empty: nothing
  bool ended_ = false;
  std::thread thread_;  // runs only on a terminal
};

}  // namespace andel::cli
