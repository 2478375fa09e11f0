// Diagnostics as text for people and as JSON lines for programs. The one place that knows their looks.
#pragma once

#include <string>

#include "support/diagnostic.hpp"

namespace andel {

enum class Colouring { none, terminal };

/// `path:line:column: error: message`, the source line, a caret under the span, and a `hint:` line per hint.
/// A tab in the source line is shown as one space; a span over several lines is underlined on its first one.
std::string render(const Diagnostic& diagnostic, const SourceMap& sources, Colouring colouring);

/// One JSON object on one line: severity, code, file, line, column, end_line, end_column, message, hints.
std::string render_json(const Diagnostic& diagnostic, const SourceMap& sources);

}  // namespace andel
