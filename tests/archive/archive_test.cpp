#include <catch2/catch.hpp>

#include "archive/archive_file.hpp"
#include "archive/database.hpp"
#include "cli/program.hpp"
#include "support/machine_error.hpp"

using namespace andel;
using namespace andel::archive;
using andel::test::Folder;
using Catch::Matchers::Contains;

namespace {

FigureRecord figure(std::string segment, CellState state, double value, std::string printed) {
  FigureRecord record;
  record.name = {"agree", "trust", std::move(segment)};
  record.cell.state = state;
  record.cell.value = value;
  record.cell.base = {60, 61.5, 48.25};
  record.printed = std::move(printed);
  return record;
}

Edition edition(std::string wave) {
  Edition made;
  made.survey = "Puls";
  made.date = wave + "-05-02";
  made.label = "Våren " + wave;
  made.wave = std::move(wave);
  made.data_file = "pulse.csv";
  made.data_digest = write_digest(0xfedcba9876543210);
  made.figures = {figure("total", CellState::value, 100.0 / 3, "33 %"), figure("men", CellState::suppressed, 0, "–*"),
                  figure("women", CellState::no_answers, 0, "–")};
  made.figures[0].cell.precision.state = PrecisionState::known;
  made.figures[0].cell.precision.standard_error = 6.25;
  made.figures[0].cell.precision.degrees_of_freedom = 59;
  made.sizes = {{"total", {60, 61.5, 48.25}}};
  made.slides = {{"chart", "Förtroende", {{"commentary", "33 % litar på ledningen."}, {"note", "Bas: 60"}}},
                 {"text", "Om", {}}};
  made.slides[0].claims = {{"commentary", "agree(trust) > 30", Standing::by_chance}};
  return made;
}

std::string refusal(const std::string& path) {
  try {
    read_archive(path);
  } catch (const MachineError& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("an archive gives back what was put into it, by date") {
  const Folder folder;
  const std::string path = folder.path("editions.sqlite");
  CHECK(read_archive(path).empty());
  store_edition(path, edition("2024"));
  store_edition(path, edition("2023"));
  const Archive archive = read_archive(path);
  REQUIRE(archive.size() == 2);
  CHECK(archive[0].wave == "2023");
  const Edition& back = *find_edition(archive, "2024");
  CHECK(find_edition(archive, "1999") == nullptr);
  CHECK(back.survey == "Puls");
  CHECK(back.label == "Våren 2024");
  CHECK(back.data_file == "pulse.csv");
  CHECK(back.data_digest == "fedcba9876543210");
  REQUIRE(back.figures.size() == 3);  // by name
  CHECK(back.figures[0].name == FigureName{"agree", "trust", "men"});
  CHECK(back.figures[0].cell.state == CellState::suppressed);
  CHECK(back.figures[0].printed == "–*");
  CHECK(back.figures[1].cell.state == CellState::value);
  CHECK(back.figures[1].cell.value == 100.0 / 3);
  CHECK(back.figures[1].cell.base.unweighted == 60);
  CHECK(back.figures[1].cell.base.weighted == 61.5);
  CHECK(back.figures[1].cell.base.effective == 48.25);
  CHECK(back.figures[1].cell.precision.state == PrecisionState::known);
  CHECK(back.figures[1].cell.precision.standard_error == 6.25);
  CHECK(back.figures[1].cell.precision.degrees_of_freedom == 59);
  CHECK(back.figures[2].cell.state == CellState::no_answers);
  REQUIRE(back.sizes.size() == 1);
  CHECK(back.sizes[0].base.unweighted == 60);
  REQUIRE(back.slides.size() == 2);
  CHECK(back.slides[0].name == "Förtroende");
  REQUIRE(back.slides[0].sentences.size() == 2);
  CHECK(back.slides[0].sentences[1].region == "note");
  CHECK(back.slides[0].sentences[1].text == "Bas: 60");
  CHECK(back.slides[1].layout == "text");
  REQUIRE(back.slides[0].claims.size() == 1);
  CHECK(back.slides[0].claims[0].region == "commentary");
  CHECK(back.slides[0].claims[0].condition == "agree(trust) > 30");
  CHECK(back.slides[0].claims[0].standing == Standing::by_chance);
}

TEST_CASE("an edition takes the place of the one that its wave had") {
  const Folder folder;
  const std::string path = folder.path("editions.sqlite");
  store_edition(path, edition("2023"));
  store_edition(path, edition("2024"));
  Edition corrected = edition("2024");
  corrected.figures.resize(1);
  corrected.slides.clear();
  store_edition(path, corrected);
  const Archive archive = read_archive(path);
  REQUIRE(archive.size() == 2);
  CHECK(archive[0].figures.size() == 3);
  CHECK(archive[1].figures.size() == 1);
  CHECK(archive[1].slides.empty());
}

TEST_CASE("an archive of a version that knew no claims is read, and taken on") {
  const Folder folder;
  const std::string path = folder.path("editions.sqlite");
  store_edition(path, edition("2023"));
  Database(path, Access::write).run("drop table claim");
  CHECK(read_archive(path)[0].slides[0].claims.empty());
  store_edition(path, edition("2024"));
  CHECK(read_archive(path)[1].slides[0].claims.size() == 1);
}

TEST_CASE("what is no archive is refused") {
  const Folder folder;
  folder.write("text.sqlite", std::string(5000, 'x'));
  CHECK_THAT(refusal(folder.path("text.sqlite")), Contains("text.sqlite: file is not a database"));
  REQUIRE(test::run_shell(folder, "printf '' > empty.sqlite").exit_code == 0);
  CHECK_THAT(refusal(folder.path("empty.sqlite")), Contains("is a database, but no archive of Andel"));
  CHECK_THROWS_AS(store_edition(folder.path("no/such/folder.sqlite"), edition("2024")), MachineError);
}
