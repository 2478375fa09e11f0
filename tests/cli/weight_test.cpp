#include <algorithm>

#include <catch2/catch.hpp>

#include "cli/program.hpp"

using namespace andel::test;
using Catch::Matchers::Contains;

namespace {

/// The small survey with twelve respondents, and with margins that a few cycles meet.
void write_weighted_survey(const Folder& folder, const std::string& margins) {
  write_small_survey(folder);
  folder.write("codebook.yaml", read_file(folder.path("codebook.yaml")) +
                                    "  age:\n"
                                    "    label: Ålder\n"
                                    "    column: age\n"
                                    "    lacking: Uppgift saknas\n"
                                    "    segments: {young: {to: 39, label: Unga}, old: {from: 40, label: Äldre}}\n"
                                    "weighting:\n" +
                                    margins);
  folder.write("data.csv",
               "id,w,sex,age,trust\n"
               "a,1,1,20,2\nb,1,1,30,1\nc,1,1,50,2\nd,1,1,60,2\ne,1,1,70,1\nf,1,1,45,2\n"
               "g,1,2,22,1\nh,1,2,25,2\ni,1,2,33,2\nj,1,2,55,1\nk,1,2,61,9\nl,1,2,48,2\n");
}

const std::string fair = "  margins: {sex: {women: 45, men: 55}, age: {young: 30, old: 70}}\n";

}  // namespace

TEST_CASE("weight reports how the margins were met, and writes data that the codebook can read") {
  const Folder folder;
  write_weighted_survey(folder, fair);
  const Outcome outcome = run_andel(folder, "weight codebook.yaml -o weighted.csv --column rim");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.errors.empty());
  CHECK_THAT(outcome.output, Contains("the margins are met after") && Contains("efficiency") &&
                                 Contains("women                     50.00 % ->  45.00 %") &&
                                 Contains("wrote weighted.csv: 12 respondents"));
  const std::string data = read_file(folder.path("weighted.csv"));
  CHECK(run_andel(folder, "weight codebook.yaml -o - --column rim").output == data);
  CHECK_THAT(data, Catch::Matchers::StartsWith("id,trust,sex,age,rim\na,2,1,20,"));
  CHECK(std::count(data.begin(), data.end(), '\n') == 13);

  // The same figures from the weights in the file as from margins in the codebook.
  const Outcome from_margins = run_andel(folder, "tabulate report.yaml --format csv");
  std::string codebook = read_file(folder.path("codebook.yaml"));
  codebook.replace(codebook.find("weight: w\n"), 10, "weight: rim\n");
  codebook.replace(codebook.find("data: data.csv"), 14, "data: weighted.csv");
  codebook.resize(codebook.find("weighting:\n"));
  folder.write("codebook.yaml", codebook);
  CHECK(from_margins.exit_code == 0);
  CHECK(run_andel(folder, "tabulate report.yaml --format csv").output == from_margins.output);
}

TEST_CASE("build weights to the margins and says how") {
  const Folder folder;
  write_weighted_survey(folder, fair);
  CHECK_THAT(run_andel(folder, "build report.yaml -o r.pdf").output, Contains("weights of") && Contains("efficiency"));
}

TEST_CASE("margins that cannot be met are refused at their place") {
  struct Case {
    std::string margins;
    std::string message;
  };
  const std::vector<Case> cases{
      {"  margins: {sex: {women: 45, men: 55}, age: {young: 30, old: 60}}\n",
       "codebook.yaml:24:40: error: the targets of `age` add up to 90, those of `sex` to 100"},
      {"  margins: {sex: {women: 45}}\n", "codebook.yaml:24:13: error: margin `sex` has no target for `men`"},
      {"  margins: {age: {young: 30, old: 60, lacking: 10}}\n",
       "codebook.yaml:24:39: error: nobody is in lacking of `age`, which has the target 10"},
      {"  margins: {sax: {women: 45, men: 55}}\n", "codebook.yaml:24:13: error: unknown banner `sax`"},
      {"  margins: {sex: {women: 45, man: 55}}\n", "error: margin `sex` has no key `man`"},
      {"  margins: {sex: {women: -45, men: 55}}\n", "codebook.yaml:24:26: error: expected a number of people"},
      {"  cap: 1\n  margins: {sex: {women: 45, men: 55}}\n", "codebook.yaml:24:8: error: expected how many times"},
      {"  cap: 1.01\n  margins: {sex: {women: 5, men: 95}}\n",
       "error: the 6 respondents in men of `sex` would weigh 1.9 times the mean, and the cap is 1.01"}};
  for (const auto& given : cases) {
    const Folder folder;
    write_weighted_survey(folder, given.margins);
    const Outcome outcome = run_andel(folder, "weight codebook.yaml");
    CAPTURE(given.margins, outcome.errors);
    CHECK(outcome.exit_code == 1);
    CHECK_THAT(outcome.errors, Contains(given.message));
    CHECK(run_andel(folder, "build report.yaml -o r.pdf").exit_code == 1);
  }
}

