// Words in brackets that are more than words: `[label](https://...)` is a link, `[words]{lang=en}` is in another
// language, and `[label](https://...){lang=en}` is both. Knows no emphasis and no expression.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "express/syntax.hpp"

namespace andel::express {

/// Where the parts of such a bracket stand in a text.
struct Bracket {
  Extent words;
  std::optional<Extent> target;    ///< between the parentheses
  std::optional<Extent> language;  ///< after `lang=`
  std::size_t end = 0;
};

/// The bracket that `text` has at `at`; nothing where it is a plain `[`.
std::optional<Bracket> find_bracket(std::string_view text, std::size_t at);

/// Whether a link can lead there: `https:`, `http:` or `mailto:`, and no character that an address cannot hold.
bool is_address(std::string_view target);

/// Whether it has the form of a language tag, such as `en` or `en-GB` (BCP 47).
bool is_language_tag(std::string_view tag);

}  // namespace andel::express
