#include "cli/console.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>
#include <vector>

#include <fmt/format.h>
#include <unistd.h>

namespace andel::cli {

namespace {

std::string count(std::size_t number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

std::string summary_of(std::size_t errors, std::size_t warnings) {
  std::string text = errors == 0 ? "no errors" : count(errors, "error");
  if (warnings > 0) text += ", " + count(warnings, "warning");
  return text;
}

std::vector<const Diagnostic*> in_order_of_place(const Diagnostics& diagnostics) {
  std::vector<const Diagnostic*> all;
  for (const auto& diagnostic : diagnostics.all()) all.push_back(&diagnostic);
  const auto place = [](const Diagnostic* diagnostic) {
    const Span& span = diagnostic->span;
    return span.points_nowhere() ? std::tuple(false, FileId{}, std::size_t{0})
                                 : std::tuple(true, span.file, span.begin);
  };
  std::stable_sort(all.begin(), all.end(), [&](const auto* a, const auto* b) { return place(a) < place(b); });
  return all;
}

}  // namespace

Colouring colouring_for(std::FILE* stream) {
  const char* refused = std::getenv("NO_COLOR");
  const bool allowed = refused == nullptr || *refused == '\0';
  return allowed && isatty(fileno(stream)) != 0 ? Colouring::terminal : Colouring::none;
}

void print_diagnostics(const Diagnostics& diagnostics, const SourceMap& sources, DiagnosticForm form,
                       std::FILE* stream) {
  Findings(form, stream).print(diagnostics, sources);
}

void Findings::print(const Diagnostics& diagnostics, const SourceMap& sources) {
  const Colouring colouring = colouring_for(stream_);
  for (const Diagnostic* diagnostic : in_order_of_place(diagnostics)) {
    const std::string text = form_ == DiagnosticForm::json_lines ? render_json(*diagnostic, sources) + '\n'
                                                                 : render(*diagnostic, sources, colouring);
    if (!printed_.insert(text).second) continue;
    if (diagnostic->severity == Severity::error) ++errors_;
    errors_ += diagnostic->unshown_errors;
    if (diagnostic->severity == Severity::warning) ++warnings_;
    fmt::print(stream_, "{}", text);
  }
}

std::string Findings::summary() const { return summary_of(errors_, warnings_); }

std::string summary(const Diagnostics& diagnostics) { return summary_of(diagnostics.errors(), diagnostics.warnings()); }

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
  const char* terminal = std::getenv("TERM");
  const bool can_erase = terminal == nullptr || std::string_view(terminal) != "dumb";
  if (isatty(STDERR_FILENO) != 0 && can_erase) thread_ = std::thread([this] { show_after_delay(); });
}

Progress::~Progress() {
  if (!thread_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    ended_ = true;
  }
  changed_.notify_one();
  thread_.join();
  pause();
}

void Progress::begin(std::string_view activity) {
  if (!thread_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    activity_ = activity;
  }
  changed_.notify_one();
}

void Progress::pause() {
  const std::lock_guard lock(mutex_);
  activity_.clear();
  if (shown_.empty()) return;
  fmt::print(stderr, "\r\x1b[K");
  std::fflush(stderr);
  shown_.clear();
}

void Progress::show_after_delay() {
  constexpr auto delay = std::chrono::milliseconds(500);
  std::unique_lock lock(mutex_);
  if (changed_.wait_for(lock, delay, [this] { return ended_; })) return;
  while (!ended_) {
    if (activity_ != shown_) {
      fmt::print(stderr, "\r\x1b[K{} …", activity_);
      std::fflush(stderr);
      shown_ = activity_;
    }
    changed_.wait(lock);
  }
}

}  // namespace andel::cli
