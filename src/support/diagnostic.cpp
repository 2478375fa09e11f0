#include "support/diagnostic.hpp"

#include <utility>

namespace andel {

Diagnostic& Diagnostics::add(Severity severity, std::string_view code, Span span, std::string message) {
  return all_.emplace_back(Diagnostic{severity, std::string(code), span, std::move(message), {}});
}

Diagnostic& Diagnostics::error(std::string_view code, Span span, std::string message) {
  ++errors_;
  return add(Severity::error, code, span, std::move(message));
}

Diagnostic& Diagnostics::warning(std::string_view code, Span span, std::string message) {
  ++warnings_;
  return add(Severity::warning, code, span, std::move(message));
}

Diagnostic& Diagnostics::note(std::string_view code, Span span, std::string message) {
  return add(Severity::note, code, span, std::move(message));
}

}  // namespace andel
