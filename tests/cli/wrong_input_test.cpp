// What people get wrong, one thing at a time, and the first words that they read about it.
#include <catch2/catch.hpp>

#include "cli/program.hpp"

using namespace andel::test;

namespace {

struct Mistake {
  const char* what;
  const char* prepare;  ///< a shell command that spoils the small survey
  const char* arguments;
  int exit_code;
  const char* said;  ///< how the answer begins
  int errors = 1;    ///< how many there are
};

int count_errors(const std::string& text) {
  int count = text.starts_with("error: ") ? 1 : 0;
  for (auto at = text.find("\nerror: "); at != std::string::npos; at = text.find("\nerror: ", at + 1)) ++count;
  for (auto at = text.find(": error: "); at != std::string::npos; at = text.find(": error: ", at + 1)) ++count;
  return count;
}

void check(const Mistake& mistake) {
  CAPTURE(mistake.what);
  const Folder folder;
  write_small_survey(folder);
  REQUIRE(run_shell(folder, mistake.prepare).exit_code == 0);
  const Outcome outcome = run_andel(folder, mistake.arguments);
  const std::string answer = outcome.errors + outcome.output;
  CHECK(outcome.exit_code == mistake.exit_code);
  CHECK_THAT(answer, Catch::Matchers::StartsWith(mistake.said));
  CHECK(count_errors(answer) == mistake.errors);
}

}  // namespace

TEST_CASE("a file that is something else is called so") {
  const Mistake mistakes[] = {
      {"no such report", "true", "build reprot.yaml", 1,
       "error: the file `reprot.yaml` cannot be read\nhint: there is no such file; did you mean `report.yaml`?\n"},
      {"a folder", "mkdir x.yaml", "build x.yaml", 1,
       "error: the file `x.yaml` cannot be read\nhint: it is a folder\n"},
      {"an empty report", ": > report.yaml", "check report.yaml", 1,
       "report.yaml:1:1: error: `report.yaml` is empty\n"},
      {"an empty codebook", ": > codebook.yaml", "check report.yaml", 1,
       "codebook.yaml:1:1: error: `codebook.yaml` is empty\n"},
      {"an empty data file", ": > data.csv", "check report.yaml", 1,
       "codebook.yaml:5:53: error: `data.csv` is empty\n"},
      {"data without respondents", "sed -i 2,9d data.csv", "tabulate codebook.yaml", 1,
       "data.csv:1:1: error: `data.csv` has columns but no respondents\n"},
      {"a codebook to build", "true", "build codebook.yaml", 1,
       "codebook.yaml:1:1: error: this is a codebook, and what is wanted is a report\n"},
      {"a codebook to try expressions on", "true", "eval codebook.yaml 'agree(trust)'", 1,
       "codebook.yaml:1:1: error: this is a codebook, and what is wanted is a report\n"},
      {"a report as codebook", "sed -i s/codebook.yaml/report.yaml/ report.yaml", "check report.yaml", 1,
       "report.yaml:2:11: error: `report.yaml` is a report, and what is wanted is a codebook\n"},
      {"data as report", "true", "build data.csv", 1,
       "data.csv:1:1: error: `data.csv` does not hold keys and values\n"},
      {"a report as data", "sed -i s/data.csv/report.yaml/ codebook.yaml", "check report.yaml", 1,
       "report.yaml:1:1: error: `report.yaml` has none of the columns that the codebook names\n"},
      {"a program as report", "head -c 5000 /bin/sh > report.yaml", "build report.yaml", 1,
       "report.yaml:1:1: error: this is no text file\n"},
      {"UTF-16", "iconv -f utf-8 -t utf-16 report.yaml > r && mv r report.yaml", "check report.yaml", 1,
       "report.yaml:1:1: error: this is UTF-16 text\n"},
      {"ISO-8859-1", "iconv -f utf-8 -t latin1 report.yaml > r && mv r report.yaml", "check report.yaml", 1,
       "report.yaml:8:13: error: this is not UTF-8 text\n"},
      {"a zero byte in data", "printf 'id,w,sex,trust\\na,1,1,\\0\\n' > data.csv", "check report.yaml", 1,
       "data.csv:2:7: error: a zero byte: this is no text file, or it is damaged\n"},
      {"a file that is no archive", "true", "build report.yaml --archive data.csv", 2,
       "error: --archive: data.csv is no archive of Andel, which is a SQLite file\n"},
      {"a folder as archive", "mkdir editions", "build report.yaml --archive editions", 2,
       "error: --archive: editions is a folder: name a file in it\n"},
  };
  for (const auto& mistake : mistakes) check(mistake);
}

TEST_CASE("files that would take forever, or the program down, are refused") {
  const Mistake mistakes[] = {
      {"a list of lists of lists",
       "{ echo 'a0: &a0 [x, x]'; for i in $(seq 30); do echo \"a$i: &a$i [*a$((i - 1)), *a$((i - 1))]\"; done; "
       "echo 'slides: *a30'; } > bomb.yaml",
       "check --json bomb.yaml", 1, "{\"severity\":\"error\",\"code\":\"", 0},
      {"brackets in brackets", "head -c 50000 /dev/zero | tr '\\0' '[' > report.yaml", "check report.yaml", 1,
       "report.yaml:1:250: error: this file is nested too deeply\n"},
      {"parentheses in parentheses",
       "{ printf 'title: Deep {'; head -c 50000 /dev/zero | tr '\\0' '('; echo '}'; tail -n +2 report.yaml; } > r && "
       "mv r report.yaml",
       "check report.yaml", 1, "report.yaml:1:14: error: this expression is too long\n"},
      {"lines of Windows", "sed -i 's/$/\\r/' report.yaml codebook.yaml data.csv", "check report.yaml", 0,
       "report.yaml: no errors\n", 0},
      {"a byte order mark", "printf '\\357\\273\\277' | cat - report.yaml > r && mv r report.yaml", "check report.yaml",
       0, "report.yaml: no errors\n", 0},
  };
  for (const auto& mistake : mistakes) check(mistake);
}

