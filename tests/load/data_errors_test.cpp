// Every way in which the rows of a CSV file can be wrong, with the exact words that people see.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "load/data_fixture.hpp"

using namespace andel;
using namespace andel::load::test;

TEST_CASE("each mistake in a row of a CSV file is shown where it stands") {
  const Mistake mistake = GENERATE(values<Mistake>({
      {"unknown answer", header + "1,1,7,1,30,1\n",
       R"(wave.csv:2:5: error: 7 is not on the scale of item `q1`
2 | 1,1,7,1,30,1
  |     ^
hint: codes of scale `agreement`: 1-5, 9
)"},
      {"many codes", header + "1,1,1,1,30,1\n2,1,1.5,-1,30,1\n",
       R"(wave.csv:3:5: error: 1.5 is not on the scale of item `q1`
3 | 2,1,1.5,-1,30,1
  |     ^^^
hint: codes of scale `agreement`: 1-5, 9
wave.csv:3:9: error: -1 is not on the scale of item `q2`
3 | 2,1,1.5,-1,30,1
  |         ^^
hint: codes of scale `agreement`: 1-5, 9
)"},
      {"no number", header + "1,1,1,yes,30,1\n2,1,1,NA,30,1\n",
       R"(wave.csv:2:7: error: `yes` is not a number
2 | 1,1,1,yes,30,1
  |       ^^^
hint: answers, weights and designs are numbers: save codes, and give their labels in the codebook
wave.csv:3:7: error: `NA` is not a number
3 | 2,1,1,NA,30,1
  |       ^^
hint: leave the field empty where there is no value
)"},
      {"decimal comma", "id;w;q1;q2;age;size\n1;1,5;1;1;30;1\n",
       R"(wave.csv:2:3: error: `1,5` is not a number
2 | 1;1,5;1;1;30;1
  |   ^^^
hint: the decimal mark of this file is `.`; `decimal: ","` beside `file:` changes it
)"},
      {"nan", header + "1,nan,1,1,30,1\n",
       R"(wave.csv:2:3: error: `nan` is not a number
2 | 1,nan,1,1,30,1
  |   ^^^
hint: leave the field empty where there is no value
)"},
      {"segment", header + "1,1,1,1,30,8\n",
       R"(wave.csv:2:12: error: 8 belongs to no segment of banner `size`
2 | 1,1,1,1,30,8
  |            ^
hint: codes of banner `size`: 1-4
)"},
      {"blank banner", header + "1,1,1,1,30,\n2,1,1,1,30,\"\"\n",
       R"(wave.csv:2:12: error: no value for banner `size`
2 | 1,1,1,1,30,
  |            ^
hint: if respondents may lack it, say so in the banner: `lacking: ...`
wave.csv:3:13: error: no value for banner `size`
3 | 2,1,1,1,30,""
  |             ^
hint: if respondents may lack it, say so in the banner: `lacking: ...`
)"},
      {"weights", header + "1,,1,1,30,1\n2,-0.5,1,1,30,1\n",
       R"(wave.csv:2:3: error: no weight
2 | 1,,1,1,30,1
  |   ^
hint: every respondent has a weight of 0 or more
wave.csv:3:3: error: negative weight -0.5
3 | 2,-0.5,1,1,30,1
  |   ^^^^
hint: every respondent has a weight of 0 or more
)"},
      {"weights whose squares are no numbers", header + "1,1e-101,1,1,30,1\n2,1e-100,1,1,30,1\n3,1e101,1,1,30,1\n",
       R"(wave.csv:2:3: error: the weight 1e-101 is beyond measure
2 | 1,1e-101,1,1,30,1
  |   ^^^^^^
hint: weights usually average about 1, or add up to the population; who does not count has 0
wave.csv:4:3: error: the weight 1e+101 is beyond measure
4 | 3,1e101,1,1,30,1
  |   ^^^^^
hint: weights usually average about 1, or add up to the population; who does not count has 0
)"},
      {"numbers whose squares are no numbers", header + "1,1,1,1,1e100,1\n2,1,1,1,-1e300,1\n3,1,1,1,1e-300,1\n",
       R"(wave.csv:3:9: error: -1e+300 of item `age` is beyond measure
3 | 2,1,1,1,-1e300,1
  |         ^^^^^^
hint: numbers are at most 1e100 in size; leave the field empty where there is no value
)"},
      {"zero weights", header + "1,0,1,1,30,1\n2,0,1,1,30,1\n",
       R"(wave.csv:1:4: error: every weight in `w` is 0
1 | id,w,q1,q2,age,size
  |    ^
hint: at least one respondent has to count
)"},
      {"ids", header + "a,1,1,1,30,1\n,1,1,1,30,1\nb,1,1,1,30,1\na,1,1,1,30,1\n",
       R"(wave.csv:3:1: error: no respondent id
3 | ,1,1,1,30,1
  | ^
hint: without ids, leave `respondent` out of the codebook
wave.csv:5:1: error: respondent `a` is already there, on line 2
5 | a,1,1,1,30,1
  | ^
hint: a respondent has one row per file
)"},
      {"fields", header + "1,1,1,1,30\n2,1,1,1,30,1,7\n\n3,1,1,1,30,1\n",
       R"(wave.csv:2:11: error: this row has 5 fields, the header has 6
2 | 1,1,1,1,30
  |           ^
hint: is a `,` missing, or the end of the row?
wave.csv:3:14: error: this row has 7 fields, the header has 6
3 | 2,1,1,1,30,1,7
  |              ^
hint: a field that contains `,` stands in quotes
wave.csv:4:1: error: a blank line among the data
4 | 
  | ^
hint: remove it; only at the end of a file do blank lines not count
)"},
      {"quotes", header + "1,1,1,1,\"30\"x,1\n2,1,1,1,\"30,1\n",
       R"(wave.csv:2:13: error: text after the closing quote
2 | 1,1,1,1,"30"x,1
  |             ^
hint: a quote inside a quoted field is written twice: ""
wave.csv:3:9: error: this quote is never closed
3 | 2,1,1,1,"30,1
  |         ^
hint: a quote that is part of a field is written twice: ""
)"},
  }));
  CAPTURE(mistake.what);
  Survey survey;
  CHECK_FALSE(survey.load_csv(mistake.text));
  CHECK(survey.messages() == mistake.message);
}

