#include "load/yaml_values.hpp"

#include <charconv>
#include <chrono>
#include <cmath>

#include <fmt/format.h>

#include "support/nearest.hpp"

namespace andel::load {

namespace {

std::string describe(YamlNode node) {
  constexpr std::size_t longest = 40;
  switch (node.kind()) {
    case NodeKind::nothing:
      return "nothing";
    case NodeKind::sequence:
      return node.size() == 0 ? "an empty list" : fmt::format("a list of {}", node.size());
    case NodeKind::mapping:
      return "a mapping";
    case NodeKind::scalar:
      break;
  }
  const std::string_view text = node.text();
  if (text.empty()) return "an empty text";
  return text.size() > longest || text.find('\n') != std::string_view::npos ? "a longer text"
                                                                            : fmt::format("`{}`", text);
}

std::optional<double> read_within(YamlNode node, double low, double high, std::string_view wanted,
                                  Diagnostics& diagnostics) {
  const auto number = node.is_scalar() ? parse_number(node.text()) : std::nullopt;
  if (number && *number >= low && *number <= high) return number;
  report_wrong_type(node, wanted, diagnostics);
  return std::nullopt;
}

template <class Reader>
auto read_list(YamlNode node, const Reader& read_one, std::string_view wanted, Diagnostics& diagnostics) {
  using Element = typename decltype(read_one(node, diagnostics))::value_type;
  std::vector<Element> all;
  if (node.is_scalar()) {
    if (auto one = read_one(node, diagnostics)) all.push_back(std::move(*one));
  } else if (node.is_sequence()) {
    for (std::size_t i = 0; i < node.size(); ++i) {
      if (auto one = read_one(node.element(i), diagnostics)) all.push_back(std::move(*one));
    }
  } else {
    report_wrong_type(node, wanted, diagnostics);
    return std::optional<std::vector<Element>>();
  }
  return std::optional(std::move(all));
}

}  // namespace

void report_wrong_type(YamlNode node, std::string_view wanted, Diagnostics& diagnostics) {
  diagnostics.error("wrong-type", node.span(), fmt::format("expected {}, found {}", wanted, describe(node)));
}

std::optional<double> parse_number(std::string_view text) {
  if (text.starts_with('+') && !text.starts_with("+-")) text.remove_prefix(1);
  double number = 0;
  const char* end = text.data() + text.size();
  const auto [stopped, failure] = std::from_chars(text.data(), end, number);
  if (failure != std::errc() || stopped != end || !std::isfinite(number)) return std::nullopt;
  return number;
}

std::optional<std::string> read_text(YamlNode node, Diagnostics& diagnostics) {
  if (node.is_scalar()) return std::string(node.text());
  report_wrong_type(node, "a text", diagnostics);
  return std::nullopt;
}

std::optional<Spanned> read_spanned(YamlNode node, Diagnostics& diagnostics) {
  if (node.is_scalar()) return Spanned{std::string(node.text()), node.span()};
  report_wrong_type(node, "a text", diagnostics);
  return std::nullopt;
}

std::optional<SourceText> read_source_text(YamlNode node, Diagnostics& diagnostics) {
  if (node.is_scalar()) return node.source_text();
  report_wrong_type(node, "a text", diagnostics);
  return std::nullopt;
}

std::optional<double> read_number(YamlNode node, Diagnostics& diagnostics) {
  return read_within(node, -1e15, 1e15, "a number", diagnostics);
}

std::optional<int> read_count(YamlNode node, Diagnostics& diagnostics) {
  constexpr std::string_view wanted = "a whole number from 1 to 1000";
  const auto number = read_within(node, 1, 1000, wanted, diagnostics);
  if (!number) return std::nullopt;
  if (*number == std::floor(*number)) return static_cast<int>(*number);
  report_wrong_type(node, wanted, diagnostics);
  return std::nullopt;
}

std::optional<double> read_factor(YamlNode node, Diagnostics& diagnostics) {
  return read_within(node, 0, 100, "a number from 0 to 100", diagnostics);
}

std::optional<std::string> read_date(YamlNode node, Diagnostics& diagnostics) {
  const std::string_view text = node.text();
  const auto part = [&](std::size_t begin, std::size_t length) {
    unsigned number = 0;
    const std::string_view digits = text.substr(std::min(begin, text.size()), length);
    const auto [stopped, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool whole = failure == std::errc() && stopped == digits.data() + digits.size();
    return digits.size() == length && whole ? number : 0u;
  };
  const bool shaped = text.size() == 10 && text[4] == '-' && text[7] == '-';
  const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(part(0, 4))),
                                         std::chrono::month(part(5, 2)), std::chrono::day(part(8, 2))};
  if (shaped && part(0, 4) > 0 && date.ok()) return std::string(text);
  report_wrong_type(node, "a date such as `2011-01-18`", diagnostics);
  return std::nullopt;
}

std::optional<std::vector<Spanned>> read_texts(YamlNode node, Diagnostics& diagnostics) {
  return read_list(node, read_spanned, "a list of texts", diagnostics);
}

std::optional<std::vector<SourceText>> read_source_texts(YamlNode node, Diagnostics& diagnostics) {
  return read_list(node, read_source_text, "a list of texts", diagnostics);
}

std::optional<std::vector<std::string>> read_words(YamlNode node, Diagnostics& diagnostics) {
  return read_list(node, read_text, "a list of texts", diagnostics);
}

void report_unknown_word(YamlNode node, const std::vector<std::string>& words, Diagnostics& diagnostics) {
  std::string list;
  for (std::size_t i = 0; i < words.size(); ++i) {
    list += fmt::format("{}`{}`", i == 0 ? "" : i + 1 == words.size() ? " or " : ", ", words[i]);
  }
  report_wrong_type(node, list, diagnostics);
}

}  // namespace andel::load
