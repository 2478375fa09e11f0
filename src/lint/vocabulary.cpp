#include "lint/vocabulary.hpp"

#include <algorithm>
#include <array>

namespace andel::lint {
namespace {

constexpr auto swedish_superlatives = std::to_array<std::string_view>(
    {"bäst",       "bästa",     "flest",      "flesta",      "främst",    "färst",     "högst",  "högsta",
     "längst",     "lägst",     "lägsta",     "mest",        "mesta",     "minst",     "minsta", "närmast",
     "ovanligast", "snabbast",  "starkast",   "störst",      "största",   "svagast",   "sämst",  "sämsta",
     "tydligast",  "vanligast", "vanligaste", "ovanligaste", "viktigast", "viktigaste"});
constexpr auto english_superlatives =
    std::to_array<std::string_view>({"best", "fewest", "greatest", "highest", "largest", "least", "lowest", "most",
                                     "smallest", "strongest", "weakest", "worst", "biggest", "commonest"});

constexpr auto swedish_comparisons = std::to_array<std::string_view>(
    {"desto",      "fler",        "färre",     "högre",   "lägre",      "större",    "ökar",   "ökat",
     "ökade",      "ökning",      "minskar",   "minskat", "minskade",   "minskning", "stiger", "stigit",
     "steg",       "sjunker",     "sjunkit",   "sjönk",   "växer",      "vuxit",     "oftare", "vanligare",
     "ovanligare", "fördubblats", "halverats", "dubbelt", "oförändrad", "oförändrat"});
constexpr auto english_comparisons = std::to_array<std::string_view>(
    {"bigger",  "commoner", "decrease", "decreased", "decreases", "doubled",  "fallen",    "fell",      "fewer",
     "greater", "grew",     "grown",    "halved",    "higher",    "increase", "increased", "increases", "larger",
     "lower",   "rarer",    "risen",    "rose",      "smaller",   "twice",    "unchanged"});

constexpr auto swedish_shares = std::to_array<std::string_view>(
    {"fjärdedel", "fjärdedelar", "hälften", "tredjedel", "tredjedelar", "femtedel", "femtedelar", "tiondel"});
constexpr auto english_shares =
    std::to_array<std::string_view>({"half", "quarter", "quarters", "third", "thirds", "fifth", "fifths", "tenth"});

constexpr auto ordinal_shares = std::to_array<std::string_view>(
    {"annan", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde", "tjugonde"});

constexpr auto swedish_spelled = std::to_array<std::string_view>(
    {"en", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"});
constexpr auto english_spelled = std::to_array<std::string_view>(
    {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty"});

constexpr auto swedish_months =
    std::to_array<std::string_view>({"januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti",
                                     "september", "oktober", "november", "december"});
constexpr auto english_months =
    std::to_array<std::string_view>({"january", "february", "march", "april", "may", "june", "july", "august",
                                     "september", "october", "november", "december"});

template <class Words>
bool holds(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

template <class Swedish, class English>
bool holds(const Swedish& swedish, const English& english, std::string_view word, Language language) {
  return language == Language::swedish ? holds(swedish, word) : holds(english, word);
}

}  // namespace

bool is_superlative(std::string_view word, Language language) {
  return holds(swedish_superlatives, english_superlatives, word, language);
}

bool is_comparison(std::string_view word, Language language) {
  return holds(swedish_comparisons, english_comparisons, word, language);
}

bool compares_with_than(std::string_view word, Language language) {
  if (language == Language::swedish) return word == "mer" || word == "mindre" || word == "bättre" || word == "sämre";
  return word == "more" || word == "less" || word == "better" || word == "worse";
}

std::string_view than(Language language) { return language == Language::swedish ? "än" : "than"; }

bool is_limit(std::string_view word, Language language) {
  if (language == Language::swedish) return word == "minst" || word == "högst";
  return word == "most" || word == "least";
}

bool is_share(std::string_view word, Language language) {
  return holds(swedish_shares, english_shares, word, language);
}

bool is_ordinal_share(std::string_view word) { return holds(ordinal_shares, word); }

bool is_spelled_number(std::string_view word, Language language) {
  return holds(swedish_spelled, english_spelled, word, language);
}

bool is_month(std::string_view word, Language language) {
  return holds(swedish_months, english_months, word, language);
}

bool is_percent_word(std::string_view word) {
  return word == "procent" || word == "procentenheter" || word == "procentenhet" || word == "percent" ||
         word == "percentage";
}

}  // namespace andel::lint
