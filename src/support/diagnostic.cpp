#include "support/diagnostic.hpp"

#include <utility>

namespace andel {

Diagnostic& Diagnostics::add(Diagnostic diagnostic) {
  if (diagnostic.severity == Severity::error) ++errors_;
  errors_ += diagnostic.unshown_errors;
  if (diagnostic.severity == Severity::warning) ++warnings_;
  return all_.emplace_back(std::move(diagnostic));
}

void Diagnostics::add_all(const Diagnostics& others) {
  for (const auto& diagnostic : others.all()) add(diagnostic);
}

Diagnostic& Diagnostics::error(std::string_view code, Span span, std::string message) {
  return add({Severity::error, std::string(code), span, std::move(message), {}});
}

Diagnostic& Diagnostics::warning(std::string_view code, Span span, std::string message) {
  return add({Severity::warning, std::string(code), span, std::move(message), {}});
}

Diagnostic& Diagnostics::note(std::string_view code, Span span, std::string message) {
  return add({Severity::note, std::string(code), span, std::move(message), {}});
}

Diagnostic& Diagnostics::unshown(std::string_view code, Span span, std::string message, std::size_t errors) {
  return add({Severity::note, std::string(code), span, std::move(message), {}, errors});
}

}  // namespace andel
