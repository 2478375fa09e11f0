// Every way in which a CSV file can be wrong, with the exact words that people see.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "load/data_fixture.hpp"

using namespace andel;
using namespace andel::load::test;

namespace {

struct Mistake {
  std::string_view what;
  std::string text;
  std::string message;
};

const std::string header = "id,w,q1,q2,age,size\n";

}  // namespace

TEST_CASE("each mistake in a CSV file is shown where it stands") {
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
hint: leave the field empty where there is no value
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
wave.csv:5:1: error: respondent `a` is already there, on line 2
5 | a,1,1,1,30,1
  | ^
hint: a respondent has one row per file
)"},
      {"fields", header + "1,1,1,1,30\n2,1,1,1,30,1,7\n\n3,1,1,1,30,1\n",
       R"(wave.csv:2:11: error: this row has 5 fields, the header has 6
2 | 1,1,1,1,30
  |           ^
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
)"},
      {"header only", header,
       R"(wave.csv:1:1: error: `wave.csv` has columns but no respondents
1 | id,w,q1,q2,age,size
  | ^^^^^^^^^^^^^^^^^^^
)"},
      {"empty", "",
       R"(error: `wave.csv` is empty
)"},
      {"blank", "\xEF\xBB\xBF\n\n",
       R"(error: `wave.csv` is empty
)"},
      {"ambiguous", "id,w;q1\n1,2;3\n",
       R"(wave.csv:1:1: error: cannot tell the separator: the header has commas and semicolons
1 | id,w;q1
  | ^^^^^^^
hint: declare it in the codebook, beside `file:`: `separator: ","` or `separator: ";"`
)"},
      {"missing", "id,w,Q1,q22,alder\n1,1,1,1,30\n",
       R"(error: `wave.csv` has no column `q1`, from which the codebook takes item `q1`
hint: did you mean `Q1`?
error: `wave.csv` has no column `q2`, from which the codebook takes item `q2`
hint: did you mean `q22`?
error: `wave.csv` has no column `age`, from which the codebook takes item `age`
hint: valid names: `id`, `w`, `Q1`, `q22`, `alder`
error: `wave.csv` has no column `size`, from which the codebook takes banner `size`
hint: valid names: `id`, `w`, `Q1`, `q22`, `alder`
)"},
      {"missing id", "nr,w,q1,q2,age,size\n1,1,1,1,30,1\n",
       R"(wave.csv:1:1: error: `wave.csv` has no column `id`, from which the codebook takes the respondent id
1 | nr,w,q1,q2,age,size
  | ^^^^^^^^^^^^^^^^^^^
hint: valid names: `nr`, `w`, `q1`, `q2`, `age`, `size`
)"},
      {"missing weight", "id,weight,q1,q2,age,size\n1,1,1,1,30,1\n",
       R"(wave.csv:1:1: error: `wave.csv` has no column `w`, from which the codebook takes the weight
1 | id,weight,q1,q2,age,size
  | ^^^^^^^^^^^^^^^^^^^^^^^^
hint: valid names: `id`, `weight`, `q1`, `q2`, `age`, `size`
)"},
      {"strange", "a;b\n1;1\n",
       R"(wave.csv:1:1: error: `wave.csv` has none of the columns that the codebook names
1 | a;b
  | ^^^
hint: its columns: `a`, `b`
)"},
      {"duplicate", "id,w,q1,q2,q1,age,size\n1,1,1,1,1,30,1\n",
       R"(wave.csv:1:12: error: a second column `q1`
1 | id,w,q1,q2,q1,age,size
  |            ^^
hint: the first is number 3 of the file's 7 columns
)"},
      {"utf8", header + "1,1,1,1,30,1\nG\xF6ran,1,1,1,30,1\n",
       R"(wave.csv:3:2: error: this is not UTF-8
3 | G�ran,1,1,1,30,1
  |  ^
hint: if the file is in ISO-8859-1, declare it: `encoding: iso-8859-1` beside `file:`
)"},
      {"nul", header + std::string("1,1,\0,1,30,1\n", 13),
       R"(wave.csv:2:5: error: a zero byte: this is no text file, or it is damaged
2 | 1,1, ,1,30,1
  |     ^
hint: save the data as CSV in UTF-8
)"},
      {"utf16", "\xFF\xFEi",
       R"(error: `wave.csv` is UTF-16 text, not CSV
hint: save it as CSV in UTF-8
)"},
      {"xlsx", "PK\x03\x04",
       R"(error: `wave.csv` is a spreadsheet or ZIP archive, not CSV
hint: save it as CSV in UTF-8
)"},
      {"spss", "$FL2@(#) SPSS",
       R"(error: `wave.csv` is an SPSS file, not CSV
hint: give it a name that ends in .sav
)"},
      {"mac", "id,w,q1,q2,age,size\r1,1,1,1,30,1\r",
       R"(wave.csv:1:20: error: a carriage return without a line feed
1 | id,w,q1,q2,age,size 1,1,1,1,30,1
  |                    ^
hint: save the file with line ends LF (Unix) or CR LF (Windows)
)"},
      {"header quote", "id,\"w,q1\n1",
       R"(wave.csv:1:4: error: this quote is never closed
1 | id,"w,q1
  |    ^
)"},
  }));
  CAPTURE(mistake.what);
  Survey survey;
  CHECK_FALSE(survey.load_csv(mistake.text));
  CHECK(survey.messages() == mistake.message);
}

TEST_CASE("a file that is not there is an error at its mention in the codebook") {
  Survey survey;
  const FileId codebook = survey.sources.add("codebook.yaml", "data: nowhere.csv\n");
  survey.data().span = {codebook, 6, 17};
  CHECK_FALSE(survey.load_file("nowhere.csv"));
  CHECK(survey.messages() ==
        R"(codebook.yaml:1:7: error: cannot read `nowhere.csv`
1 | data: nowhere.csv
  |       ^^^^^^^^^^^
hint: there is no such file
)");
}

TEST_CASE("a column that the file lacks is an error at the item that needs it") {
  Survey survey;
  const FileId codebook = survey.sources.add("codebook.yaml", "items:\n  q1:\n  q2:\n");
  survey.item(1).span = {codebook, 15, 17};
  CHECK_FALSE(survey.load_csv("id,w,q1,q_2,age,size\n1,1,1,1,30,1\n"));
  CHECK(survey.messages() ==
        R"(codebook.yaml:3:3: error: `wave.csv` has no column `q2`, from which the codebook takes item `q2`
3 |   q2:
  |   ^^
hint: did you mean `q1` or `q_2`?
)");
}

TEST_CASE("twenty errors are shown in the file's order, the others counted") {
  std::string text = header;
  for (int i = 0; i < 30; ++i) text += fmt::format("{0},1,{1},{1},30,1\n", i, i == 5 ? 5 : 8);
  Survey survey;
  CHECK_FALSE(survey.load_csv(text));
  REQUIRE(survey.diagnostics.errors() == 20);
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

TEST_CASE("missing columns count among the twenty") {
  Survey survey;
  for (int i = 0; i < 25; ++i) {
    const std::string id = fmt::format("new{}", i);
    survey.codebook.items.add({id, id, ScaleId{1}, id, id, {}});
  }
  CHECK_FALSE(survey.load_csv(header + "1,1,8,8,30,1\n"));
  CHECK(survey.diagnostics.errors() == 20);
  CHECK(survey.diagnostics.all().back().message == "... and 7 more errors in this file");
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
