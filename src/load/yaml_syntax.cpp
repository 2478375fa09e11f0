#include "load/yaml_syntax.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace andel::load {

namespace {

struct SyntaxExplanation {
  std::size_t begin;
  std::size_t end;
  std::string message;
  std::string hint;
};

/// The text around the place where a parser gave up.
struct Surroundings {
  std::string_view text;
  std::size_t at;
  const SyntaxProblem& problem;

  [[nodiscard]] std::size_t line_begin(std::size_t place) const {
    if (place == 0) return 0;
    const auto newline = text.rfind('\n', place - 1);
    return newline == std::string_view::npos ? 0 : newline + 1;
  }
  [[nodiscard]] std::size_t line_end(std::size_t place) const { return std::min(text.find('\n', place), text.size()); }
  [[nodiscard]] std::string_view line(std::size_t place) const {
    const std::size_t begin = line_begin(place);
    return text.substr(begin, line_end(place) - begin);
  }
  [[nodiscard]] std::size_t line_number(std::size_t place) const {
    return static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(place), '\n')) +
           1;
  }
  [[nodiscard]] char byte() const { return at < text.size() ? text[at] : '\n'; }
  /// The last byte before `at` on its line that is no blank, or a newline.
  [[nodiscard]] char byte_before() const {
    const std::string_view before = text.substr(line_begin(at), at - line_begin(at));
    const auto last = before.find_last_not_of(" \t");
    return last == std::string_view::npos ? '\n' : before[last];
  }
  /// The line above that is neither blank nor a remark.
  [[nodiscard]] std::optional<std::size_t> previous_line() const {
    for (std::size_t begin = line_begin(at); begin > 0;) {
      begin = line_begin(begin - 1);
      const auto first = line(begin).find_first_not_of(" \t\r");
      if (first != std::string_view::npos && line(begin)[first] != '#') return begin;
    }
    return std::nullopt;
  }
};

using Detector = std::optional<SyntaxExplanation> (*)(const Surroundings&);

std::optional<SyntaxExplanation> find_tab(const Surroundings& here) {
  std::array<std::optional<std::size_t>, 2> lines{here.line_begin(here.at), here.previous_line()};
  for (const auto& begin : lines) {
    if (!begin) continue;
    const std::string_view line = here.line(*begin);
    const auto tab = line.find('\t');
    if (tab == std::string_view::npos || tab >= std::min(line.find_first_not_of(" \t"), line.size())) continue;
    return SyntaxExplanation{*begin + tab, *begin + tab + 1, "a tab in the indentation", "indent with spaces"};
  }
  return std::nullopt;
}

std::optional<SyntaxExplanation> find_sign_that_needs_quotes(const Surroundings& here) {
  if (std::string_view("*&%@`!").find(here.byte()) == std::string_view::npos) return std::nullopt;
  const std::size_t end = here.line_end(here.at);
  return SyntaxExplanation{here.at, end, fmt::format("a text that begins with `{}` needs quotes", here.byte()),
                           "put it in quotes, or write `|` and the text on the next line, indented"};
}

/// A quote that was closed by the one that opens the next text.
std::optional<SyntaxExplanation> find_long_quote(const Surroundings& here) {
  if (!here.problem.long_quote) return std::nullopt;
  const Span quote = *here.problem.long_quote;
  if (here.at < quote.end ||
      here.text.substr(quote.end, here.at - quote.end).find_first_not_of(' ') != std::string::npos) {
    return std::nullopt;
  }
  return SyntaxExplanation{quote.begin, quote.begin + 1,
                           fmt::format("this quote is closed only on line {}", here.line_number(quote.end)),
                           "is a quote missing at the end of this text?"};
}

std::optional<SyntaxExplanation> find_text_after_value(const Surroundings& here) {
  const char before = here.byte_before();
  if (before == '}' || before == ']') {
    return SyntaxExplanation{here.at, here.line_end(here.at), fmt::format("text after `{}`", before),
                             fmt::format("a text that begins with `{}` needs quotes", before == '}' ? '{' : '[')};
  }
  if (before == '"' || before == '\'') {
    return SyntaxExplanation{here.at, here.line_end(here.at), "text after a closing quote",
                             "put the whole text into one pair of quotes; a quote inside it is written '' or \\\""};
  }
  return std::nullopt;
}

std::optional<SyntaxExplanation> find_second_colon(const Surroundings& here) {
  if (here.byte() != ':') return std::nullopt;
  const std::size_t begin = here.line_begin(here.at);
  const std::string_view before = here.text.substr(begin, here.at - begin);
  const auto first = before.rfind(": ");
  if (first == std::string_view::npos) return std::nullopt;
  std::string_view value = here.line(here.at).substr(first + 2);
  value = value.substr(std::min(value.find_first_not_of(' '), value.size()));
  if (before.find_first_of("{[") != std::string_view::npos) value = value.substr(0, value.find_first_of(",]}"));
  while (!value.empty() && (value.back() == ' ' || value.back() == '\r')) value.remove_suffix(1);
  return SyntaxExplanation{here.at, here.at + 1, "a colon and a space inside a text that has no quotes",
                           fmt::format("put the text in quotes: \"{}\"", value)};
}

