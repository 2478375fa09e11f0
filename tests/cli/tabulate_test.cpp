#include <catch2/catch.hpp>

#include "cli/program.hpp"

using namespace andel::test;
using Catch::Matchers::Contains;

TEST_CASE("tabulate prints the report's figures at full precision") {
  const Folder folder;
  write_small_survey(folder);
  const Outcome outcome = run_andel(folder, "tabulate report.yaml");
  CHECK(outcome.exit_code == 0);
  // Women: a yes, b no. Men: c yes at weight 2, d does not know at weight 1.
  CHECK(outcome.output ==
        "wave,segment,measure,item,status,n,base_w,neff_kish,est\n"
        "2024,women,agree,trust,ok,2,2.0,2.0,50.0\n"
        "2024,men,agree,trust,ok,2,3.0,1.8,66.66666666666667\n"
        "2024,total,agree,trust,ok,4,5.0,3.5714285714285716,60.0\n");
}

TEST_CASE("tabulate --all prints every answer code in every segment") {
  const Folder folder;
  write_small_survey(folder);
  const Outcome outcome = run_andel(folder, "tabulate report.yaml --all");
  CHECK(outcome.exit_code == 0);
  CHECK_THAT(outcome.output, Contains("2024,men,code_9,trust,ok,2,3.0,1.8,33.333333333333336\n"));
  CHECK(std::count(outcome.output.begin(), outcome.output.end(), '\n') == 1 + 4 * 3);
}

TEST_CASE("tabulate --format json has a versioned form") {
  const Folder folder;
  write_small_survey(folder);
  const Outcome outcome = run_andel(folder, "tabulate report.yaml --format json");
  CHECK(outcome.exit_code == 0);
  CHECK_THAT(outcome.output, Contains("\"schema\": \"andel-figures-1\"") && Contains("\"est\": 60.0"));
}

TEST_CASE("a full standard output is the machine's fault, and is noticed") {
  const Folder folder;
  write_small_survey(folder);
  const Outcome outcome = run_andel(folder, "tabulate report.yaml >/dev/full");
  CHECK(outcome.exit_code == 3);
  CHECK_THAT(outcome.errors, Contains("No space left on device"));
}
