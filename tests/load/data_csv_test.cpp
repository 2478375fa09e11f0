// Reading CSV files that are right, however they are written.
#include <catch2/catch.hpp>
#include <xxhash.h>

#include "load/data_fixture.hpp"

using namespace andel;
using namespace andel::load::test;

namespace {

const std::string expected =
    "id|weight|q1|q2|age|size\n"
    "1|1.5|1|9|34|2\n"
    "2|0.25|5|-|-|1\n"
    "x 3|2|-|3|81.5|4\n";

}  // namespace

TEST_CASE("one table, written in many ways") {
  struct Row {
    std::string_view what;
    std::string text;
    char decimal = '.';
  };
  const Row row = GENERATE(values<Row>({
      {"plain", "id,w,q1,q2,age,size\n1,1.5,1,9,34,2\n2,0.25,5,,,1\nx 3,2,,3,81.5,4\n"},
      {"semicolons and a decimal comma", "id;w;q1;q2;age;size\n1;1,5;1;9;34;2\n2;0,25;5;;;1\nx 3;2;;3;81,5;4\n", ','},
      {"tabs", "id\tw\tq1\tq2\tage\tsize\n1\t1.5\t1\t9\t34\t2\n2\t0.25\t5\t\t\t1\nx 3\t2\t\t3\t81.5\t4\n"},
      {"byte order mark and CR LF",
       "\xEF\xBB\xBFid,w,q1,q2,age,size\r\n1,1.5,1,9,34,2\r\n2,0.25,5,,,1\r\nx 3,2,,3,81.5,4\r\n"},
      {"no line end at the end", "id,w,q1,q2,age,size\n1,1.5,1,9,34,2\n2,0.25,5,,,1\nx 3,2,,3,81.5,4"},
      {"blank lines at the end", "id,w,q1,q2,age,size\n1,1.5,1,9,34,2\n2,0.25,5,,,1\nx 3,2,,3,81.5,4\n\r\n \n\n"},
      {"spaces around", "id , w,q1,q2,age,size\n1 , 1.5 ,1, 9,34,2 \n2,0.25,5, ,,1\n x 3 ,2,,3,81.5,4\n"},
      {"everything quoted",
       "\"id\",\"w\",\"q1\",\"q2\",\"age\",\"size\"\n\"1\",\"1.5\",\"1\",\"9\",\"34\",\"2\"\n"
       "\"2\",\"0.25\",\"5\",\"\",\"\",\"1\"\n\"x 3\",\"2\",\"\",\"3\",\"81.5\",\"4\"\n"},
      {"a decimal comma between commas, in quotes",
       "id,w,q1,q2,age,size\n1,\"1,5\",1,9,34,2\n2,\"0,25\",5,,,1\nx 3,2,,3,\"81,5\",4\n", ','},
      {"columns in another order, and others between",
       "note,size,id,q1,w,q2,more,age,\n\"a \"\"b\"\", c\nd\",2,1,1,1.5,9,x,34,\n,1,2,5,0.25,,5\" or 6\",,\nå,4,x "
       "3,,2,3,,81.5,\n"},
      {"numbers in other spellings", "id,w,q1,q2,age,size\n1,+1.5e0,01,9.0,34,2\n2,.25,5,,,1\nx 3,2.,,3,0815e-1,4\n"},
  }));
  CAPTURE(row.what);
  Survey survey;
  survey.data().decimal = row.decimal;
  const auto responses = survey.load_csv(row.text);
  CHECK(survey.messages() == "");
  REQUIRE(responses);
  CHECK(print(*responses) == expected);
  CHECK(responses->path == "wave.csv");
  CHECK(responses->digest == XXH3_64bits(row.text.data(), row.text.size()));
}

TEST_CASE("a declared separator settles what the header leaves open") {
  Survey survey;
  survey.data().separator = ';';
  const auto responses = survey.load_csv("id;w;q1;q2;age;size;why, in short\n7;1;1;1;1;1;no, no\n");
  CHECK(survey.messages() == "");
  REQUIRE(responses);
  CHECK(print(*responses) == "id|weight|q1|q2|age|size\n7|1|1|1|1|1\n");
}

TEST_CASE("ISO-8859-1 is read where it is declared, and ids come out in UTF-8") {
  Survey survey;
  survey.data().encoding = Encoding::latin1;
  const std::string text = "id,w,q1,q2,age,size,ort\n\xC5sa,1,1,1,1,1,G\xF6teborg\nBo,1,1,1,1,1,Ume\xE5\n";
  const auto responses = survey.load_csv(text);
  CHECK(survey.messages() == "");
  REQUIRE(responses);
  CHECK(responses->ids == std::vector<std::string>{"Åsa", "Bo"});
  CHECK(responses->digest == XXH3_64bits(text.data(), text.size()));
}

TEST_CASE("without a respondent column respondents are numbered, without a weight each counts as one") {
  Survey survey;
  survey.codebook.respondent_column = "";
  survey.codebook.weight_column = "";
  const auto responses = survey.load_csv("q1,q2,age,size\n1,2,30,1\n1,2,40,2\n");
  REQUIRE(responses);
  CHECK(print(*responses) == "id|weight|q1|q2|age|size\n1|1|1|2|30|1\n2|1|1|2|40|2\n");
}

TEST_CASE("one column can be the id, the weight, an item and in a condition at once") {
  Survey survey;
  survey.codebook.respondent_column = "age";
  survey.codebook.weight_column = "age";
  const auto rule = std::make_shared<Condition>(Condition{ColumnIn{"region", {{1, 2}}}});
  const auto blank = std::make_shared<Condition>(Condition{ColumnBlank{"age"}});
  const auto both =
      std::make_shared<Condition>(Condition{All{{rule, std::make_shared<Condition>(Condition{Not{blank}})}}});
  survey.codebook.segments.add({"some", "Some", "Some", both, {}, {}});
  const auto responses = survey.load_csv("q1,q2,age,size,region\n1,2,30,1,7\n1,2,40,2,\n");
  CHECK(survey.messages() == "");
  REQUIRE(responses);
  CHECK(print(*responses) == "id|weight|q1|q2|age|size|region\n30|30|1|2|30|1|7\n40|40|1|2|40|2|-\n");
}

TEST_CASE("blanks are allowed where the codebook says so") {
  Survey survey;
  survey.size().lacking = "no size known";
  CHECK(survey.load_csv("id,w,q1,q2,age,size\n1,1,,,,\n"));
  CHECK(survey.messages() == "");
}

TEST_CASE("many rows are more than one block") {
  std::string text = "id,w,q1,q2,age,size\n";
  for (int i = 0; i < 1000; ++i)
    text += std::to_string(i) + ",1," + std::to_string(i % 5 + 1) + ",9,-" + std::to_string(i) + ",1\n";
  Survey survey;
  const auto responses = survey.load_csv(text);
  REQUIRE(responses);
  REQUIRE(responses->size() == 1000);
  bool all_right = true;
  for (std::size_t i = 0; i < 1000; ++i) {
    all_right = all_right && responses->ids[i] == std::to_string(i);
    all_right = all_right && responses->find("q1")->values[i] == static_cast<double>(i % 5 + 1);
    all_right = all_right && responses->find("age")->values[i] == -static_cast<double>(i);
  }
  CHECK(all_right);
}
