// What a stage has to say about its input: a plain value with a place, a message and next steps.
// Stages append; the pipeline stops only between stages. Rendering is `support/render.hpp`'s business.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "support/source.hpp"

namespace andel {

enum class Severity { error, warning, note };

struct Diagnostic {
  Severity severity = Severity::error;
  /// Stable name of the kind of mistake, such as "unknown-item"; printed by `--json`, pinned by tests.
  std::string code;
  Span span;
  std::string message;
  std::vector<std::string> hints;
  std::size_t unshown_errors = 0;  ///< of a note: errors like those before it, which it counts
};

/// The diagnostics of one run, in the order in which they were found.
class Diagnostics {
 public:
  /// Adds a diagnostic and returns it, so that hints can be appended: `d.error(...).hints.push_back(...)`.
  Diagnostic& error(std::string_view code, Span span, std::string message);
  Diagnostic& warning(std::string_view code, Span span, std::string message);
  Diagnostic& note(std::string_view code, Span span, std::string message);
  /// A note that stands for further errors, which count as such.
  Diagnostic& unshown(std::string_view code, Span span, std::string message, std::size_t errors);
  /// Adds one that was made elsewhere, hints and all.
  Diagnostic& add(Diagnostic diagnostic);
  void add_all(const Diagnostics& others);

  [[nodiscard]] bool has_errors() const { return errors_ > 0; }
  [[nodiscard]] std::size_t errors() const { return errors_; }
  [[nodiscard]] std::size_t warnings() const { return warnings_; }
  [[nodiscard]] const std::vector<Diagnostic>& all() const { return all_; }
  [[nodiscard]] bool empty() const { return all_.empty(); }

 private:
  std::vector<Diagnostic> all_;
  std::size_t errors_ = 0;
  std::size_t warnings_ = 0;
};

}  // namespace andel
