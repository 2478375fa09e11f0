// The typographer's touch: dashes, quotation marks, ellipses, and spaces at which no line may break.
// The only place that knows it; docs/COMMENTARY.md lists the rules. Knows no markup and no expression.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/language.hpp"
#include "model/text.hpp"

namespace andel::express {

/// Sets one paragraph's words as a typesetter would: `--` becomes –, `---` —, `...` …, straight double quotes
/// the language's own, and an apostrophe after a letter ’.
class Typographer {
 public:
  explicit Typographer(Language language) : language_(language) {}

  /// Appends `raw` to `set`, as it reads after all that came before in the paragraph.
  void append(std::string& set, std::string_view raw);
  /// Words follow that are set already, such as a computed value.
  void pass_words() { before_ = Before::letter; }

 private:
  enum class Before { gap, letter, other };

  std::size_t append_sign(std::string& set, std::string_view rest);

  Language language_;
  Before before_ = Before::gap;
};

/// Makes spaces no-break ones where a line must not end: between a number and its unit ("45 %", "12 kr"), and
/// within "6 av 10", also where pieces meet.
void bind_numbers(std::vector<PlainPiece>& pieces, Language language);

}  // namespace andel::express
