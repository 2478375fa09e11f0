#include "load/data_spss.hpp"

#include <limits>

#include <catch2/catch.hpp>
#include <xxhash.h>

#include "load/data_fixture.hpp"
#include "load/data_spss_writer.hpp"

using namespace andel;
using namespace andel::load;
using namespace andel::load::test;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
const WrittenValue missing;

const std::vector<WrittenVariable> variables = {{"id", "", {}, {}},  {"note", "", {}, {}, 300}, {"w", "", {}, {}},
                                                {"q1", "", {}, {}},  {"q2", "", {}, {}},        {"age", "", {}, {}},
                                                {"size", "", {}, {}}};
const std::vector<std::vector<WrittenValue>> rows = {
    {1.0, "a long answer", 1.5, 1.0, 9.0, 34.0, 2.0},
    {2.0, "", 0.25, 5.0, missing, missing, 1.0},
    {30.0, "åäö", 2.0, missing, 3.0, 81.5, 4.0},
};

/// Reads a file made of the bytes; `ending` is .sav or .zsav.
std::optional<Responses> load_bytes(Survey& survey, const std::string& bytes, std::string_view ending = ".sav") {
  const TemporaryFile file(ending, bytes);
  auto responses = survey.load_file(file.path());
  survey.data().path = "wave.sav";
  return responses;
}

/// Messages with the temporary path replaced.
std::string messages_about(Survey& survey, const std::string& bytes) {
  const TemporaryFile file(".sav", bytes);
  survey.load_file(file.path());
  std::string text = survey.messages();
  for (auto at = text.find(file.path()); at != std::string::npos; at = text.find(file.path())) {
    text.replace(at, file.path().size(), "wave.sav");
  }
  return text;
}

}  // namespace

TEST_CASE("a wave is the same from CSV and from each form of SPSS file") {
  Survey csv;
  const auto expected = csv.load_csv("id,note,w,q1,q2,age,size\n1,,1.5,1,9,34,2\n2,,0.25,5,,,1\n30,,2,,3,81.5,4\n");
  REQUIRE(expected);
  for (const auto compression : {SpssCompression::none, SpssCompression::rows, SpssCompression::zlib}) {
    Survey survey;
    const std::string bytes = write_spss(variables, rows, compression);
    const auto responses = load_bytes(survey, bytes, compression == SpssCompression::zlib ? ".ZSAV" : ".sav");
    CHECK(survey.messages() == "");
    REQUIRE(responses);
    CHECK(are_same(*responses, *expected));
    CHECK(responses->digest == XXH3_64bits(bytes.data(), bytes.size()));
  }
}

TEST_CASE("user-missing values and ranges are blank, in numbers and texts") {
  Survey survey;
  survey.codebook.scales[ScaleId{0}].points.back().role = CodeRole::missing;
  auto with_missing = variables;
  with_missing[4].missing = {{9, 9}};
  with_missing[5].missing = {{-infinity, 0}, {999, 999}};
  with_missing[6] = {"size", "", {}, {{999, 999}}, 8};
  survey.size().lacking = "unknown";
  const auto responses = load_bytes(survey, write_spss(with_missing, {{1.0, "", 1.0, 1.0, 9.0, -3.0, "2"},
                                                                      {2.0, "", 1.0, 9.0, 2.0, 999.0, "999"},
                                                                      {3.0, "", 1.0, 3.0, 1.0, 0.5, " 3"}}));
  CHECK(survey.messages() == "");
  REQUIRE(responses);
  CHECK(print(*responses) == "id|weight|q1|q2|age|size\n1|1|1|-|-|2\n2|1|9|2|-|-\n3|1|3|1|0.5|3\n");
}

TEST_CASE("ids are text as CSV would have them") {
  auto with_text = variables;
  with_text[0] = {"id", "", {}, {}, 20};
  Survey survey;
  const auto responses = load_bytes(
      survey, write_spss(with_text, {{"007", "", 1.0, 1.0, 1.0, 30.0, 1.0}, {" Åsa ", "", 1.0, 1.0, 1.0, 30.0, 1.0}}));
  REQUIRE(responses);
  CHECK(responses->ids == std::vector<std::string>{"007", "Åsa"});
  Survey numbers;
  const auto numbered = load_bytes(numbers, write_spss(variables, {{20110001234567.0, "", 1.0, 1.0, 1.0, 30.0, 1.0},
                                                                   {-1.5, "", 1.0, 1.0, 1.0, 30.0, 1.0}}));
  REQUIRE(numbered);
  CHECK(numbered->ids == std::vector<std::string>{"20110001234567", "-1.5"});
}

