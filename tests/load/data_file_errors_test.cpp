// Files of data that cannot be read at all, and those whose columns are not what the codebook names: the exact words
// that people see.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "load/data_fixture.hpp"

using namespace andel;
using namespace andel::load::test;

TEST_CASE("a CSV file that is something else, or has other columns, is said to be so") {
  const Mistake mistake = GENERATE(values<Mistake>({
      {"header only", header,
       R"(wave.csv:1:1: error: `wave.csv` has columns but no respondents
1 | id,w,q1,q2,age,size
  | ^^^^^^^^^^^^^^^^^^^
hint: export it again, with a row for each respondent
)"},
      {"empty", "",
       R"(error: `wave.csv` is empty
hint: export it again, with a line of column names and a row for each respondent
)"},
      {"blank", "\xEF\xBB\xBF\n\n",
       R"(error: `wave.csv` is empty
hint: export it again, with a line of column names and a row for each respondent
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
hint: is it the right file, and read with the right separator?
)"},
      {"for Excel", "sep=;\r\nid;w;q1;q2;age;size\r\n1;1;1;1;30;1\r\n",
       R"(wave.csv:1:1: error: `wave.csv` has none of the columns that the codebook names
1 | sep=;
  | ^^^^^
hint: this line tells Excel the separator: delete it, and the next line names the columns
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
      {"marked", "\xEF\xBB\xBFid,w,q1,q2,age,size\n",
       R"(wave.csv:1:1: error: `wave.csv` has columns but no respondents
1 | id,w,q1,q2,age,size
  | ^^^^^^^^^^^^^^^^^^^
hint: export it again, with a row for each respondent
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
hint: a quote inside a quoted field is written twice: ""
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

TEST_CASE("missing columns count among the twenty") {
  Survey survey;
  for (int i = 0; i < 25; ++i) {
    const std::string id = fmt::format("new{}", i);
    survey.codebook.items.add({id, id, ScaleId{1}, id, id, {}});
  }
  CHECK_FALSE(survey.load_csv(header + "1,1,8,8,30,1\n"));
  CHECK(survey.diagnostics.errors() == 27);
  CHECK(survey.diagnostics.all().back().message == "... and 7 more errors in this file");
}
