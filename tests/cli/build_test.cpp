#include <catch2/catch.hpp>

#include "cli/program.hpp"

using namespace andel::test;
using Catch::Matchers::Contains;
using Catch::Matchers::Matches;
using Catch::Matchers::StartsWith;

TEST_CASE("build publishes a PDF and says what it weighted and wrote, a line each") {
  const Folder folder;
  write_small_survey(folder);
  const Outcome outcome = run_andel(folder, "build report.yaml");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.errors.empty());
  CHECK_THAT(outcome.output, Matches("weights of data\\.csv: from 1 to 2, mean 1\\.25, [^\n]*\nwrote report\\.pdf: 1 "
                                     "slide, [0-9]+ KB, [0-9.]+ m?s\n"));
  CHECK(folder.files() == std::vector<std::string>{"codebook.yaml", "data.csv", "report.pdf", "report.yaml"});
  CHECK(run_shell(folder, "qpdf --check report.pdf").exit_code == 0);
  // Three of five, by weight: a, c of a, b, c, c, d.
  CHECK_THAT(run_shell(folder, "pdftotext -layout report.pdf -").output, Contains("60 % litar på ledningen."));
}

TEST_CASE("the annual report is whole, and its text in Swedish stands in reading order") {
  const Folder folder;
  REQUIRE(run_andel(folder, "build '" + sample_report + "' -o report.pdf").exit_code == 0);
  CHECK_THAT(run_shell(folder, "pdfinfo report.pdf").output, Contains("Pages:           39\n"));
  CHECK(run_shell(folder, "qpdf --check report.pdf").exit_code == 0);
  // Every face is embedded, subset and can be copied from: the columns emb, sub and uni.
  const std::string fonts = run_shell(folder, "pdffonts report.pdf | tail -n +3").output;
  CHECK_FALSE(fonts.empty());
  CHECK(run_shell(folder, "pdffonts report.pdf | tail -n +3 | grep -vc 'yes yes yes'").output == "0\n");

  const std::string slide = run_shell(folder, "pdftotext -f 27 -l 27 -raw report.pdf - | tr '\\n' ' '").output;
  std::size_t last = 0;
  for (const char* part : {"Falsk mobilitet", "Har ett mobilt", "45 %", "uppmuntrar", "Knappt hälften",
                           "Bas: Samtliga intervjuer (6 136)"}) {
    CAPTURE(part);
    const std::size_t at = slide.find(part);
    REQUIRE(at != std::string::npos);
    CHECK(at >= last);
    last = at;
  }
}

TEST_CASE("equal input gives equal bytes, wherever and whenever it is built") {
  const Folder folder;
  REQUIRE(run_andel(folder, "build '" + sample_report + "' -o first.pdf").exit_code == 0);
  const Folder elsewhere;
  REQUIRE(run_andel(elsewhere, "build '" + sample_report + "' -o '" + folder.path("second.pdf") + "'",
                    "LC_ALL=C.UTF-8 LANG=sv_SE.UTF-8 TZ=Pacific/Auckland ")
              .exit_code == 0);
  CHECK(read_file(folder.path("first.pdf")) == read_file(folder.path("second.pdf")));
}

TEST_CASE("the same wave from SPSS gives the same bytes") {
  const Folder folder;
  const std::string sample = ANDEL_SOURCE_DIR "/samples/smarta-foretag";
  REQUIRE(run_shell(folder, "cp '" + sample + "'/*.yaml . && ln -s '" + sample + "/data' data").exit_code == 0);
  REQUIRE(run_andel(folder, "build report.yaml -o csv.pdf").exit_code == 0);
  REQUIRE(run_shell(folder,
                    "sed -i 's/{file: data.wave-2011.csv.*}/data\\/wave-2011.sav/' codebook.yaml && "
                    "grep -q 'data: data/wave-2011.sav' codebook.yaml")
              .exit_code == 0);
  REQUIRE(run_andel(folder, "build report.yaml -o sav.pdf").exit_code == 0);
  CHECK(read_file(folder.path("csv.pdf")) == read_file(folder.path("sav.pdf")));
}

TEST_CASE("only the slides asked for are built, under their own numbers") {
  const Folder folder;
  const Outcome outcome = run_andel(folder, "build '" + sample_report + "' --slides 4,27-28 -o part.pdf");
  CHECK(outcome.exit_code == 0);
  CHECK_THAT(outcome.output, Contains("wrote part.pdf: 3 slides"));
  CHECK_THAT(run_shell(folder, "pdftotext -f 2 -l 2 part.pdf -").output, Contains("Falsk mobilitet") && Contains("27"));
  const Outcome beyond = run_andel(folder, "build '" + sample_report + "' --slides 40 -o none.pdf");
  CHECK(beyond.exit_code == 1);
  CHECK_THAT(beyond.errors, Contains("there is no slide 40") && Contains("slides 1-39"));
  CHECK(folder.files() == std::vector<std::string>{"part.pdf"});
}

