#include "express/words.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "express/word_ranges.hpp"
#include "text/number_format.hpp"

namespace andel::express {
namespace {

/// Of whole percentages.
constexpr auto share_table = std::to_array<WordRange>({
    {0, "nästan ingen", "almost nobody"},
    {3, "ett fåtal", "very few"},
    {4, "knappt var tjugonde", "just under one in twenty"},
    {5, "var tjugonde", "one in twenty"},
    {7, "drygt var tjugonde", "just over one in twenty"},
    {9, "knappt var tionde", "just under one in ten"},
    {10, "var tionde", "one in ten"},
    {13, "drygt var tionde", "just over one in ten"},
    {14, "var sjunde", "one in seven"},
    {15, "drygt var sjunde", "just over one in seven"},
    {19, "knappt var femte", "just under one in five"},
    {20, "var femte", "one in five"},
    {22, "drygt var femte", "just over one in five"},
    {24, "knappt en fjärdedel", "just under a quarter"},
    {25, "en fjärdedel", "a quarter"},
    {28, "drygt en fjärdedel", "just over a quarter"},
    {29, "knappt tre av tio", "just under three in ten"},
    {30, "tre av tio", "three in ten"},
    {32, "knappt en tredjedel", "just under a third"},
    {33, "en tredjedel", "a third"},
    {37, "drygt en tredjedel", "just over a third"},
    {39, "knappt fyra av tio", "just under four in ten"},
    {40, "fyra av tio", "four in ten"},
    {43, "drygt fyra av tio", "just over four in ten"},
    {49, "knappt hälften", "just under half"},
    {50, "hälften", "half"},
    {56, "drygt hälften", "just over half"},
    {59, "knappt sex av tio", "just under six in ten"},
    {60, "sex av tio", "six in ten"},
    {62, "drygt sex av tio", "just over six in ten"},
    {64, "nära två tredjedelar", "nearly two thirds"},
    {66, "knappt två tredjedelar", "just under two thirds"},
    {67, "två tredjedelar", "two thirds"},
    {69, "drygt två tredjedelar", "just over two thirds"},
    {70, "sju av tio", "seven in ten"},
    {72, "drygt sju av tio", "just over seven in ten"},
    {74, "knappt tre fjärdedelar", "just under three quarters"},
    {75, "tre fjärdedelar", "three quarters"},
    {77, "drygt tre fjärdedelar", "just over three quarters"},
    {79, "knappt fyra av fem", "just under four in five"},
    {80, "fyra av fem", "four in five"},
    {85, "drygt fyra av fem", "just over four in five"},
    {89, "knappt nio av tio", "just under nine in ten"},
    {90, "nio av tio", "nine in ten"},
    {94, "drygt nio av tio", "just over nine in ten"},
    {100, "nästan alla", "almost everybody"},
});

constexpr std::array<std::string_view, 13> swedish_numbers{"noll", "en",   "två", "tre", "fyra", "fem", "sex",
                                                           "sju",  "åtta", "nio", "tio", "elva", "tolv"};
constexpr std::array<std::string_view, 13> english_numbers{"zero",  "one",   "two",  "three", "four",   "five",  "six",
                                                           "seven", "eight", "nine", "ten",   "eleven", "twelve"};

/// Shares come out of sums of weights, so a little beyond either end is still the end.
constexpr double slack = 1e-9;

bool is_share(double percent) { return -slack <= percent && percent <= 100 + slack; }
bool is_none(double percent) { return percent <= slack; }
bool is_all(double percent) { return percent >= 100 - slack; }

int whole(double value) { return static_cast<int>(text::round_half_away(value, 0)); }

}  // namespace

std::optional<std::string_view> share_in_words(double percent, Language language) {
  const bool swedish = language == Language::swedish;
  if (!is_share(percent)) return std::nullopt;
  if (is_none(percent)) return swedish ? "ingen" : "nobody";
  if (is_all(percent)) return swedish ? "alla" : "everybody";
  return find_range(share_table, whole(percent))->in(language);
}

std::optional<std::string> share_of_ten(double percent, Tenths tenths, Language language) {
  const bool swedish = language == Language::swedish;
  if (!is_share(percent)) return std::nullopt;
  int ten = whole(percent / 10);
  std::string_view about;
  if (ten == 0 && !is_none(percent)) {  // "0 av 10" would say that there are none
    ten = 1;
    about = swedish ? "färre än " : "fewer than ";
  } else if (ten == 10 && !is_all(percent)) {  // and "10 av 10" that it is all of them
    ten = 9;
    about = swedish ? "fler än " : "more than ";
  } else if (tenths == Tenths::compared && whole(percent) < 10 * ten) {
    about = swedish ? "knappt " : "just under ";
  } else if (tenths == Tenths::compared && whole(percent) > 10 * ten) {
    about = swedish ? "drygt " : "just over ";
  }
  return fmt::format("{}{}\u00A0{}\u00A0{}", about, ten, swedish ? "av" : "in", 10);
}

std::optional<std::string_view> spelled_number(double value, Language language) {
  const double rounded = text::round_half_away(value, 0);
  if (rounded < 0 || rounded >= static_cast<double>(swedish_numbers.size())) return std::nullopt;
  const auto position = static_cast<std::size_t>(rounded);
  return language == Language::swedish ? swedish_numbers[position] : english_numbers[position];
}

std::string_view course_in_words(Course course, Quantity quantity, Language language) {
  const bool swedish = language == Language::swedish;
  switch (course) {
    case Course::risen:
      return swedish ? "har ökat" : "has increased";
    case Course::fallen:
      return swedish ? "har minskat" : "has decreased";
    case Course::unchanged:
      break;
  }
  if (!swedish) return "is unchanged";
  return quantity == Quantity::percent ? "är oförändrad" : "är oförändrat";
}

std::string enumerate(const std::vector<std::string>& names, Language language) {
  std::string all;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) all += i + 1 < names.size() ? ", " : language == Language::swedish ? " och " : " and ";
    all += names[i];
  }
  return all;
}

}  // namespace andel::express
