// Readers of single values: text, numbers, dates, words of a fixed list. Each reports what it wanted and
// what it found, and returns nothing then. Knows no spec.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "load/yaml_document.hpp"
#include "model/picture.hpp"
#include "support/diagnostic.hpp"

namespace andel::load {

/// "expected a length such as `2 cm`, found a list".
void report_wrong_type(YamlNode node, std::string_view wanted, Diagnostics& diagnostics);

/// A number as a whole text: digits with a decimal point, perhaps a sign; no other locale, no infinity.
std::optional<double> parse_number(std::string_view text);

std::optional<std::string> read_text(YamlNode node, Diagnostics& diagnostics);
std::optional<Spanned> read_spanned(YamlNode node, Diagnostics& diagnostics);
std::optional<SourceText> read_source_text(YamlNode node, Diagnostics& diagnostics);
std::optional<double> read_number(YamlNode node, Diagnostics& diagnostics);
/// A whole number from 1 on.
std::optional<int> read_count(YamlNode node, Diagnostics& diagnostics);
/// 0 or more.
std::optional<double> read_factor(YamlNode node, Diagnostics& diagnostics);
/// A calendar date such as 2011-01-18.
std::optional<std::string> read_date(YamlNode node, Diagnostics& diagnostics);

/// A list of texts, or one text alone.
std::optional<std::vector<Spanned>> read_texts(YamlNode node, Diagnostics& diagnostics);
std::optional<std::vector<SourceText>> read_source_texts(YamlNode node, Diagnostics& diagnostics);
std::optional<std::vector<std::string>> read_words(YamlNode node, Diagnostics& diagnostics);

/// The words of a fixed list and what they mean; the table drives both reading and the message.
template <class Value, std::size_t count>
using Words = std::array<std::pair<std::string_view, Value>, count>;

/// Reports a scalar that is none of `words`, or a node that is no scalar.
void report_unknown_word(YamlNode node, const std::vector<std::string>& words, Diagnostics& diagnostics);

/// A reader for one of `words`, which must outlive it.
template <class Value, std::size_t count>
auto one_of(const Words<Value, count>& words) {
  return [&words](YamlNode node, Diagnostics& diagnostics) -> std::optional<Value> {
    for (const auto& [word, value] : words) {
      if (node.is_scalar() && node.text() == word) return value;
    }
    std::vector<std::string> valid;
    for (const auto& [word, value] : words) valid.emplace_back(word);
    report_unknown_word(node, valid, diagnostics);
    return std::nullopt;
  };
}

/// How a picture takes its place, for layouts and slides.
inline constexpr Words<PictureFit, 2> picture_fits{{{"contain", PictureFit::contain}, {"cover", PictureFit::cover}}};

}  // namespace andel::load
