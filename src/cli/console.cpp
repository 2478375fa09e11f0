#include "cli/console.hpp"

#include <cstdlib>

#include <fmt/format.h>
#include <unistd.h>

namespace andel::cli {

namespace {

std::string count(std::size_t number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

}  // namespace

Colouring colouring_for(std::FILE* stream) {
  const char* refused = std::getenv("NO_COLOR");
  const bool allowed = refused == nullptr || *refused == '\0';
  return allowed && isatty(fileno(stream)) != 0 ? Colouring::terminal : Colouring::none;
}

void print_diagnostics(const Diagnostics& diagnostics, const SourceMap& sources, DiagnosticForm form,
                       std::FILE* stream) {
  const Colouring colouring = colouring_for(stream);
  for (const auto& diagnostic : diagnostics.all()) {
    if (form == DiagnosticForm::json_lines) {
      fmt::print(stream, "{}\n", render_json(diagnostic, sources));
    } else {
      fmt::print(stream, "{}", render(diagnostic, sources, colouring));
    }
  }
}

std::string summary(const Diagnostics& diagnostics) {
  std::string errors = diagnostics.errors() == 0 ? "no errors" : count(diagnostics.errors(), "error");
  if (diagnostics.warnings() == 0) return errors;
  return errors + ", " + count(diagnostics.warnings(), "warning");
}

std::string format_size(std::size_t bytes) {
  constexpr double kilo = 1000;
  const auto size = static_cast<double>(bytes);
  if (size < kilo) return fmt::format("{} bytes", bytes);
  if (size < kilo * kilo) return fmt::format("{:.0f} KB", size / kilo);
  return fmt::format("{:.1f} MB", size / (kilo * kilo));
}

std::string format_duration(std::chrono::nanoseconds duration) {
  const double seconds = std::chrono::duration<double>(duration).count();
  return seconds < 1 ? fmt::format("{:.0f} ms", seconds * 1000) : fmt::format("{:.1f} s", seconds);
}

Progress::Progress() {
  if (isatty(STDERR_FILENO) != 0) thread_ = std::thread([this] { show_after_delay(); });
}

Progress::~Progress() {
  if (!thread_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    ended_ = true;
  }
  changed_.notify_one();
  thread_.join();
  if (shown_) fmt::print(stderr, "\r\x1b[K");
}

void Progress::begin(std::string_view activity) {
  if (!thread_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    activity_ = activity;
  }
  changed_.notify_one();
}

void Progress::show_after_delay() {
  constexpr auto delay = std::chrono::milliseconds(500);
  std::unique_lock lock(mutex_);
  if (changed_.wait_for(lock, delay, [this] { return ended_; })) return;
  std::string last;
  while (!ended_) {
    if (activity_ != last) {
      fmt::print(stderr, "\r\x1b[K{} …", activity_);
      std::fflush(stderr);
      last = activity_;
      shown_ = true;
    }
    changed_.wait(lock);
  }
}

}  // namespace andel::cli
