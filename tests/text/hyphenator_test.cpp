#include "text/hyphenator.hpp"

#include <fstream>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <hyphen.h>

using namespace andel::text;

namespace {

const Hyphenator& hyphenator_for(std::string_view language) {
  static const auto swedish = Hyphenator::open(find_hyphenation("sv")->path);
  static const auto british = Hyphenator::open(find_hyphenation("en")->path);
  return language == "sv" ? *swedish : *british;
}

std::string hyphenate(const Hyphenator& hyphenator, std::string_view word) {
  std::vector<std::uint32_t> points;
  hyphenator.find_points(word, points);
  std::string shown;
  std::size_t begin = 0;
  for (const auto point : points) {
    shown += word.substr(begin, point - begin);
    shown += "-";
    begin = point;
  }
  return shown += word.substr(begin);
}

struct LibhyphenFree {
  void operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
};

/// What libhyphen makes of a word of one byte a letter, with as many letters kept at the ends.
std::string hyphenate_by_libhyphen(HyphenDict* dictionary, const std::string& word) {
  std::vector<char> hyphens(word.size() + 5);
  char** replacements = nullptr;
  int* positions = nullptr;
  int* cuts = nullptr;
  const auto length = static_cast<int>(word.size());
  hnj_hyphen_hyphenate2(dictionary, word.c_str(), length, hyphens.data(), nullptr, &replacements, &positions, &cuts);
  std::string shown;
  for (std::size_t i = 0; i < word.size(); ++i) {
    shown += word[i];
    const auto before = i + 1;
    const bool keeps_enough = before >= Hyphenator::letters_kept && word.size() - before >= Hyphenator::letters_kept;
    if (keeps_enough && (hyphens[i] - '0') % 2 == 1) shown += "-";
  }
  return shown;
}

std::string from_latin1(const std::string& text) {
  std::string utf8;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      utf8 += c;
    } else {
      utf8 += static_cast<char>(0xC0U | (byte >> 6U));
      utf8 += static_cast<char>(0x80U | (byte & 0x3FU));
    }
  }
  return utf8;
}

/// Words that exercise every pattern of a file: the letters of each one, together with those of its neighbours.
std::vector<std::string> words_of_patterns(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::vector<std::string> letters;
  std::string line;
  std::getline(file, line);
  const bool is_latin1 = line.starts_with("ISO8859-1");
  while (std::getline(file, line)) {
    std::string word;
    for (const char c : line) {
      const bool is_lower = (c >= 'a' && c <= 'z') || (is_latin1 && static_cast<unsigned char>(c) >= 0xE0);
      if (is_lower) word += c;
    }
    if (!word.empty()) letters.push_back(word);
  }
  std::vector<std::string> words;
  for (std::size_t i = 2; i < letters.size(); ++i) words.push_back(letters[i - 2] + letters[i] + letters[i - 1]);
  return words;
}

}  // namespace

TEST_CASE("Swedish words are divided where Debian's patterns allow, three letters from either end") {
  const auto [word, expected] = GENERATE(table<const char*, const char*>({
      {"instämmer", "instäm-mer"},
      {"företagsledning", "före-tags-led-ning"},
      {"undersökningen", "under-sök-ningen"},
      {"Digitalisering", "Digi-ta-li-se-ring"},
      {"tillverkningsindustri", "till-verk-nings-in-dustri"},
      {"sälj", "sälj"},
      {"mobil", "mobil"},
      {"användare", "använ-dare"},
      {"österut", "österut"},  // "öster-ut" would leave two letters
  }));
  CHECK(hyphenate(hyphenator_for("sv"), word) == expected);
}

TEST_CASE("English words are divided by the British patterns") {
  const auto [word, expected] = GENERATE(table<const char*, const char*>({
      {"organisation", "organ-isa-tion"},
      {"information", "inform-a-tion"},
      {"agree", "agree"},
  }));
  CHECK(hyphenate(hyphenator_for("en"), word) == expected);
}

TEST_CASE("marks around and between words leave each its own division") {
  const auto [word, expected] = GENERATE(table<const char*, const char*>({
      {"(instämmer)", "(instäm-mer)"},
      {"”instämmer”,", "”instäm-mer”,"},
      {"it-undersökningen.", "it-under-sök-ningen."},
      {"instämmer/instämmer", "instäm-mer/instäm-mer"},
      {"company’s", "com-pany’s"},
  }));
  CHECK(hyphenate(hyphenator_for(std::string_view(word).starts_with("company") ? "en" : "sv"), word) == expected);
}

TEST_CASE("codes, names and addresses stay whole") {
  const std::string word = GENERATE("undersökning2011", "UNDERSÖKNING", "underSökningen", "www.undersökningen.se",
                                    "undersökning@företagen.se", "https://företagen.se/undersökning", "undersök_ningen",
                                    "under\u00ADsökningen", "διαφοροποίηση");
  CHECK(hyphenate(hyphenator_for("sv"), word) == word);
}

TEST_CASE("every pattern divides words as in libhyphen") {
  const std::string language = GENERATE("sv", "en");
  const auto path = find_hyphenation(language)->path;
  const std::unique_ptr<HyphenDict, LibhyphenFree> dictionary(hnj_hyphen_load(path.c_str()));
  REQUIRE(dictionary);
  const auto words = words_of_patterns(path);
  REQUIRE(words.size() > 10000);
  std::set<std::string> differences;
  for (const auto& word : words) {
    const auto expected = hyphenate_by_libhyphen(dictionary.get(), word);
    const auto actual = hyphenate(hyphenator_for(language), from_latin1(word));
    if (actual != from_latin1(expected)) differences.insert(actual + " is " + from_latin1(expected));
  }
  CAPTURE(differences);
  CHECK(differences.empty());
}

TEST_CASE("a pattern file may hold settings, comments and patterns that do not apply") {
  const Hyphenator hyphenator("ISO8859-1\nLEFTHYPHENMIN 1\n% o1o\na1b\n\nb1/c=,1,1\r\nc1d\r\nxxxa2b\n");
  CHECK(hyphenate(hyphenator, "xxaabxxx") == "xxaa-bxxx");
  CHECK(hyphenate(hyphenator, "xxxabxxx") == "xxxabxxx");  // the longer pattern forbids it
  CHECK(hyphenate(hyphenator, "xxxcdxxx") == "xxxc-dxxx");
  CHECK(hyphenate(hyphenator, "xxxbcxxx") == "xxxbcxxx");
  CHECK(hyphenate(hyphenator, "xxxooxxx") == "xxxooxxx");
  CHECK(hyphenate(Hyphenator("UTF-8\na1b"), "xxxabxxx") == "xxxa-bxxx");
  for (const char* empty : {"", "UTF-8", "\n", "UTF-8\n"})
    CHECK(hyphenate(Hyphenator(empty), "xxxabxxx") == "xxxabxxx");
}

TEST_CASE("languages have the patterns of their Debian package") {
  CHECK(find_hyphenation("sv")->package == "hyphen-sv");
  CHECK(find_hyphenation("sv-SE")->package == "hyphen-sv");
  CHECK(find_hyphenation("en")->package == "hyphen-en-gb");
  CHECK(find_hyphenation("en-GB")->package == "hyphen-en-gb");
  CHECK(find_hyphenation("en-US")->package == "hyphen-en-us");
  CHECK_FALSE(find_hyphenation("fi"));
  CHECK_FALSE(find_hyphenation(""));
  CHECK(Hyphenator::open("/nowhere/hyph_sv_SE.dic") == nullptr);
}