TEST_CASE("mistakes in an SPSS file are named by row and column") {
  auto with_text = variables;
  with_text[6] = {"size", "", {}, {}, 8};
  Survey survey;
  const FileId codebook = survey.sources.add("codebook.yaml", "data: wave.sav\n");
  survey.data().span = {codebook, 6, 14};
  const std::string place = "codebook.yaml:1:7: error: ";
  const std::string line = "1 | data: wave.sav\n  |       ^^^^^^^^\n";
  CHECK(messages_about(survey, write_spss(with_text, {{1.0, "", 1.0, 7.0, 1.0, 30.0, "1"},
                                                      {1.0, "", missing, 1.0, 1.0, infinity, "big"},
                                                      {missing, "", -1.0, 1.0, 1.0, 30.0, ""}})) ==
        place + "wave.sav, row 1, column `q1`: 7 is not on the scale of item `q1`\n" + line +
            "hint: codes of scale `agreement`: 1-5, 9\n" +  //
            place + "wave.sav, row 2, column `id`: respondent `1` is already there, on row 1\n" + line +
            "hint: a respondent has one row per file\n" +  //
            place + "wave.sav, row 2, column `w`: no weight\n" + line +
            "hint: every respondent has a weight of 0 or more\n" +  //
            place + "wave.sav, row 2, column `age`: `inf` is not a number\n" + line + place +
            "wave.sav, row 2, column `size`: `big` is not a number\n" + line + place +
            "wave.sav, row 3, column `id`: no respondent id\n" + line +
            "hint: without ids, leave `respondent` out of the codebook\n" + place +
            "wave.sav, row 3, column `w`: negative weight -1\n" + line +
            "hint: every respondent has a weight of 0 or more\n" +  //
            place + "wave.sav, row 3, column `size`: no value for banner `size`\n" + line +
            "hint: if respondents may lack it, say so in the banner: `lacking: ...`\n");
}

TEST_CASE("a column that an SPSS file lacks is an error with the names that come near") {
  auto shouting = variables;
  shouting[0].name = "ID";
  Survey survey;
  CHECK(messages_about(survey, write_spss(shouting, rows)) ==
        "error: `wave.sav` has no column `id`, from which the codebook takes the respondent id\n"
        "hint: did you mean `ID`?\n");
}

TEST_CASE("an SPSS file without cases is an error") {
  Survey survey;
  CHECK(messages_about(survey, write_spss(variables, {})) ==
        "error: `wave.sav` has columns but no respondents\nhint: export it again, with a row for each respondent\n");
}

TEST_CASE("a code that the codebook counts and the file declares missing is blank, with a warning per scale") {
  Survey survey;
  auto with_missing = variables;
  with_missing[3].missing = {{9, 9}};
  with_missing[4].missing = {{9, 9}};
  const TemporaryFile file(
      ".sav", write_spss(with_missing, {{1.0, "", 1.0, 9.0, 9.0, 30.0, 1.0}, {2.0, "", 1.0, 9.0, 1.0, 30.0, 1.0}}));
  const auto responses = survey.load_file(file.path());
  REQUIRE(responses);
  CHECK(print(*responses) == "id|weight|q1|q2|age|size\n1|1|-|-|30|1\n2|1|-|1|30|1\n");
  CHECK(survey.messages() == "warning: code 9 of scale `agreement` is a missing value in `" + file.path() +
                                 "`: 3 answers left blank\n"
                                 "hint: to count it, take it out of the variable's missing values in the file\n"
                                 "hint: to agree with the file, list it under `missing:` of the scale\n");
}

TEST_CASE("an SPSS file that is none, or not whole, is refused") {
  const std::string whole = write_spss(variables, rows, SpssCompression::none);
  SECTION("another file") {
    Survey survey;
    CHECK(messages_about(survey, "id,w,q1,q2,age,size\n1,1,1,1,30,1\n") ==
          "error: `wave.sav` is no SPSS file\nhint: if it is CSV, give it a name that ends in .csv\n");
  }
  SECTION("cut off within the cases") {
    Survey survey;
    CHECK_THAT(messages_about(survey, whole.substr(0, whole.size() - 20)),
               Catch::StartsWith("error: `wave.sav` ends before its last case ("));
  }
  SECTION("cut off anywhere") {
    for (std::size_t size = 0; size < whole.size(); size += 13) {
      Survey survey;
      CAPTURE(size);
      CHECK_FALSE(load_bytes(survey, whole.substr(0, size)));
      CHECK(survey.diagnostics.errors() == 1);
    }
  }
  SECTION("not there") {
    Survey survey;
    CHECK_FALSE(survey.load_file("nowhere.sav"));
    CHECK(survey.messages() == "error: cannot read `nowhere.sav`\nhint: there is no such file\n");
  }
}

TEST_CASE("the dictionary is read without the cases") {
  auto labelled = variables;
  labelled[3] = {"q1", "Hur nöjd är du?", {{1, "Inte alls"}, {5, "Mycket"}, {9, "Vet ej"}}, {{9, 9}}};
  const std::string whole = write_spss(labelled, rows, SpssCompression::none);
  const TemporaryFile file(".sav", whole.substr(0, whole.size() - 8));
  DataSource source;
  source.path = file.path();
  Diagnostics diagnostics;
  const auto dictionary = read_spss_dictionary(source, diagnostics);
  REQUIRE(diagnostics.empty());
  REQUIRE(dictionary);
  REQUIRE(dictionary->variables.size() == 7);
  CHECK(dictionary->find("note")->kind == SpssKind::text);
  CHECK(dictionary->find("nothing") == nullptr);
  const SpssVariable& q1 = *dictionary->find("q1");
  CHECK(q1.kind == SpssKind::number);
  CHECK(q1.label == "Hur nöjd är du?");
  REQUIRE(q1.value_labels.size() == 3);
  CHECK(q1.value_labels[1].code == 5);
  CHECK(q1.value_labels[1].text == "Mycket");
  REQUIRE(q1.missing.size() == 1);
  CHECK(q1.missing.front().contains(9));
}

TEST_CASE("an SPSS file is known by its name") {
  for (const auto* path : {"a.sav", "dir/a.zsav", "A.SAV", "a.Zsav"}) CHECK(is_spss(path));
  for (const auto* path : {"a.csv", "a.sav.csv", "sav", ".sav", "a.sa", ""}) CHECK_FALSE(is_spss(path));
}
