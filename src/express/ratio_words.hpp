// Ratios in words, before an adjective: "dubbelt så", "drygt tre gånger så". The ranges are a table here and in
// docs/COMMENTARY.md. Knows no expression.
#pragma once

#include <optional>
#include <string>

#include "model/language.hpp"

namespace andel::express {

/// "hälften så" for 0.5, "twice as" for 2. Rests on the ratio rounded to hundredths; nothing for what is not above 0.
std::optional<std::string> ratio_in_words(double ratio, Language language);

}  // namespace andel::express