TEST_CASE("slides become PNG and SVG files with their numbers") {
  const Folder folder;
  write_small_survey(folder);
  CHECK(run_andel(folder, "build report.yaml --format png --resolution 72 -o slide.png").exit_code == 0);
  CHECK(run_andel(folder, "build report.yaml --format svg -o slide.svg").exit_code == 0);
  // PNG signature and IHDR: 720 x 540 pixels at 72 per inch.
  const std::string png = read_file(folder.path("slide-01.png"));
  REQUIRE(png.size() > 24);
  CHECK(png.substr(1, 3) == "PNG");
  CHECK(png.substr(16, 8) == std::string("\0\0\x02\xD0\0\0\x02\x1C", 8));
  CHECK_THAT(read_file(folder.path("slide-01.svg")), Contains("<svg"));
}

TEST_CASE("later editions come from the same report") {
  const Folder folder;
  for (const char* wave : {"2012", "2013"}) {
    CAPTURE(wave);
    const Outcome outcome = run_andel(folder, "build '" + sample_report + "' --set wave=" + wave + " -o later.pdf");
    CAPTURE(outcome.errors);
    CHECK(outcome.exit_code == 0);
    CHECK_THAT(run_shell(folder, "pdftotext -f 1 -l 1 later.pdf -").output,
               Contains(std::string("Smarta Företag Index ") + wave));
  }
}

TEST_CASE("with errors nothing is written, and what was there stays") {
  const Folder folder;
  write_small_survey(folder);
  folder.write("report.pdf", "the last edition");
  const Outcome outcome = run_andel(folder, "build report.yaml --set wave=2025");
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.output.empty());
  CHECK_THAT(outcome.errors, Contains("2025") && Contains("nothing written: 1 error"));
  CHECK(read_file(folder.path("report.pdf")) == "the last edition");
}

TEST_CASE("a measure without a code on an item's scale has no figures of it, neither in words nor in charts") {
  const Folder folder;
  write_small_survey(folder);
  std::string codebook = read_file(folder.path("codebook.yaml"));
  codebook.replace(codebook.find("share of: 2"), 11, "share of: 4-5");
  codebook.replace(codebook.find("items:"), 6,
                   "  fives: {points: {1: Ett, 2: Två, 3: Tre, 4: Fyra, 5: Fem}}\n"
                   "items:\n"
                   "  mood: {scale: fives, label: Stämningen}");
  folder.write("codebook.yaml", codebook);
  const Outcome outcome = run_andel(folder, "build report.yaml");
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.errors ==
        "report.yaml:9:37: error: `agree` has no figures of `trust`, whose scale `likert` lacks codes that it counts\n"
        "9 |     chart: {measure: agree, items: [trust], segments: [women, men]}\n"
        "  |                                     ^^^^^\n"
        "report.yaml:11:14: error: `agree` has no figures of `trust`, whose scale `likert` lacks codes that it counts\n"
        "11 |       {agree(trust)} litar på ledningen.\n"
        "   |              ^^^^^\n"
        "nothing written: 2 errors\n");
}

TEST_CASE("the numbers of a report do not take the place of its document") {
  const Folder folder;
  write_small_survey(folder);
  CHECK(run_andel(folder, "build report.yaml --numbers ./report.pdf").exit_code == 2);
  CHECK(run_andel(folder, "build report.yaml --numbers data.csv").exit_code == 2);
  CHECK(folder.files() == std::vector<std::string>{"codebook.yaml", "data.csv", "report.yaml"});
}

TEST_CASE("a document with its figures attached can be archived as well") {
  const Folder folder;
  write_small_survey(folder);
  const Outcome first = run_andel(folder, "build report.yaml --profile pdf/a-3a --archive editions.sqlite");
  CHECK(first.exit_code == 0);
  CHECK(first.errors.empty());
  CHECK(run_andel(folder, "build report.yaml --archive editions.sqlite").exit_code == 0);
}

TEST_CASE("build says which figures the presentation policy keeps back, and the chart shows a mark") {
  const Folder folder;
  write_small_survey(folder);
  folder.write("codebook.yaml", read_file(folder.path("codebook.yaml")) + "presentation: {suppress below: 3}\n");
  const Outcome outcome = run_andel(folder, "build report.yaml");
  CHECK(outcome.exit_code == 0);
  CHECK_THAT(outcome.output,
             Contains("\nsuppressed: agree(trust, women), n = 2\nsuppressed: agree(trust, men), n = 2\nwrote "));
  CHECK_THAT(run_shell(folder, "pdftotext report.pdf -").output,
             Contains("–*") && !Contains("50 %") && !Contains("67 %"));
}

TEST_CASE("a machine that refuses gives exit code 3 and leaves nothing behind") {
  const Folder folder;
  write_small_survey(folder);
  // A limit on the size of files stands in for a full disk.
  const Outcome full = run_shell(folder, "ulimit -f 8; " ANDEL_PROGRAM " build report.yaml -o big.pdf");
  CHECK(full.exit_code == 3);
  CHECK_THAT(full.errors, Contains("cannot write big.pdf: File too large"));
  CHECK(folder.files() == std::vector<std::string>{"codebook.yaml", "data.csv", "report.yaml"});
}

