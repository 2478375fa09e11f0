// The words and numbers of sentences about numbers, in the report's language. Knows no sentence.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "model/language.hpp"
#include "provenance/record.hpp"
#include "text/number_format.hpp"

namespace andel::provenance {

/// What is said in each language.
struct NarratedWords {
  std::string_view slide, text, chart, region, line;
  std::string_view expression, unrounded, rounding, segment, wave, base, data;
  std::string_view code, answer, interviews, weighted, counts_as, outside;
  std::string_view mean, held_back;
  std::string_view change, reference, goal, low_end, high_end, answers;
  std::string_view computation, significant, not_significant, level, no_figures;
  std::string_view alternative, note, furniture, limit, level_role, count, counted, unnamed;
};

class Narrator {
 public:
  explicit Narrator(Language language);

  [[nodiscard]] const NarratedWords& words() const { return words_; }
  [[nodiscard]] std::string number(double value, int decimals) const {
    return text::format_number(value, decimals, numbers_);
  }
  [[nodiscard]] std::string count(std::size_t count) const { return number(static_cast<double>(count), 0); }
  /// Unrounded, as computations have it.
  [[nodiscard]] std::string value(double value) const;
  /// "text", "chart", or what the number is there for.
  [[nodiscard]] std::string_view kind(const NumberRecord& number) const;

 private:
  [[nodiscard]] std::string_view name_of_medium(Medium medium) const;

  const NarratedWords& words_;
  text::NumberLanguage numbers_;
};

}  // namespace andel::provenance
