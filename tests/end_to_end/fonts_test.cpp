// A brand face of one's own: a file beside its manifest, found by path.
#include <filesystem>

#include <catch2/catch.hpp>

#include "cli/program.hpp"
#include "draw/external_tool.hpp"

using namespace andel;
using namespace andel::test;

namespace {

namespace fs = std::filesystem;

/// The small survey in the shipped look, but for what is bold, which is to be in `Ours bold`.
void write_branded_survey(const Folder& folder) {
  write_small_survey(folder);
  fs::copy(ANDEL_SOURCE_DIR "/layouts/slides", folder.path("look"));
  std::string brand = read_file(folder.path("look/brand.yaml"));
  const std::string theirs = "bold: Lato bold";
  REQUIRE(brand.find(theirs) != std::string::npos);
  brand.replace(brand.find(theirs), theirs.size(), "bold: Ours bold");
  folder.write("look/brand.yaml", brand);
  fs::create_directory(folder.path("fonts"));
}

void declare(const Folder& folder, const std::string& file) {
  folder.write("fonts/fonts.yaml", "families:\n  Ours:\n    faces:\n      bold: {file: " + file + "}\n");
}

constexpr auto build = "build report.yaml --set brand=./look -o report.pdf";

}  // namespace

TEST_CASE("a font of one's own works by dropping it into a folder of fonts") {
  const Folder folder;
  write_branded_survey(folder);
  fs::copy("/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf", folder.path("fonts/OurBrand-Bold.ttf"));
  declare(folder, "OurBrand-Bold.ttf");
  const Outcome outcome = run_andel(folder, build);
  INFO(outcome.errors);
  REQUIRE(outcome.exit_code == 0);
  const std::string pdf = read_file(folder.path("report.pdf"));
  CHECK(draw::test::run_on(pdf, "pdffonts @").output.find("+DejaVuSans-Bold") != std::string::npos);
  CHECK(draw::test::run_on(pdf, "pdftotext @ -").output.find("Förtroende") == 0);
}

TEST_CASE("a font that cannot be embedded is refused, with what to do") {
  const Folder folder;
  write_branded_survey(folder);
  folder.write("fonts/OurBrand-Bold.otf", "OTTO, and PostScript outlines after it");
  declare(folder, "OurBrand-Bold.otf");
  const Outcome outcome = run_andel(folder, build);
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.errors.find("has PostScript (CFF) outlines; only TrueType outlines can be embedded") !=
        std::string::npos);
  CHECK(!fs::exists(folder.path("report.pdf")));
}
