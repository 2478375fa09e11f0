// Shares, small numbers and changes in words: "knappt hälften", "6 av 10", "fyra", "har ökat". The ranges are tables
// here and in docs/COMMENTARY.md; they rest on the whole percentage that is printed beside them. Knows no expression.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "express/expression.hpp"
#include "model/language.hpp"

namespace andel::express {

/// "knappt hälften" for 45, "just under half"; nothing outside 0-100.
std::optional<std::string_view> share_in_words(double percent, Language language);

/// Whether a share is merely rounded to tenths, or also said to be a little more or less than that.
enum class Tenths { rounded, compared };

/// "6 av 10" for 60; compared, "knappt 7 av 10" for 67. The numbers hold together by no-break spaces. Nothing
/// outside 0-100.
std::optional<std::string> share_of_ten(double percent, Tenths tenths, Language language);

/// "noll" ... "tolv", rounded to a whole number; nothing for others.
std::optional<std::string_view> spelled_number(double value, Language language);

enum class Course { risen, fallen, unchanged };

/// "har ökat", "har minskat", "är oförändrad"; the last agrees with what the quantity is called: "andelen", but
/// "indexet", "medelvärdet", "antalet är oförändrat".
std::string_view course_in_words(Course course, Quantity quantity, Language language);

/// "A", "A och B", "A, B och C"; nothing for none.
std::string enumerate(const std::vector<std::string>& names, Language language);

}  // namespace andel::express