std::optional<SyntaxExplanation> find_colon_without_space(const Surroundings& here) {
  const auto begin = here.previous_line();
  if (here.byte() != ':' || !begin) return std::nullopt;
  const std::string_view line = here.line(*begin);
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || colon + 1 >= line.size() || line[colon + 1] == ' ') return std::nullopt;
  if (line.find(": ") != std::string_view::npos) return std::nullopt;
  return SyntaxExplanation{*begin + colon, *begin + colon + 1, "a key's colon needs a space after it",
                           fmt::format("write `{}: {}`", line.substr(0, colon), line.substr(colon + 1))};
}

std::optional<SyntaxExplanation> find_open_bracket(const Surroundings& here) {
  if (!here.problem.open_bracket) return std::nullopt;
  const std::size_t at = *here.problem.open_bracket;
  const char opening = here.text[at];
  const char closing = opening == '[' ? ']' : '}';
  const std::string hint = fmt::format("a text that begins with `{}` needs quotes", opening);
  if (here.line_number(at) != here.line_number(here.at)) {
    return SyntaxExplanation{at, at + 1, fmt::format("this `{}` is never closed", opening), hint};
  }
  if (here.byte() == '?') {
    return SyntaxExplanation{here.at, here.at + 1, "a `?` within brackets", "put the text that holds it in quotes"};
  }
  return SyntaxExplanation{here.at, here.at + 1, fmt::format("a `,` or a `{}` is missing before this", closing), hint};
}

std::optional<SyntaxExplanation> find_stray_bracket(const Surroundings& here) {
  if (here.byte() != '}' && here.byte() != ']' && here.byte() != ',') return std::nullopt;
  return SyntaxExplanation{here.at, here.at + 1, fmt::format("there is nothing that `{}` could end", here.byte()),
                           "a text that begins with it needs quotes"};
}

std::optional<SyntaxExplanation> find_list_entry(const Surroundings& here) {
  if (here.text.substr(here.at, 2) != "- ") return std::nullopt;
  if (here.byte_before() == ':') {
    return SyntaxExplanation{here.at, here.at + 1, "a list cannot begin on the line of its key",
                             "put each `- ` on a line of its own, or write the list as [a, b]"};
  }
  return SyntaxExplanation{here.at, here.at + 1, "a list's entry where a key was expected",
                           "indent it below the key that the list belongs to"};
}

std::optional<SyntaxExplanation> find_escape(const Surroundings& here) {
  if (here.problem.message.find("escape") == std::string::npos) return std::nullopt;
  return SyntaxExplanation{here.at, here.at + 1, "an escape that YAML does not know",
                           "in double quotes a backslash begins an escape: write it twice, or use single quotes"};
}

std::optional<SyntaxExplanation> find_deep_nesting(const Surroundings& here) {
  if (here.problem.message.find("bad file") == std::string::npos) return std::nullopt;
  const std::size_t at = here.problem.open_bracket.value_or(here.at);  // the parser has read on to the line's end
  return SyntaxExplanation{at, at + 1, "this file is nested too deeply", "no spec needs more than ten levels"};
}

std::optional<SyntaxExplanation> find_indentation(const Surroundings& here) {
  const std::string_view message = here.problem.message;
  if (message.find("not found") == std::string_view::npos && message != "illegal map value") return std::nullopt;
  const std::string_view line = here.line(here.at);
  const std::size_t begin = here.line_begin(here.at) + std::min(line.find_first_not_of(' '), line.size());
  const std::size_t end = std::max(here.line_end(here.at), begin + 1);
  if (message == "illegal map value") {
    return SyntaxExplanation{begin, end, "this line is indented below one that has a value already",
                             "give it the indentation of the keys that it belongs to"};
  }
  return SyntaxExplanation{begin, end, "this line's indentation fits none of the lines above",
                           "keys that belong together begin in the same column"};
}

constexpr std::array<Detector, 12> detectors{
    find_deep_nesting, find_tab,          find_sign_that_needs_quotes, find_long_quote,   find_text_after_value,
    find_escape,       find_second_colon, find_colon_without_space,    find_open_bracket, find_stray_bracket,
    find_list_entry,   find_indentation,
};

}  // namespace

void report_syntax_problem(const SyntaxProblem& problem, FileId file, std::string_view text, Diagnostics& diagnostics) {
  const Surroundings here{text, std::min(problem.at, text.size()), problem};
  SyntaxExplanation explanation{here.at, here.at + 1, fmt::format("this is not YAML: {}", problem.message),
                                "text with special signs needs quotes"};
  for (const Detector detect : detectors) {
    if (auto found = detect(here)) {
      explanation = std::move(*found);
      break;
    }
  }
  const Span span{file, explanation.begin, std::min(explanation.end, std::max(text.size(), explanation.begin))};
  diagnostics.error("yaml-syntax", span, std::move(explanation.message)).hints.push_back(std::move(explanation.hint));
}

}  // namespace andel::load
