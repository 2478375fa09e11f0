#include <catch2/catch.hpp>

#include "cli/program.hpp"

using namespace andel::test;
using Catch::Matchers::Contains;

TEST_CASE("explain lists the numbers of a slide") {
  const Folder folder;
  const Outcome outcome = run_andel(folder, "explain '" + sample_report + "' 27");
  CHECK(outcome.exit_code == 0);
  CHECK_THAT(outcome.output, Contains("agree(mail_on_phone, finance)"));
  CHECK_THAT(outcome.output, Contains("76,9300"));
}

TEST_CASE("explain derives a number down to the counts per answer") {
  const Folder folder;
  const Outcome outcome = run_andel(folder, "explain '" + sample_report + "' 27 '45 %'");
  CHECK(outcome.exit_code == 0);
  CHECK_THAT(outcome.output, Contains("  agree(mobile, total) = 44,9995\n"
                                      "    Andel som instämmer: Mitt företag har ett mobilt arbetssätt\n"));
  CHECK_THAT(outcome.output, Contains("Instämmer helt"));
  CHECK_THAT(outcome.output, Contains("/ 6\u00A0136,0 = 44,9995\n"));
}

TEST_CASE("explain shows no counts per answer where the presentation policy holds figures back") {
  const std::string told = "    Antalet per svar visas inte: uppgifter om gruppen hålls tillbaka\n";
  const auto explain_under = [](const std::string& policy) {
    const Folder folder;
    write_small_survey(folder);
    folder.write("codebook.yaml", read_file(folder.path("codebook.yaml")) + "presentation: {" + policy + "}\n");
    return run_andel(folder, "explain report.yaml 1 'agree(trust)'").output;
  };
  CHECK_THAT(explain_under("suppress below: 2"), Contains("Interv") && !Contains(told));
  CHECK_THAT(explain_under("suppress below: 4"), Contains("agree(trust, total)") && Contains(told));
}

TEST_CASE("explain says what a slide prints instead of a number that it does not") {
  const Folder folder;
  const Outcome outcome = run_andel(folder, "explain '" + sample_report + "' 27 '46 %'");
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.errors ==
        "error: slide 27 prints no `46 %`\n"
        "hint: did you mean `45 %`, `56 %` or `49 %`?\n");
}

TEST_CASE("eval says what an expression gives, of which type, from which figures") {
  const Folder folder;
  const Outcome outcome = run_andel(folder, "eval '" + sample_report + "' 'agree(mobile) | words'");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.output ==
        "knappt hälften\n"
        "  type: a text\n"
        "  unrounded: 44.999534956285665\n"
        "  agree(mobile, total) = 44.999534956285665, n = 6136, 95 % interval 43.3542 to 46.6531\n");
}

TEST_CASE("eval points into an expression that is wrong") {
  const Folder folder;
  const Outcome outcome = run_andel(folder, "eval '" + sample_report + "' 'agree(moblie)'");
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.errors ==
        "expression:1:7: error: unknown item `moblie`\n"
        "1 | agree(moblie)\n"
        "  |       ^^^^^^\n"
        "hint: did you mean `mobile`?\n");
}

TEST_CASE("eval wants no braces") {
  const Folder folder;
  const Outcome outcome = run_andel(folder, "eval '" + sample_report + "' '{agree(mobile)}'");
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.errors ==
        "expression:1:1: error: `{` has no meaning in an expression\n"
        "1 | {agree(mobile)}\n"
        "  | ^\n"
        "hint: leave out the braces: they only mark expressions within a text\n");
}

TEST_CASE("a question is answered without the warnings of what it is not about") {
  const Folder folder;
  for (const auto& question : {"eval '" + sample_report + "' index", "explain '" + sample_report + "' 27"}) {
    CHECK(run_andel(folder, question).errors.empty());
  }
}

TEST_CASE("the name of the file says what the numbers are written as") {
  const Folder folder;
  const auto build = [&](const std::string& name) {
    return run_andel(folder, "build '" + sample_report + "' --slides 27 -o slide.pdf --numbers " + name);
  };
  CHECK(build("numbers.xlsx").exit_code == 0);
  CHECK(read_file(folder.path("numbers.xlsx")).starts_with("PK"));
  const Outcome refused = build("numbers.txt");
  CHECK(refused.exit_code == 2);
  CHECK_THAT(refused.errors, Contains("--numbers: numbers.txt does not end with .json, .xlsx"));
}

TEST_CASE("a build writes its numbers beside it") {
  const Folder folder;
  const Outcome outcome =
      run_andel(folder, "build '" + sample_report + "' --slides 27 -o slide.pdf --numbers numbers.json");
  CHECK(outcome.exit_code == 0);
  const std::string numbers = read_file(folder.path("numbers.json"));
  CHECK_THAT(numbers, Contains("\"schema\": \"andel-numbers-2\""));
  CHECK_THAT(numbers, Contains("\"expression\": \"agree(mail_on_phone, finance)\""));
}