TEST_CASE("twenty errors are shown in the file's order, the others counted") {
  std::string text = header;
  for (int i = 0; i < 30; ++i) text += fmt::format("{0},1,{1},{1},30,1\n", i, i == 5 ? 5 : 8);
  Survey survey;
  CHECK_FALSE(survey.load_csv(text));
  REQUIRE(survey.diagnostics.errors() == 58);
  REQUIRE(survey.diagnostics.all().size() == 21);
  std::string places;
  for (const auto& diagnostic : survey.diagnostics.all()) {
    const Place place = survey.sources[diagnostic.span.file].place_of(diagnostic.span.begin);
    places += fmt::format("{}:{} ", place.line, place.column);
  }
  CHECK(places == "2:5 2:7 3:5 3:7 4:5 4:7 5:5 5:7 6:5 6:7 8:5 8:7 9:5 9:7 10:5 10:7 11:5 11:7 12:6 12:8 13:6 ");
  const Diagnostic& last = survey.diagnostics.all().back();
  CHECK(last.severity == Severity::note);
  CHECK(last.message == "... and 38 more errors in this file");
}

TEST_CASE("twenty errors are shown without a word about others if there are none") {
  std::string text = header;
  for (int i = 0; i < 20; ++i) text += fmt::format("{},1,8,1,30,1\n", i);
  Survey survey;
  CHECK_FALSE(survey.load_csv(text));
  CHECK(survey.diagnostics.all().size() == 20);
}

TEST_CASE("lines are counted where quoted fields run over several") {
  Survey survey;
  CHECK_FALSE(survey.load_csv("id,w,q1,q2,age,size,note\n1,1,1,1,30,1,\"a\nb\"\n1,1,1,8,30,1,\"c\n\"\n"));
  CHECK(survey.messages() ==
        R"(wave.csv:4:1: error: respondent `1` is already there, on line 2
4 | 1,1,1,8,30,1,"c
  | ^
hint: a respondent has one row per file
wave.csv:4:7: error: 8 is not on the scale of item `q2`
4 | 1,1,1,8,30,1,"c
  |       ^
hint: codes of scale `agreement`: 1-5, 9
)");
}

TEST_CASE("columns of the sample design are needed of everybody") {
  Survey survey;
  survey.codebook.design.strata = {"stratum"};
  survey.codebook.design.clusters = {"psu"};
  survey.codebook.design.population = {"fpc"};
  CHECK_FALSE(survey.load_csv("id,w,q1,q2,age,size,stratum,psu,fpc\n1,1,1,1,30,1,,7,100\n2,1,1,1,30,1,1,,0\n"));
  CHECK(survey.messages() ==
        R"(wave.csv:2:14: error: no stratum
2 | 1,1,1,1,30,1,,7,100
  |              ^
hint: the sample design needs it of everybody
wave.csv:3:16: error: no cluster
3 | 2,1,1,1,30,1,1,,0
  |                ^
hint: the sample design needs it of everybody
wave.csv:3:17: error: 0 is no population size
3 | 2,1,1,1,30,1,1,,0
  |                 ^
hint: write how many units there were to draw from, or the share that was drawn
)");
}

TEST_CASE("a decimal comma that separates fields is a wrong number of fields, not another number") {
  Survey survey;
  survey.data().decimal = ',';
  survey.data().separator = ',';
  CHECK_FALSE(survey.load_csv(header + "1,1,5,1,1,30,1\n"));
  CHECK(survey.messages() ==
        R"(wave.csv:2:14: error: this row has 7 fields, the header has 6
2 | 1,1,5,1,1,30,1
  |              ^
hint: a field that contains `,` stands in quotes
)");
}
