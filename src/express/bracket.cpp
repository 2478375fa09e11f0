#include "express/bracket.hpp"

#include <algorithm>

#include "express/lexer.hpp"

namespace andel::express {
namespace {

constexpr std::string_view language_key = "{lang=";

constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

/// The closing sign that belongs to the opening one at `at`; what stands in braces or after a backslash is passed over.
std::size_t find_closing(std::string_view text, std::size_t at, char open, char close) {
  std::size_t depth = 0;
  for (; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '{' && open == '[') {
      const auto closing = find_closing_brace(text, at, text.size());
      if (closing == std::string_view::npos) return closing;
      at = closing;
    } else if (text[at] == open) {
      ++depth;
    } else if (text[at] == close && --depth == 0) {
      return at;
    }
  }
  return std::string_view::npos;
}

}  // namespace

std::optional<Bracket> find_bracket(std::string_view text, std::size_t at) {
  const auto closing = find_closing(text, at, '[', ']');
  if (closing == std::string_view::npos) return std::nullopt;
  Bracket bracket{{at + 1, closing}, std::nullopt, std::nullopt, closing + 1};
  if (text.substr(bracket.end).starts_with('(')) {
    const auto end = find_closing(text, bracket.end, '(', ')');
    if (end == std::string_view::npos) return std::nullopt;
    bracket.target = Extent{bracket.end + 1, end};
    bracket.end = end + 1;
  }
  if (text.substr(bracket.end).starts_with(language_key)) {
    const auto end = text.find('}', bracket.end);
    if (end == std::string_view::npos) return std::nullopt;
    bracket.language = Extent{bracket.end + language_key.size(), end};
    bracket.end = end + 1;
  }
  return bracket.target || bracket.language ? std::optional(bracket) : std::nullopt;
}

bool is_address(std::string_view target) {
  constexpr std::string_view never = "\"<>\\^`{|}";
  const bool plain = std::all_of(target.begin(), target.end(), [&](char c) {
    return c > ' ' && c < '\x7F' && never.find(c) == std::string_view::npos;
  });
  const auto has = [&](std::string_view scheme) { return target.starts_with(scheme) && target.size() > scheme.size(); };
  return plain && (has("https://") || has("http://") || has("mailto:"));
}

bool is_language_tag(std::string_view tag) {
  const std::string_view language = tag.substr(0, tag.find('-'));
  if (language.size() < 2 || language.size() > 3) return false;
  if (!std::all_of(language.begin(), language.end(), is_ascii_letter)) return false;
  tag.remove_prefix(language.size());
  while (!tag.empty()) {
    tag.remove_prefix(1);
    const std::string_view part = tag.substr(0, tag.find('-'));
    const bool fine =
        std::all_of(part.begin(), part.end(), [](char c) { return is_ascii_letter(c) || is_ascii_digit(c); });
    if (part.empty() || part.size() > 8 || !fine) return false;
    tag.remove_prefix(part.size());
  }
  return true;
}

}  // namespace andel::express