TEST_CASE("a misspelt key is one mistake, whatever depends on it") {
  const Mistake mistakes[] = {
      {"scales", "sed -i s/^scales:/scalse:/ codebook.yaml", "check report.yaml", 1,
       "codebook.yaml:6:1: error: the codebook has no key `scalse`\n6 | scalse:\n  | ^^^^^^\nhint: did you mean "
       "`scales`?\n"},
      {"items", "sed -i s/^items:/itmes:/ codebook.yaml", "check report.yaml", 1,
       "codebook.yaml:8:1: error: the codebook has no key `itmes`\n"},
      {"waves", "sed -i s/^waves:/waevs:/ codebook.yaml", "check report.yaml", 1,
       "codebook.yaml:4:1: error: the codebook has no key `waevs`\n"},
      {"layout", "sed -i s/layout:/layuot:/ report.yaml", "check report.yaml", 1,
       "report.yaml:7:5: error: slide 1 has no key `layuot`\n"},
      {"a region", "sed -i 's/    title:/    titel:/' report.yaml", "check report.yaml", 1,
       "report.yaml:8:5: error: slide 1 has no key `titel`\n"},
      {"a key of a chart", "sed -i s/measure:/measrue:/ report.yaml", "check report.yaml", 1,
       "report.yaml:9:13: error: chart `chart` has no key `measrue`\n"},
      {"a repetition", "sed -i 's/  - layout: chart/  - for eahc: {segment: sex}\\n    layout: chart/' report.yaml",
       "check report.yaml", 1, "report.yaml:7:5: error: slide 1 has no key `for eahc`\n"},
      {"a goal from no wave",
       "sed -i 's/^brand/goal: {measure: agree, item: trust, from: 2020, to: 70, by: 2030}\\nbrand/; s/litar/{goal} "
       "{goal_now} {goal_pace}/' report.yaml",
       "check report.yaml", 1, "report.yaml:5:43: error: unknown wave `2020`\n"},
  };
  for (const auto& mistake : mistakes) check(mistake);
}

TEST_CASE("a file cannot go where there is no place for it") {
  const Mistake mistakes[] = {
      {"no such folder", "true", "build report.yaml -o out/2024/report.pdf", 2,
       "error: --output: there is no folder out/2024\nhint: make it first: `mkdir -p out/2024`\n"},
      {"a folder", "mkdir out", "build report.yaml -o out", 2, "error: --output: out is a folder: name a file in it\n"},
      {"another program's format", "true", "build report.yaml -o report.docx", 2,
       "error: --output: report.docx does not end with .pdf, .png, .svg\n"},
      {"a contradiction", "true", "build report.yaml --format svg -o report.png", 2,
       "error: --output: report.png does not end with .svg\n"},
      {"tables as a document", "true", "tabulate codebook.yaml -o tables.docx", 2,
       "error: --output: tables.docx does not end with .txt, .csv, .json, .xlsx\n"},
      {"tables that contradict", "true", "tabulate codebook.yaml --format json -o tables.csv", 2,
       "error: --output: tables.csv does not end with .json\n"},
      {"weights as a workbook", "true", "weight codebook.yaml -o weights.xlsx", 2,
       "error: --output: weights.xlsx does not end with .csv\n"},
      {"weights without a name", "true", "weight codebook.yaml -o weights.csv --column ''", 2,
       "error: --column: `` cannot name a column: write a word such as weight\n"},
      {"handouts in a file", "true", "build report.yaml --handouts -o handouts.pdf", 2,
       "error: --output: handouts go into a folder; handouts.pdf names a file\n"},
      {"an archive that is not there", "true", "check report.yaml --archive editions.sqlite", 2,
       "error: --archive: there is no file editions.sqlite\nhint: `andel build REPORT.yaml --archive editions.sqlite` "
       "makes it\n"},
      {"an archive in no folder", "true", "build report.yaml --archive old/editions.sqlite", 2,
       "error: --archive: there is no folder old\n"},
  };
  for (const auto& mistake : mistakes) check(mistake);
}

TEST_CASE("weights that cannot be met say what to change") {
  check({"an impossible cap", "echo 'weighting: {cap: 1.01, margins: {sex: {women: 90, men: 10}}}' >> codebook.yaml",
         "weight codebook.yaml", 1,
         "codebook.yaml:18:40: error: the 2 respondents in women of `sex` would weigh 1.8 times the mean, and the cap "
         "is 1.01\n"});
}

TEST_CASE("mistakes are listed by file and line") {
  const Folder folder;
  write_small_survey(folder);
  REQUIRE(run_shell(folder,
                    "sed -i 's/title: Förtroende/titel: A\\n    notes: B/; s/measure: agree/measrue: agree/' "
                    "report.yaml && sed -i s/likert,/liket,/ codebook.yaml")
              .exit_code == 0);
  const Outcome outcome = run_andel(folder, "check report.yaml");
  std::string places;
  for (auto at = outcome.output.find(": error: "); at != std::string::npos;
       at = outcome.output.find(": error: ", at + 1)) {
    const auto line = outcome.output.rfind('\n', at) + 1;
    places += outcome.output.substr(line, at - line) + " ";
  }
  CHECK(places == "report.yaml:8:5 report.yaml:9:5 report.yaml:10:13 codebook.yaml:9:18 ");
}
