#include <algorithm>
#include <utility>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/program.hpp"
#include "cli/small_handouts.hpp"
#include "tables/unzip.hpp"

using namespace andel::test;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

/// A batch of many companies, with little to say about each.
void write_companies(const Folder& folder, int companies) {
  write_small_handouts(folder);
  std::string codebook = read_file(folder.path("codebook.yaml"));
  const auto at = codebook.find("    segments: {women");
  codebook.replace(at, std::string::npos, "    segments: {file: companies.csv}\n");
  folder.write("codebook.yaml", codebook);
  std::string list = "code,label\n";
  std::string data = "id,w,sex,trust\n";
  for (int i = 1; i <= companies; ++i) {
    list += fmt::format("{0},Bolag {0}\n", i);
    data += fmt::format("a{0},1,{0},{1}\nb{0},1,{0},2\n", i, 1 + i % 2);
  }
  folder.write("companies.csv", list);
  folder.write("data.csv", data);
  folder.write("report.yaml", "title: Puls\ncodebook: codebook.yaml\nwave: 2024\nlanguage: sv\nbrand: slides\n");
}

std::string checksums(const Folder& folder, const std::string& part) {
  return run_shell(folder, "cd " + part + " && sha256sum *.pdf").output;
}

/// Each entry of the manifest in `out`: "men done man.numbers.json", or "men done" without numbers.
std::vector<std::string> list_manifest(const Folder& folder) {
  const auto manifest = nlohmann::json::parse(read_file(folder.path("out/manifest.json")));
  std::vector<std::string> lines;
  for (const auto& entry : manifest.at("handouts")) {
    std::string line = entry.at("segment").get<std::string>() + " " + entry.at("state").get<std::string>();
    if (entry.contains("numbers")) line += " " + entry["numbers"].at("file").get<std::string>();
    lines.push_back(std::move(line));
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("handouts are a PDF per segment and a manifest") {
  const Folder folder;
  write_small_handouts(folder);
  const Outcome outcome = run_andel(folder, "build handouts.yaml --handouts");
  CHECK(outcome.errors.empty());
  CHECK_THAT(outcome.output, StartsWith("wrote 2 handouts to handouts-handouts, "));
  CHECK(outcome.exit_code == 0);
  CHECK(run_shell(folder, "ls handouts-handouts").output == "kvinnor.pdf\nman.pdf\nmanifest.json\n");
  const std::string text = run_shell(folder, "pdftotext -raw handouts-handouts/kvinnor.pdf - | tr '\\n' ' '").output;
  CHECK_THAT(text, Contains("50 % litar, mot 67 % av övriga och 60 % totalt. Plats 2 av 2."));
  CHECK_THAT(run_shell(folder, "pdfinfo handouts-handouts/man.pdf").output, Contains("Puls 2024: Män\n"));
  const std::string manifest = read_file(folder.path("handouts-handouts/manifest.json"));
  CHECK_THAT(manifest, Contains("\"segment\": \"women\",\n   \"label\": \"Kvinnor\",\n   \"file\": \"kvinnor.pdf\",\n"
                                "   \"n\": 2,\n   \"suppressed\": 0,\n   \"state\": \"done\",\n   \"pages\": 1,\n"));
  const std::string digest = run_shell(folder, "sha256sum handouts-handouts/man.pdf").output.substr(0, 64);
  CHECK_THAT(manifest, Contains("\"sha256\": \"" + digest + "\""));
}

TEST_CASE("numbers stand beside each handout, and go when it is made anew without them") {
  const Folder folder;
  write_small_handouts(folder);
  const auto build = [&](const std::string& options) {
    const Outcome outcome = run_andel(folder, "build handouts.yaml --handouts -o out" + options);
    REQUIRE(outcome.exit_code == 0);
    return outcome.output;
  };
  const auto files = [&] { return run_shell(folder, "ls out").output; };
  const std::string with_json = "kvinnor.numbers.json\nkvinnor.pdf\nman.numbers.json\nman.pdf\nmanifest.json\n";
  build("");
  CHECK_THAT(build(" --numbers json"), StartsWith("wrote 2 handouts to out"));
  CHECK(files() == with_json);
  const std::string numbers = read_file(folder.path("out/man.numbers.json"));
  CHECK_THAT(numbers, Contains("\"expression\": \"agree(trust, segment)\"") &&
                          Contains("\"file\": \"data.csv\",\n      \"xxh3\": \"") &&
                          Contains("\"words\": \"Plats 1 bland 2, varav 1 inte namnges här\""));
  CHECK(numbers.find("women") == std::string::npos);
  CHECK(numbers.find("Kvinnor") == std::string::npos);
  const std::string kept = "2 handouts were there already, wrote 0 handouts to out";
  CHECK_THAT(build(" --numbers json -j 1"), StartsWith(kept));
  CHECK_THAT(build(""), StartsWith(kept));
  CHECK(files() == with_json);
  CHECK_THAT(build(" --numbers xlsx"), StartsWith("wrote 2 handouts to out"));
  CHECK(files() == "kvinnor.numbers.xlsx\nkvinnor.pdf\nman.numbers.xlsx\nman.pdf\nmanifest.json\n");
  const std::string workbook =
      andel::tests::unzip(read_file(folder.path("out/man.numbers.xlsx")))["xl/sharedStrings.xml"];
  CHECK_THAT(workbook, Contains("<t>agree(trust, segment)</t>"));
  CHECK(workbook.find("women") == std::string::npos);
  CHECK(workbook.find("Kvinnor") == std::string::npos);
  REQUIRE(run_shell(folder, "sed -i s/litar/tror/ handouts.yaml").exit_code == 0);
  build("");
  CHECK(files() == "kvinnor.pdf\nman.pdf\nmanifest.json\n");
}

TEST_CASE("numbers wanted of some handouts leave the others as they are") {
  const Folder folder;
  write_small_handouts(folder, ", others: {code: 3, label: Andra}");
  folder.write("data.csv", read_file(folder.path("data.csv")) + "e,1,3,2\n");
  const auto build = [&](const std::string& options) {
    const Outcome outcome = run_andel(folder, "build handouts.yaml --handouts -o out" + options);
    REQUIRE(outcome.exit_code == 0);
    return outcome.output;
  };
  const auto numbers = [&] { return run_shell(folder, "cd out && ls *.numbers.*").output; };

  build("");
  CHECK_THAT(build(" --only women --numbers json"), StartsWith("wrote 1 handout to out"));
  CHECK(list_manifest(folder) == Lines{"women done kvinnor.numbers.json", "men done", "others done"});

  CHECK_THAT(build(" --numbers json"), StartsWith("1 handout was there already, wrote 2 handouts to out"));
  CHECK_THAT(build(" --only women --numbers xlsx"), StartsWith("wrote 1 handout to out"));
  CHECK(list_manifest(folder) ==
        Lines{"women done kvinnor.numbers.xlsx", "men done man.numbers.json", "others done andra.numbers.json"});
  CHECK(numbers() == "andra.numbers.json\nkvinnor.numbers.xlsx\nman.numbers.json\n");

  run_shell(folder, "rm out/kvinnor.pdf; echo more >> out/man.pdf");
  build(" --only others");
  CHECK(list_manifest(folder) == Lines{"women pending", "men pending", "others done andra.numbers.json"});
  CHECK(numbers() == "andra.numbers.json\n");
}

TEST_CASE("numbers that are gone or changed are listed no more, and made again where they are wanted") {
  const Folder folder;
  write_small_handouts(folder);
  const std::string command = "build handouts.yaml --handouts -o out";
  REQUIRE(run_andel(folder, command + " --numbers json").exit_code == 0);
  run_shell(folder, "rm out/kvinnor.numbers.json && echo more >> out/man.numbers.json");
  CHECK_THAT(run_andel(folder, command).output, StartsWith("2 handouts were there already, wrote 0 handouts to out"));
  CHECK(list_manifest(folder) == Lines{"women done", "men done"});
  CHECK(run_shell(folder, "ls out").output == "kvinnor.pdf\nman.pdf\nmanifest.json\n");
  CHECK_THAT(run_andel(folder, command + " --numbers json").output, StartsWith("wrote 2 handouts to out"));
  CHECK(list_manifest(folder) == Lines{"women done kvinnor.numbers.json", "men done man.numbers.json"});
}

TEST_CASE("what stands beside handouts does not depend on how the report's path was typed") {
  const Folder folder;
  write_small_handouts(folder);
  const std::string whole = folder.path("handouts.yaml");
  for (const std::string format : {"json", "xlsx"}) {
    CAPTURE(format);
    const std::string options = " --handouts --numbers " + format + " -o ";
    REQUIRE(run_andel(folder, "build handouts.yaml" + options + "near").exit_code == 0);
    REQUIRE(run_andel(folder, "build '" + whole + "'" + options + "far").exit_code == 0);
    const Outcome difference = run_shell(folder, "diff -r --exclude manifest.json near far && rm -r near far");
    CHECK(difference.output.empty());
    CHECK(difference.exit_code == 0);
  }
}

TEST_CASE("handouts are the same bytes however many threads make them") {
  const Folder folder;
  write_companies(folder, 40);
  REQUIRE(run_andel(folder, "build handouts.yaml --handouts -o one -j 1").exit_code == 0);
  CHECK(run_shell(folder, "ls one | wc -l").output == "41\n");
  for (const char* threads : {"2", "8"}) {
    CAPTURE(threads);
    REQUIRE(run_andel(folder, std::string("build handouts.yaml --handouts -o many -j ") + threads).exit_code == 0);
    const Outcome difference = run_shell(folder, "diff -r one many && rm -r many");
    CHECK(difference.output.empty());
    CHECK(difference.exit_code == 0);
  }
}

TEST_CASE("a failing handout is named and spoils no other") {
  const Folder folder;
  write_small_handouts(folder, ", nobody: {code: 3, label: Ingen}");
  folder.write("stale.pdf", "old");
  run_shell(folder, "mkdir out && mv stale.pdf out/ingen.pdf");
  const Outcome outcome = run_andel(folder, "build handouts.yaml --handouts -o out");
  CHECK(outcome.exit_code == 1);
  CHECK_THAT(outcome.output, StartsWith("wrote 2 handouts to out, "));
  CHECK_THAT(outcome.errors,
             Contains("handouts.yaml:11:10: error: `agree(trust, nobody)` has no value: nobody in that"));
  CHECK_THAT(outcome.errors, Contains("1 of 3 handouts failed: nobody\n"));
  CHECK(run_shell(folder, "ls out").output == "kvinnor.pdf\nman.pdf\nmanifest.json\n");
  CHECK_THAT(read_file(folder.path("out/manifest.json")), Contains("\"state\": \"failed\",\n   \"messages\": ["));
}

TEST_CASE("an interrupted batch leaves whole files, and the same command makes the rest") {
  const Folder folder;
  write_companies(folder, 600);
  const Outcome outcome =
      run_shell(folder, ANDEL_PROGRAM
                " build handouts.yaml --handouts -o out -j 2 & process=$!; "
                "until ls out/*.pdf >/dev/null 2>&1; do :; done; kill -INT $process; wait $process");
  CHECK(outcome.exit_code == 130);
  CHECK_THAT(outcome.errors, Contains("interrupted: the same command makes the rest\n"));
  CHECK(run_shell(folder, "ls out | grep -v -e '\\.pdf$' -e '^manifest.json$'").output.empty());
  // Every file there is whole: the manifest has its checksum.
  CHECK(run_shell(folder,
                  "for file in out/*.pdf; do grep -q $(sha256sum $file | cut -c-64) out/manifest.json "
                  "|| echo $file; done")
            .output.empty());
  const std::string before = checksums(folder, "out");
  CHECK_THAT(read_file(folder.path("out/manifest.json")), Contains("\"pending\""));

  const Outcome rest = run_andel(folder, "build handouts.yaml --handouts -o out -j 2");
  CHECK(rest.exit_code == 0);
  CHECK(rest.output.find("wrote 600 ") == std::string::npos);
  CHECK(run_shell(folder, "ls out/*.pdf | wc -l").output == "600\n");
  REQUIRE(run_andel(folder, "build handouts.yaml --handouts -o whole -j 2").exit_code == 0);
  CHECK(run_shell(folder, "diff -r out whole").output.empty());
}

TEST_CASE("what is made from the same inputs is not made again") {
  const Folder folder;
  write_small_handouts(folder);
  const std::string command = "build handouts.yaml --handouts -o out";
  REQUIRE_THAT(run_andel(folder, command).output, StartsWith("wrote 2 "));
  CHECK_THAT(run_andel(folder, command).output, StartsWith("2 handouts were there already, wrote 0 handouts to out, "));
  run_shell(folder, "echo more >> out/man.pdf");
  CHECK_THAT(run_andel(folder, command).output, StartsWith("1 handout was there already, wrote 1 handout to out, "));
  CHECK(run_shell(folder, "qpdf --check out/man.pdf").exit_code == 0);
  run_shell(folder, "sed -i s/c,2,2,2/c,2,2,1/ data.csv");
  CHECK_THAT(run_andel(folder, command).output, StartsWith("wrote 2 "));
}

TEST_CASE("only some handouts are made when only some are asked for") {
  const Folder folder;
  write_small_handouts(folder);
  CHECK_THAT(run_andel(folder, "build handouts.yaml --handouts -o out --only men").output, StartsWith("wrote 1 "));
  CHECK(run_shell(folder, "ls out/*.pdf").output == "out/man.pdf\n");
  CHECK_THAT(run_andel(folder, "build handouts.yaml --handouts -o out --only ' men , women '").output,
             StartsWith("1 handout was there already, wrote 1 handout to out, "));
  const Outcome unknown = run_andel(folder, "build handouts.yaml --handouts -o out --only mne");
  CHECK(unknown.exit_code == 1);
  CHECK_THAT(unknown.errors, Contains("error: --only: there is no handout for `mne`\nhint: did you mean `men`?"));
}

TEST_CASE("the strengths and gaps of a handout carry their significance, and the note says how it was tested") {
  const Folder folder;
  const std::string sample = ANDEL_SOURCE_DIR "/samples/smarta-foretag/handout-slides.yaml";
  REQUIRE(run_andel(folder, "build '" + sample + "' --handouts -o out --only finance").exit_code == 0);
  const std::string leads =
      run_shell(folder, "pdftotext -f 3 -l 3 -layout out/smarta-foretag-2011-bank-finans.pdf - | tr -s ' \\n' ' '")
          .output;
  CHECK_THAT(leads, Contains("54 % ↑") && Contains("Holms korrektion"));
  CHECK_THAT(leads, Contains("13 %") && !Contains("13 % ↑"));  // near the others
}

TEST_CASE("shards together make what one process makes") {
  const Folder folder;
  write_companies(folder, 7);
  const std::string command = "build handouts.yaml --handouts -o ";
  REQUIRE(run_andel(folder, command + "whole").exit_code == 0);
  CHECK_THAT(run_andel(folder, command + "parts --shard 1/3").output, StartsWith("wrote 3 "));
  CHECK_THAT(run_andel(folder, command + "parts",
                       "SLURM_ARRAY_TASK_ID=20 SLURM_ARRAY_TASK_MIN=10 "
                       "SLURM_ARRAY_TASK_STEP=10 SLURM_ARRAY_TASK_COUNT=3 ")
                 .output,
             StartsWith("wrote 2 "));
  CHECK_THAT(run_andel(folder, command + "parts --shard auto/3", "JOB_COMPLETION_INDEX=2 ").output,
             StartsWith("wrote 2 "));
  CHECK(checksums(folder, "parts") == checksums(folder, "whole"));
  CHECK(run_shell(folder, "ls parts/*.json").output ==
        "parts/manifest-1-of-3.json\nparts/manifest-2-of-3.json\nparts/manifest-3-of-3.json\n");
}

TEST_CASE("handouts that would go into one file are an error at the pattern") {
  const Folder folder;
  write_small_handouts(folder, ", maen: {code: 3, label: MÅN}");
  const Outcome outcome = run_andel(folder, "build handouts.yaml --handouts -o out");
  CHECK(outcome.exit_code == 1);
  CHECK_THAT(outcome.errors, StartsWith("handouts.yaml:4:10: error: the handouts of `men` and `maen` would both be "
                                        "`man.pdf`\n"));
  CHECK(run_shell(folder, "ls out 2>&1").exit_code != 0);
}

TEST_CASE("wrong usage of handouts is told") {
  const Folder folder;
  write_small_handouts(folder);
  const auto errors_of = [&](const std::string& arguments, const std::string& environment = "") {
    const Outcome outcome = run_andel(folder, "build handouts.yaml " + arguments, environment);
    CHECK(outcome.exit_code == 2);
    return outcome.errors;
  };
  CHECK_THAT(errors_of("--only men"), Contains("--only: goes with --handouts"));
  CHECK_THAT(errors_of("--handouts --format png"), Contains("--format: handouts are PDF files"));
  CHECK_THAT(errors_of("--handouts --slides 1"), Contains("--slides: a handout is made as a whole"));
  CHECK_THAT(errors_of("--handouts --numbers n.json"),
             Contains("--numbers: with --handouts it is `json` or `xlsx`: each handout's numbers stand beside it"));
  CHECK_THAT(errors_of("--handouts --shard 4/3"), Contains("--shard: there is no shard 4/3: they are 1/3 to 3/3"));
  CHECK_THAT(errors_of("--handouts --shard third"), Contains("`third` is neither of the form 3/16 nor `auto`"));
  CHECK_THAT(errors_of("--handouts --shard auto/3"), Contains("`auto` wants SLURM_ARRAY_TASK_ID or"));
  CHECK_THAT(errors_of("--handouts", "JOB_COMPLETION_INDEX=1 "), Contains("of how many shards is this one?"));
}
