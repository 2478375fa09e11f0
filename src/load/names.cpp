#include "load/names.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "express/functions.hpp"
#include "express/parser.hpp"
#include "load/yaml_values.hpp"
#include "support/nearest.hpp"
#include "support/unicode.hpp"

namespace andel::load {

namespace {

/// Words of conditions that the language of texts does not have.
constexpr std::array<std::string_view, 3> condition_words{"in", "is", "blank"};

/// Letters of any script; beyond ASCII by leaving out the blocks of signs.
bool is_letter(char32_t c) {
  if (c < 0x80) return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || c == '_';
  if (c < 0xC0 || c == 0xD7 || c == 0xF7) return false;
  return (c < 0x2000 || c > 0x2BFF) && (c < 0x3000 || c > 0x303F) && c != 0xFEFF && c < 0xFFF0;
}
bool is_ascii_digit(char32_t c) { return '0' <= c && c <= '9'; }

template <std::size_t count>
bool holds(const std::array<std::string_view, count>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::optional<std::string> read_id(YamlNode node, IdUse use, Diagnostics& diagnostics) {
  auto id = read_text(node, diagnostics);
  if (!id) return std::nullopt;
  const std::u32string characters = decode_utf8(*id);
  const bool plain =
      std::all_of(characters.begin(), characters.end(), [](char32_t c) { return is_letter(c) || is_ascii_digit(c); });
  const bool digits_only = std::all_of(characters.begin(), characters.end(), is_ascii_digit);
  if (!plain || characters.empty() || (digits_only && use != IdUse::wave)) {
    diagnostics.error("bad-id", node.span(), fmt::format("`{}` cannot be an id", *id))
        .hints.push_back("an id is made of letters, digits and underscores, with a letter among them");
    return std::nullopt;
  }
  // A measure or an index stands where a function of texts would.
  const bool joins = express::is_keyword(*id) || holds(condition_words, *id);
  if (joins || (use == IdUse::figure && express::find_function(*id) != nullptr)) {
    diagnostics
        .error("reserved-id", node.span(), fmt::format("`{}` has a meaning of its own in texts and conditions", *id))
        .hints.push_back("choose another id");
    return std::nullopt;
  }
  return id;
}

void report_duplicate_id(std::string_view kind, std::string_view id, Span again, Span first, const SourceMap& sources,
                         Diagnostics& diagnostics) {
  auto& error = diagnostics.error("duplicate-id", again, fmt::format("a second {} `{}`", kind, id));
  if (first.points_nowhere()) return;
  const SourceFile& file = sources[first.file];
  error.hints.push_back(fmt::format("the first is in {}:{}", file.path(), file.place_of(first.begin).line));
}

void report_unknown_id(std::string_view kind, std::string_view id, Span span, const std::vector<std::string>& valid,
                       Diagnostics& diagnostics) {
  std::string code = fmt::format("unknown-{}", kind);
  std::replace(code.begin(), code.end(), ' ', '-');
  diagnostics.error(code, span, fmt::format("unknown {} `{}`", kind, id)).hints = suggest(id, valid);
}

}  // namespace andel::load
