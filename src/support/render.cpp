#include "support/render.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "support/unicode.hpp"

namespace andel {

namespace {

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "note";
  }
  return "error";
}

/// Terminal sequences, empty where colours are off.
struct Paint {
  std::string_view bold, severity, frame, off;
};

Paint paint_for(Severity severity, Colouring colouring) {
  if (colouring == Colouring::none) return {};
  const std::string_view tone = severity == Severity::error     ? "\x1b[1;31m"
                                : severity == Severity::warning ? "\x1b[1;33m"
                                                                : "\x1b[1;36m";
  return {"\x1b[1m", tone, "\x1b[34m", "\x1b[0m"};
}

/// Control characters would move the caret or drive the terminal: show each as one space.
std::string printable(std::string_view line) {
  std::string shown(line);
  std::replace_if(
      shown.begin(), shown.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
  return shown;
}

/// The part of a very long line (a data row) that surrounds the span.
struct Excerpt {
  std::string text;
  std::size_t indent = 0;  ///< characters before the caret
  std::size_t carets = 1;
};

Excerpt excerpt_of(const SourceFile& file, const Span& span) {
  constexpr std::size_t context = 100;  // characters each side
  constexpr std::size_t longest = 200;  // characters between them
  const std::string_view line = file.line_at(span.begin);
  const std::size_t line_start = file.line_start(span.begin);
  const std::size_t begin = std::max(span.begin, line_start);  // a byte order mark is on no line
  const std::size_t start = std::min(begin - line_start, line.size());
  const std::size_t end = std::clamp(start + (std::max(span.end, begin) - begin), start, line.size());
  const std::u32string before = decode_utf8(line.substr(0, start));
  std::u32string marked = decode_utf8(line.substr(start, end - start));
  std::u32string after = decode_utf8(line.substr(end));
  if (marked.size() > longest) {
    after = marked.substr(longest) + after;
    marked.resize(longest);
  }

  Excerpt excerpt;
  const std::size_t dropped = before.size() > context ? before.size() - context : 0;
  if (dropped > 0) excerpt.text = "…";
  for (const char32_t c : before.substr(dropped)) append_utf8(excerpt.text, c);
  excerpt.indent = before.size() - dropped + (dropped > 0 ? 1 : 0);
  for (const char32_t c : marked) append_utf8(excerpt.text, c);
  for (const char32_t c : after.substr(0, context)) append_utf8(excerpt.text, c);
  if (after.size() > context) excerpt.text += "…";
  excerpt.text = printable(excerpt.text);
  excerpt.carets = std::max<std::size_t>(1, marked.size());
  return excerpt;
}

}  // namespace

std::string render(const Diagnostic& diagnostic, const SourceMap& sources, Colouring colouring) {
  const Paint paint = paint_for(diagnostic.severity, colouring);
  const std::string headline = fmt::format("{}{}:{} {}{}{}\n", paint.severity, severity_name(diagnostic.severity),
                                           paint.off, paint.bold, diagnostic.message, paint.off);
  std::string text;
  if (diagnostic.span.points_nowhere()) {
    text = headline;
  } else {
    const SourceFile& file = sources[diagnostic.span.file];
    const Place place = file.place_of(diagnostic.span.begin);
    const Excerpt excerpt = excerpt_of(file, diagnostic.span);
    const std::string number = fmt::format("{}", place.line);
    text = fmt::format("{}{}:{}:{}:{} {}", paint.bold, file.path(), place.line, place.column, paint.off, headline);
    text += fmt::format("{}{} |{} {}\n", paint.frame, number, paint.off, excerpt.text);
    text += fmt::format("{}{} |{} {}{}{}{}\n", paint.frame, std::string(number.size(), ' '), paint.off,
                        std::string(excerpt.indent, ' '), paint.severity, std::string(excerpt.carets, '^'), paint.off);
  }
  for (const auto& hint : diagnostic.hints) text += fmt::format("{}hint:{} {}\n", paint.frame, paint.off, hint);
  return text;
}

std::string render_json(const Diagnostic& diagnostic, const SourceMap& sources) {
  nlohmann::ordered_json object;
  object["severity"] = severity_name(diagnostic.severity);
  object["code"] = diagnostic.code;
  if (!diagnostic.span.points_nowhere()) {
    const SourceFile& file = sources[diagnostic.span.file];
    const Place begin = file.place_of(diagnostic.span.begin);
    const Place end = file.place_of(diagnostic.span.end);
    object["file"] = file.path();
    object["line"] = begin.line;
    object["column"] = begin.column;
    object["end_line"] = end.line;
    object["end_column"] = end.column;
  }
  object["message"] = diagnostic.message;
  object["hints"] = diagnostic.hints;
  if (diagnostic.unshown_errors > 0) object["unshown_errors"] = diagnostic.unshown_errors;
  return object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace andel
