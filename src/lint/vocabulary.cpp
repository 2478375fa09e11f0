#include "lint/vocabulary.hpp"

#include <algorithm>
#include <array>

namespace andel::lint {
namespace {

constexpr auto swedish_superlatives = std::to_array<std::string_view>(
    {"bäst",      "bästa",      "flest",     "flesta",     "främst",      "främsta",   "färst",     "högst",
     "högsta",    "lägst",      "lägsta",    "längst",     "majoriteten", "merparten", "mest",      "mesta",
     "minst",     "minsta",     "närmast",   "ovanligast", "ovanligaste", "snabbast",  "snabbaste", "starkast",
     "starkaste", "störst",     "största",   "svagast",    "svagaste",    "sämst",     "sämsta",    "tydligast",
     "vanligast", "vanligaste", "viktigast", "viktigaste"});
constexpr auto english_superlatives = std::to_array<std::string_view>(
    {"best", "biggest", "commonest", "fastest", "fewest", "greatest", "highest", "largest", "least", "lowest",
     "majority", "most", "rarest", "slowest", "smallest", "strongest", "weakest", "worst"});

constexpr auto swedish_comparisons = std::to_array<std::string_view>(
    {"desto",      "dubbelt",    "fler",       "färre",     "fördubblats", "halverats",   "högre",   "lägre",
     "minskade",   "minskande",  "minskar",    "minskat",   "minskning",   "minskningen", "nedgång", "oftare",
     "oförändrad", "oförändrat", "ovanligare", "sjunkande", "sjunker",     "sjunkit",     "sjönk",   "snabbare",
     "starkare",   "steg",       "stigande",   "stiger",    "stigit",      "större",      "svagare", "tredubblats",
     "uppgång",    "vanligare",  "vuxit",      "växer",     "ökade",       "ökande",      "ökar",    "ökat",
     "ökning",     "ökningarna", "ökningen"});
constexpr auto english_comparisons = std::to_array<std::string_view>(
    {"bigger",   "commoner",  "decline",   "decrease", "decreased", "decreases", "doubled",   "fallen", "falling",
     "faster",   "fell",      "fewer",     "greater",  "grew",      "growing",   "grown",     "halved", "higher",
     "increase", "increased", "increases", "larger",   "lower",     "rarer",     "risen",     "rising", "rose",
     "shrunk",   "slower",    "smaller",   "stronger", "tripled",   "twice",     "unchanged", "weaker"});

constexpr auto swedish_directions = std::to_array<std::string_view>(
    {"bak", "bort", "bortom", "fram", "in", "ned", "nere", "ner", "till", "upp", "uppe", "ut"});

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

bool names_place(std::string_view word, std::string_view next, Language language) {
  return language == Language::swedish && (word == "längst" || word == "högst") && holds(swedish_directions, next);
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
