#include "load/code_ranges.hpp"

#include <algorithm>

#include "load/yaml_values.hpp"

namespace andel::load {

namespace {

constexpr std::string_view wanted = "codes such as `4`, `4-5` or `1, 3, 18-`";

void skip_spaces(std::string_view text, std::size_t& at) {
  while (at < text.size() && text[at] == ' ') ++at;
}

/// Passes `-` or an en dash, which editors like to put in its place.
bool skip_dash(std::string_view text, std::size_t& at) {
  for (const std::string_view dash : {std::string_view("-"), std::string_view("–")}) {
    if (!text.substr(at).starts_with(dash)) continue;
    at += dash.size();
    return true;
  }
  return false;
}

std::optional<double> scan_number(std::string_view text, std::size_t& at) {
  std::size_t end = at;
  if (end < text.size() && text[end] == '-') ++end;
  while (end < text.size() && (text[end] == '.' || ('0' <= text[end] && text[end] <= '9'))) ++end;
  const auto number = parse_number(text.substr(at, end - at));
  if (number) at = end;
  return number;
}

void read_set(YamlNode node, std::vector<WrittenRange>& ranges, Diagnostics& diagnostics) {
  const SourceText source = node.source_text();
  const std::string_view text = source.text();
  std::size_t at = 0;
  while (true) {
    skip_spaces(text, at);
    const std::size_t begin = at;
    const auto range = scan_code_range(text, at);
    const std::size_t end = at;
    skip_spaces(text, at);
    if (!range || (at < text.size() && text[at] != ',')) {
      const std::size_t bad = range ? at : begin;
      diagnostics.error("bad-codes", text.empty() ? node.span() : source.span(bad, std::max(bad + 1, text.size())),
                        "expected " + std::string(wanted));
      return;
    }
    const Span span = source.span(begin, end);
    if (range->low > range->high) {
      diagnostics.error("bad-codes", span, "this range ends before it begins");
    } else {
      ranges.push_back({*range, span});
    }
    if (at == text.size()) return;
    ++at;
  }
}

}  // namespace

std::optional<CodeRange> scan_code_range(std::string_view text, std::size_t& at) {
  const auto low = scan_number(text, at);
  if (!low) return std::nullopt;
  CodeRange range{*low, *low};
  std::size_t behind = at;
  skip_spaces(text, behind);
  if (!skip_dash(text, behind)) return range;
  at = behind;
  skip_spaces(text, behind);
  if (const auto high = scan_number(text, behind)) {
    range.high = *high;
    at = behind;
  } else {
    range.high = CodeRange{}.high;
  }
  return range;
}

std::optional<std::vector<WrittenRange>> read_code_ranges(YamlNode node, Diagnostics& diagnostics) {
  std::vector<WrittenRange> ranges;
  const std::size_t errors_before = diagnostics.errors();
  if (node.is_scalar()) {
    read_set(node, ranges, diagnostics);
  } else if (node.is_sequence() && node.size() > 0) {
    for (std::size_t i = 0; i < node.size(); ++i) {
      if (node.element(i).is_scalar()) {
        read_set(node.element(i), ranges, diagnostics);
      } else {
        report_wrong_type(node.element(i), wanted, diagnostics);
      }
    }
  } else if (node.is_sequence()) {
    diagnostics.error("bad-codes", node.span(), "no code is given");
  } else {
    report_wrong_type(node, wanted, diagnostics);
  }
  if (diagnostics.errors() > errors_before) return std::nullopt;
  return ranges;
}

std::optional<double> read_code(YamlNode node, Diagnostics& diagnostics) {
  const auto code = node.is_scalar() ? parse_number(node.text()) : std::nullopt;
  if (!code) report_wrong_type(node, "a code such as `4`", diagnostics);
  return code;
}

bool overlap(const CodeRange& a, const CodeRange& b) { return a.low <= b.high && b.low <= a.high; }

}  // namespace andel::load
