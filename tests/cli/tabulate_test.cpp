#include <catch2/catch.hpp>

#include "cli/program.hpp"

using namespace andel::test;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

constexpr const char* header =
    "wave,segment,item,measure,status,n,n_pos,base_w,neff_kish,deff_kish,num_w,est,se,degf,svyvar,deff,deff_replace,"
    "neff_design,ci_low,ci_high,flag,above\n";

std::size_t count_lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("tabulate prints the figures that a report shows, at full precision") {
  const Folder folder;
  write_small_survey(folder);
  const Outcome outcome = run_andel(folder, "tabulate report.yaml");
  CHECK(outcome.exit_code == 0);
  // Women: a yes, b no. Men: c yes at weight 2, d does not know at weight 1.
  CHECK(outcome.output.rfind(std::string(header) + "2024,total,trust,agree,ok,4,4,5,3.5714285714285716,", 0) == 0);
  CHECK_THAT(outcome.output, Contains("\n2024,women,trust,agree,ok,2,2,2,2,1,1,50,"));
  CHECK_THAT(outcome.output, Contains("\n2024,men,trust,agree,ok,2,2,3,1.8,"));
  CHECK_THAT(outcome.output, Contains(",2,66.66666666666667,"));
  CHECK(count_lines(outcome.output) == 1 + 3);
}

TEST_CASE("tabulate --all prints every answer code in every segment of a report's codebook") {
  const Folder folder;
  write_small_survey(folder);
  const Outcome outcome = run_andel(folder, "tabulate report.yaml --all");
  CHECK(outcome.exit_code == 0);
  CHECK_THAT(outcome.output, Contains("\n2024,men,trust,code_9,ok,2,2,3,1.8,"));
  CHECK(count_lines(outcome.output) == 1 + 4 * 3);
}

TEST_CASE("a codebook needs neither report nor brand") {
  const Folder folder;
  write_small_survey(folder);
  const Outcome outcome = run_andel(folder, "tabulate codebook.yaml --items trust --measures agree --banners women");
  CHECK(outcome.exit_code == 0);
  CHECK(count_lines(outcome.output) == 1 + 2);
}

TEST_CASE("each format says what it is") {
  const Folder folder;
  write_small_survey(folder);
  CHECK_THAT(run_andel(folder, "tabulate codebook.yaml --format json").output,
             Contains("\"schema\": \"andel-tables-1\"") && Contains("\"est\":60,"));
  CHECK_THAT(run_andel(folder, "tabulate codebook.yaml --format text").output, Contains("Kön · Våren 2024\n"));
  CHECK(run_andel(folder, "tabulate codebook.yaml -o tables.xlsx").exit_code == 0);
  CHECK(read_file(folder.path("tables.xlsx")).substr(0, 2) == "PK");
  CHECK_THAT(run_andel(folder, "tabulate codebook.yaml -o tables.json").output, StartsWith("wrote tables.json: "));
  CHECK(read_file(folder.path("tables.json")).front() == '{');
}

TEST_CASE("tabulate refuses what it cannot do") {
  const Folder folder;
  write_small_survey(folder);
  const auto refusal = [&](const std::string& options) {
    return run_andel(folder, "tabulate codebook.yaml " + options);
  };
  CHECK(refusal("--format xlsx").exit_code == 2);
  CHECK_THAT(refusal("--tests pair").errors,
             Contains("--tests: `pair` is none of: letters, rest, pairs, changes, table"));
  CHECK(refusal("--wave 2024").exit_code == 2);
  CHECK_THAT(refusal("--wave 2024").errors,
             Contains("--wave: chooses a report's edition; of a codebook, write --waves 2024"));
  CHECK_THAT(refusal("--set wave=2024").errors, Contains("--set: overrides keys of a report, not of a codebook"));
  CHECK_THAT(refusal("-o data.csv").errors, Contains("data.csv is an input of this report"));
  CHECK(read_file(folder.path("data.csv")).substr(0, 2) == "id");
  const Outcome unknown = refusal("--items trsut");
  CHECK(unknown.exit_code == 1);
  CHECK(unknown.errors == "error: unknown item `trsut`\nhint: did you mean `trust`?\n");
  CHECK(unknown.output.empty());
}

TEST_CASE("an answer of a set is tabulated by the set's measures, over its respondents and their answers") {
  const Folder folder;
  folder.write("codebook.yaml",
               "survey: Puls\n"
               "waves:\n"
               "  2024: {date: 2024-05-02, data: data.csv}\n"
               "scales:\n"
               "  owned: {points: {1: Ja}}\n"
               "items:\n"
               "  car: {scale: owned, label: Bil}\n"
               "  boat: {scale: owned, label: Båt}\n"
               "  bike: {scale: owned, label: Cykel}\n"
               "sets:\n"
               "  owns: {label: Äger, items: [car, boat, bike]}\n"
               "measures:\n"
               "  owners: {label: Andel, share of: 1, set: owns}\n"
               "  owned: {label: Andel av svaren, share of: 1, set: owns, base: answers}\n");
  // Three who own something, of whom two a car; six things.
  folder.write("data.csv", "car,boat,bike\n1,,1\n,,1\n,,\n1,1,1\n");
  const Outcome outcome = run_andel(folder, "tabulate codebook.yaml --items owns --measures owners,owned");
  CHECK(outcome.exit_code == 0);
  CHECK_THAT(outcome.output, Contains("\n2024,total,car,owners,ok,3,3,3,3,1,2,66.66666666666667,"));
  CHECK_THAT(outcome.output, Contains("\n2024,total,bike,owners,boundary,3,3,3,3,1,3,100,0,"));
  CHECK_THAT(outcome.output, Contains("\n2024,total,car,owned,ok,3,3,3,3,1,,33.33333333333333"));
  CHECK(count_lines(outcome.output) == 1 + 3 * 2);
}

TEST_CASE("a full standard output is the machine's fault, and is noticed") {
  const Folder folder;
  write_small_survey(folder);
  const Outcome outcome = run_andel(folder, "tabulate report.yaml >/dev/full");
  CHECK(outcome.exit_code == 3);
  CHECK_THAT(outcome.errors, Contains("No space left on device"));
}