TEST_CASE("somebody without a place in a margin is an error that says so") {
  const Folder folder;
  write_weighted_survey(folder, fair);
  std::string data = read_file(folder.path("data.csv"));
  data.replace(data.find("a,1,1,20"), 8, "a,1,1,  ");
  folder.write("data.csv", data);
  CHECK_THAT(run_andel(folder, "weight codebook.yaml").errors,
             Contains("the margin `age` has no target for 1 respondent, the first in row 1 with a blank"));
}

TEST_CASE("check --data takes a codebook or a report, and lists what a careful reader would ask about") {
  const Folder folder;
  write_small_survey(folder);
  folder.write("data.csv", "id,w,sex,trust\na,0,1,\nb,1,1,\nc,2,2,\nd,1,2,\n");
  for (const char* file : {"codebook.yaml", "report.yaml"}) {
    const Outcome outcome = run_andel(folder, std::string("check --data ") + file);
    CAPTURE(file);
    CHECK(outcome.exit_code == 0);
    CHECK_THAT(outcome.output, Contains("note: weights of") &&
                                   Contains("1 of 4 interviews in data.csv have the weight 0") &&
                                   Contains("nobody in data.csv answered `trust`"));
  }
}

TEST_CASE("one name with two bases on two slides is warned about, unless a slide prints both") {
  const Folder folder;
  write_small_survey(folder);
  folder.write("codebook.yaml", read_file(folder.path("codebook.yaml")) +
                                    "segments:\n"
                                    "  asked: {where: women and trust in 1-2 or men and trust = 2, label: Kvinnor som "
                                    "svarat, short: Kvinnor}\n");
  const std::string report = read_file(folder.path("report.yaml"));
  const std::string slide = "  - layout: text\n    title: Bas\n    body: \"{base(women)} av {base(asked)}\"\n";
  const std::string first = "  - layout: text\n    title: Kvinnor\n    body: \"Bas: {base(women)}\"\n";
  const std::string second = "  - layout: text\n    title: Svarat\n    body: \"Bas: {base(asked)}\"\n";
  folder.write("report.yaml", report + first + second);
  CHECK_THAT(run_andel(folder, "build report.yaml -o r.pdf").errors,
             Contains("report.yaml:17:18: warning: slide 3 prints the base 3 for “Kvinnor”, slide 2 prints 2"));
  folder.write("report.yaml", report + first + second + slide);
  CHECK(run_andel(folder, "build report.yaml -o r.pdf").errors.empty());
}

TEST_CASE("a suppressed figure is an error in a sentence, unless there is something else to say") {
  const Folder folder;
  write_small_survey(folder);
  std::string report = read_file(folder.path("report.yaml"));
  report.insert(0, "presentation: {suppress below: 3}\n");
  const std::string sentence = "{agree(trust)} litar";
  const auto with = [&](const std::string& words) {
    std::string changed = report;
    changed.replace(changed.find(sentence), sentence.size(), words);
    folder.write("report.yaml", changed);
    return run_andel(folder, "build report.yaml -o r.pdf");
  };
  const Outcome refused = with("{agree(trust, women)} av kvinnorna litar");
  CHECK(refused.exit_code == 1);
  CHECK_THAT(refused.errors,
             Contains("report.yaml:12:8: error: `agree(trust, women)` has no value: it is suppressed") &&
                 Contains("if known(agree(trust, women)) then"));
  const Outcome told =
      with("{if known(agree(trust, women)) then '{agree(trust, women)} av kvinnorna' else 'Några'} litar");
  CHECK(told.errors.empty());
  CHECK_THAT(told.output, Contains("suppressed: agree(trust, women), n = 2\n"));
  CHECK_THAT(run_andel(folder, "check report.yaml").output, Contains("suppressed: agree(trust, men), n = 2\n"));
  const std::string words = run_shell(folder, "pdftotext -raw r.pdf -").output;
  CHECK_THAT(words, Contains("Några litar") && Contains("–*") && Contains("–* Redovisas inte: färre än 3 svar."));
}