TEST_CASE("of a set of pictures all are replaced or none") {
  const Folder folder;
  write_small_survey(folder);
  const std::string report = read_file(folder.path("report.yaml"));
  const auto with_first_slide = [&](const std::string& title) {
    return report.substr(0, report.find("  - layout")) + "  - {layout: text, title: " + title + ", body: Ja.}\n" +
           report.substr(report.find("  - layout"));
  };
  folder.write("report.yaml", with_first_slide("Ett"));
  REQUIRE(run_andel(folder, "build report.yaml -o page.png").exit_code == 0);
  const std::string first = read_file(folder.path("page-01.png"));
  const auto largest = read_file(folder.path("page-02.png")).size();
  REQUIRE(first.size() + 2048 < largest);
  folder.write("report.yaml", with_first_slide("Två"));
  const Outcome full = run_shell(
      folder, "ulimit -f " + std::to_string(largest / 512 - 1) + "; " ANDEL_PROGRAM " build report.yaml -o page.png");
  CHECK(full.exit_code == 3);
  CHECK(read_file(folder.path("page-01.png")) == first);
  CHECK(folder.files() ==
        std::vector<std::string>{"codebook.yaml", "data.csv", "page-01.png", "page-02.png", "report.yaml"});
}

TEST_CASE("a link is followed and a pipe is written to, neither is replaced") {
  const Folder folder;
  write_small_survey(folder);
  folder.write("real.pdf", "the last edition");
  REQUIRE(run_shell(folder, "ln -s real.pdf link.pdf && mkfifo pipe.pdf").exit_code == 0);
  CHECK(run_andel(folder, "build report.yaml -o link.pdf").exit_code == 0);
  CHECK(read_file(folder.path("real.pdf")).substr(0, 5) == "%PDF-");
  CHECK(run_shell(folder, "test -L link.pdf").exit_code == 0);
  CHECK(
      run_shell(folder, "cat pipe.pdf > copy.pdf & " ANDEL_PROGRAM " build report.yaml -o pipe.pdf; wait").exit_code ==
      0);
  CHECK(run_shell(folder, "test -p pipe.pdf && cmp copy.pdf real.pdf").exit_code == 0);
  REQUIRE(run_shell(folder, "mkdir out && ln -s out/first.pdf early.pdf").exit_code == 0);
  CHECK(run_andel(folder, "build report.yaml -o early.pdf").exit_code == 0);
  CHECK(run_shell(folder, "test -L early.pdf && cmp out/first.pdf real.pdf").exit_code == 0);
}

TEST_CASE("a document for standard output is alone there") {
  const Folder folder;
  write_small_survey(folder);
  REQUIRE(run_andel(folder, "build report.yaml").exit_code == 0);
  const Outcome outcome = run_shell(folder, ANDEL_PROGRAM " build report.yaml -o - > piped.pdf");
  CHECK(outcome.exit_code == 0);
  CHECK_THAT(outcome.errors, StartsWith("weights of data.csv") && Contains("wrote -: 1 slide"));
  CHECK(run_shell(folder, "cmp piped.pdf report.pdf").exit_code == 0);
  CHECK(run_andel(folder, "tabulate report.yaml -o -").output == run_andel(folder, "tabulate report.yaml").output);
  CHECK(run_shell(folder, "test -e ./-").exit_code == 1);
}

TEST_CASE("what the report is made of is not written over") {
  const Folder folder;
  write_small_survey(folder);
  const std::string data = read_file(folder.path("data.csv"));
  for (const char* input : {"report.yaml", "codebook.yaml", "data.csv"}) {
    CAPTURE(input);
    REQUIRE(run_shell(folder, std::string("ln -sf ") + input + " link.pdf").exit_code == 0);
    const Outcome outcome = run_andel(folder, "build report.yaml -o link.pdf");
    CHECK(outcome.exit_code == 2);
    CHECK_THAT(outcome.errors, Contains("is an input of this report"));
  }
  CHECK(read_file(folder.path("data.csv")) == data);
}

TEST_CASE("the output's name says its format, and may not contradict the one asked for") {
  const Folder folder;
  write_small_survey(folder);
  CHECK(run_andel(folder, "build report.yaml -o slide.svg").exit_code == 0);
  CHECK_THAT(read_file(folder.path("slide-01.svg")), Contains("<svg"));
  CHECK(run_andel(folder, "build report.yaml -o REPORT.PDF").exit_code == 0);
  CHECK(run_andel(folder, "build report.yaml -o bare").exit_code == 0);
  CHECK(read_file(folder.path("bare")).substr(0, 5) == "%PDF-");
  const Outcome outcome = run_andel(folder, "build report.yaml --format png -o slide.pdf");
  CHECK(outcome.exit_code == 2);
  CHECK_THAT(outcome.errors, Contains("slide.pdf does not end with .png"));
}
