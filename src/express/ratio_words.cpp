#include "express/ratio_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "express/number.hpp"
#include "express/word_ranges.hpp"
#include "express/words.hpp"
#include "text/number_format.hpp"

namespace andel::express {
namespace {

/// Of whole hundredths, up to where ratios are whole numbers, or a little less or more than those.
constexpr auto ratio_table = std::to_array<WordRange>({
    {19, "mindre än en femtedel så", "less than a fifth as"},
    {22, "en femtedel så", "a fifth as"},
    {27, "en fjärdedel så", "a quarter as"},
    {30, "drygt en fjärdedel så", "just over a quarter as"},
    {35, "en tredjedel så", "a third as"},
    {42, "drygt en tredjedel så", "just over a third as"},
    {47, "knappt hälften så", "just under half as"},
    {52, "hälften så", "half as"},
    {62, "drygt hälften så", "just over half as"},
    {64, "knappt två tredjedelar så", "just under two thirds as"},
    {69, "två tredjedelar så", "two thirds as"},
    {72, "drygt två tredjedelar så", "just over two thirds as"},
    {77, "tre fjärdedelar så", "three quarters as"},
    {89, "drygt tre fjärdedelar så", "just over three quarters as"},
    {94, "nästan lika", "almost as"},
    {105, "ungefär lika", "about as"},
    {129, {}, {}},  // no words, but digits: "1,2 gånger så"
    {144, "knappt en och en halv gång så", "just under one and a half times as"},
    {155, "en och en halv gång så", "one and a half times as"},
    {174, "drygt en och en halv gång så", "just over one and a half times as"},
    {194, "knappt dubbelt så", "just under twice as"},
    {205, "dubbelt så", "twice as"},
    {244, "drygt dubbelt så", "just over twice as"},
    {255, "två och en halv gånger så", "two and a half times as"},
});

constexpr int most_times = 10;
/// Around a whole number of times, in hundredths.
constexpr int near = 5;

std::string digits(int hundredths, Language language) {
  const std::string number = write_number({.value = hundredths / 100.0, .decimals = 1}, language);
  return fmt::format("{}\u00A0{}", number, language == Language::swedish ? "gånger så" : "times as");
}

/// "knappt tre gånger så" and so on.
std::string whole_times(int hundredths, Language language) {
  const bool swedish = language == Language::swedish;
  const int times = (hundredths + 50) / 100;
  const bool beyond = hundredths > 100 * most_times + near;
  const int beside = hundredths - 100 * times;
  std::string_view about;
  if (beyond) {
    about = swedish ? "mer än " : "more than ";
  } else if (beside < -near) {
    about = swedish ? "knappt " : "just under ";
  } else if (beside > near) {
    about = swedish ? "drygt " : "just over ";
  }
  return fmt::format("{}{} {}", about, *spelled_number(std::min(times, most_times), language),
                     swedish ? "gånger så" : "times as");
}

}  // namespace

std::optional<std::string> ratio_in_words(double ratio, Language language) {
  constexpr double largest = 1e6;  // beyond, hundredths do not matter and an int would not hold them
  if (!(ratio > 0)) return std::nullopt;
  const int hundredths = static_cast<int>(text::round_half_away(100 * std::min(ratio, largest), 0));
  const auto* range = find_range(ratio_table, hundredths);
  if (range == nullptr) return whole_times(hundredths, language);
  const auto words = range->in(language);
  return words.empty() ? digits(hundredths, language) : std::string(words);
}

}  // namespace andel::express
