// The words that claim something about figures, per language. Tables only; docs/COMMENTARY.md lists them too.
#pragma once

#include <string_view>

#include "model/language.hpp"

namespace andel::lint {

/// "högst", "flest", "largest".
bool is_superlative(std::string_view word, Language language);
/// "fler", "högre", "ökat", "increased"; words that need an "än" or "than" behind them are no comparison alone.
bool is_comparison(std::string_view word, Language language);
/// "mer", "less": a comparison with "än" or "than" behind.
bool compares_with_than(std::string_view word, Language language);
std::string_view than(Language language);
/// "längst ned", "högst upp": where something is, not how much of it.
bool names_place(std::string_view word, std::string_view next, Language language);
/// "minst", "högst": a limit rather than a superlative when a number follows.
bool is_limit(std::string_view word, Language language);
/// "hälften", "tredjedel": a share in one word.
bool is_share(std::string_view word, Language language);
/// "femte" as in "var femte".
bool is_ordinal_share(std::string_view word);
/// "fyra", "ten": a small number in letters.
bool is_spelled_number(std::string_view word, Language language);
bool is_month(std::string_view word, Language language);
/// "procent", "percent".
bool is_percent_word(std::string_view word);

}  // namespace andel::lint
