// Damaged and strange files: nothing may crash, nothing may become another number, every refusal says why.
#include <algorithm>
#include <cmath>
#include <random>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "load/data_fixture.hpp"
#include "load/data_spss_writer.hpp"

using namespace andel;
using namespace andel::load::test;

namespace {

/// A way to write a code of the scale, a blank, or something that is neither.
struct Token {
  std::string_view text;
  std::optional<double> value;  ///< NaN for a blank; nothing where it must be refused
};

const double blank = std::nan("");
const std::vector<Token> tokens = {{"1", 1},        {"2", 2},
                                   {"3", 3},        {"4", 4},
                                   {"5", 5},        {"9", 9},
                                   {"", blank},     {" ", blank},
                                   {"\"\"", blank}, {" 3", 3},
                                   {"4 ", 4},       {"\"5\"", 5},
                                   {"\" 2 \"", 2},  {"05", 5},
                                   {"3,0", 3},      {"+4", 4},
                                   {"1e0", 1},      {"\"9,000\"", 9},
                                   {",9e1", 9},     {"6", {}},
                                   {"0", {}},       {"-1", {}},
                                   {"1,5", {}},     {"1.0", {}},
                                   {"99", {}},      {"1 2", {}},
                                   {"nan", {}},     {"inf", {}},
                                   {"0x3", {}},     {"3x", {}},
                                   {"x3", {}},      {"\"3\"\"\"", {}},
                                   {"3\"", {}},     {"\u00A03", {}},
                                   {"1e9999", {}},  {"--3", {}},
                                   {"3,,", {}},     {"300000000000000000000", {}}};

std::string sample() {
  std::string text = "id;w;q1;q2;age;size;note\n";
  for (int i = 1; i <= 12; ++i)
    text += fmt::format("{};0,{};{};{};{};{};\"n {}; \"\"x\"\"\"\n", i, i, i % 5 + 1, 9, 20 + i, i % 4 + 1, i);
  return text;
}

/// Changes, drops, doubles or cuts something.
void damage(std::string& bytes, std::mt19937& random) {
  constexpr std::string_view marks = "\"\";\n\r,\t 09-e";
  const std::size_t at = random() % bytes.size();
  switch (random() % 5) {
    case 0:
      bytes[at] = static_cast<char>(random() & 0xFF);
      break;
    case 1:
      bytes[at] = marks[random() % marks.size()];
      break;
    case 2:
      bytes.erase(at, random() % 20 + 1);
      break;
    case 3:
      bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 30));
      break;
    case 4:
      bytes.resize(bytes.size() - random() % 4);
      break;
  }
  if (bytes.empty()) bytes = "\n";
}

}  // namespace

TEST_CASE("whatever stands in a field is the code that it says, or an error") {
  std::mt19937 random(20110118);
  for (int round = 0; round < 200; ++round) {
    const bool only_good = random() % 2 == 0;
    std::string text = "q1;id;q2;w;age;size\n";
    std::size_t wrong = 0;
    std::vector<double> q1;
    std::vector<double> q2;
    const auto pick = [&](std::vector<double>& values) {
      for (;;) {
        const Token& token = tokens[random() % tokens.size()];
        if (only_good && !token.value) continue;
        wrong += token.value ? 0 : 1;
        values.push_back(token.value.value_or(0));
        return token.text;
      }
    };
    for (int row = 0; row < 40; ++row) {
      text += pick(q1);
      text += fmt::format(";{};", row);
      text += pick(q2);
      text += ";1;40;1\n";
    }
    Survey survey;
    survey.data().decimal = ',';
    const auto responses = survey.load_csv(text);
    CAPTURE(text);
    REQUIRE(responses.has_value() == (wrong == 0));
    REQUIRE(survey.diagnostics.errors() == wrong);
    if (!responses) continue;
    const auto same = [](double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); };
    REQUIRE(std::ranges::equal(responses->find("q1")->values, q1, same));
    REQUIRE(std::ranges::equal(responses->find("q2")->values, q2, same));
  }
}

TEST_CASE("a file that is cut off is refused, or lacks respondents, but has no other answers") {
  const std::string whole = sample();
  Survey complete;
  complete.data().decimal = ',';
  const auto all = complete.load_csv(whole);
  REQUIRE(all);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    Survey survey;
    survey.data().decimal = ',';
    const auto part = survey.load_csv(whole.substr(0, size));
    CAPTURE(size);
    REQUIRE(part.has_value() != survey.diagnostics.has_errors());
    if (!part) continue;
    REQUIRE(part->size() <= all->size());
    for (std::size_t row = 0; row < part->size(); ++row) {
      REQUIRE(part->ids[row] == all->ids[row]);
      REQUIRE(part->weights[row] == all->weights[row]);
      REQUIRE(part->find("age")->values[row] == all->find("age")->values[row]);
    }
  }
}

TEST_CASE("damaged CSV files are read or refused with a place that can be shown") {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string text = sample();
    for (auto times = random() % 4 + 1; times > 0; --times) damage(text, random);
    Survey survey;
    survey.data().decimal = ',';
    const auto responses = survey.load_csv(text);
    CAPTURE(text);
    REQUIRE(responses.has_value() != survey.diagnostics.has_errors());
    REQUIRE(survey.messages().empty() == survey.diagnostics.empty());
  }
}

TEST_CASE("damaged SPSS files are read or refused") {
  std::mt19937 random(11);
  std::vector<std::vector<WrittenValue>> rows;
  for (int i = 1; i <= 12; ++i) rows.push_back({static_cast<double>(i), 0.5, 1.0, 9.0, 30.0, 2.0});
  const std::string whole = write_spss({{"id", "Id", {}, {}},
                                        {"w", "Weight", {}, {}},
                                        {"q1", "One", {{1, "No"}, {5, "Yes"}}, {{9, 9}}},
                                        {"q2", "Two", {}, {}},
                                        {"age", "Age", {}, {}},
                                        {"size", "Size", {}, {}}},
                                       rows);
  for (int round = 0; round < 300; ++round) {
    std::string bytes = whole;
    for (auto times = random() % 4 + 1; times > 0; --times) damage(bytes, random);
    const TemporaryFile file(".sav", bytes);
    Survey survey;
    const auto responses = survey.load_file(file.path());
    CAPTURE(round);
    REQUIRE(responses.has_value() != survey.diagnostics.has_errors());
  }
}

TEST_CASE("a huge field and a huge number of fields are taken as they come") {
  const std::string huge(3'000'000, '"');
  Survey survey;
  const auto responses = survey.load_csv("id,w,q1,q2,age,size,note\n1,1,1,1,30,1,\"" + huge + "\"\n");
  CHECK(survey.messages() == "");
  CHECK(responses);

  Survey wide;
  CHECK_FALSE(wide.load_csv("id,w,q1,q2,age,size\n1,1,1,1,30,1" + std::string(1'000'000, ',') + "\n"));
  REQUIRE(wide.diagnostics.errors() == 1);
  CHECK(wide.diagnostics.all().front().message == "this row has 1000006 fields, the header has 6");
}
