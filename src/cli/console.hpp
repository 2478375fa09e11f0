// What a command says to a person: diagnostics, progress, sizes and times. Knows terminals; no stage.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

#include "support/diagnostic.hpp"
#include "support/render.hpp"

namespace andel::cli {

enum class DiagnosticForm { text, json_lines };

/// Colours only on a terminal, and not where NO_COLOR is set (https://no-color.org).
Colouring colouring_for(std::FILE* stream);

void print_diagnostics(const Diagnostics& diagnostics, const SourceMap& sources, DiagnosticForm form,
                       std::FILE* stream);

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

 private:
  void show_after_delay();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::string activity_;
  bool ended_ = false;
  bool shown_ = false;
  std::thread thread_;  // runs only on a terminal
};

}  // namespace andel::cli
