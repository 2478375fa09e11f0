// What a publication makes anew, and what it carries over from the one before.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "publish/pulse.hpp"

using namespace andel::test;
using andel::publish::DocumentRecord;
using andel::publish::Making;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

/// "handouts/man.pdf: figures", or "...: carried over", line by line.
std::string tell(const std::vector<DocumentRecord>& documents) {
  std::string text;
  for (const auto& document : documents) {
    std::string because;
    for (const auto& part : document.because) because += (because.empty() ? "" : ", ") + part;
    text += fmt::format("{}: {}\n", document.file, document.making == Making::made ? because : "carried over");
  }
  return text;
}

std::string sha256_of(const Seen& seen, const std::string& file) {
  for (const auto& output : seen.manifest.outputs) {
    if (output.name == file) return output.sha256;
  }
  return "";
}

/// A folder in which wave 2023 is published with its handouts.
struct Published {
  Folder folder;
  Seen before;

  Published() {
    write_pulse(folder);
    add_handouts(folder);
    deliver(folder, "2023");
    REQUIRE(publish(folder).exit_code == 0);
    before = see_current(folder).value();
  }

  /// What a run after some change has made. All of it is as if it had been made from scratch.
  std::string publish_again(const std::string& options = "--settle 0") {
    const Outcome outcome = publish(folder, options);
    INFO(outcome.errors);
    REQUIRE_THAT(outcome.output, StartsWith("published shelf/"));
    const Seen now = see_current(folder).value();
    CHECK(find_faults(folder, now) == std::vector<std::string>{});
    CHECK(find_faults(folder, before) == std::vector<std::string>{});
    REQUIRE(run_andel(folder, "publish report.yaml --inbox inbox --out scratch " + options).exit_code == 0);
    const auto scratch = andel::publish::read_manifest(read_file(folder.path("scratch/current/manifest.json"))).value();
    for (const auto& document : scratch.documents) {
      CHECK(sha256_of(now, document.file) == sha256_of({"", scratch}, document.file));
    }
    std::filesystem::remove_all(folder.path("scratch"));
    CHECK(publish(folder, options).output == "nothing new\n");
    return tell(now.manifest.documents);
  }

  void change(const std::string& command) { REQUIRE(run_shell(folder, command).exit_code == 0); }
};

}  // namespace

TEST_CASE_METHOD(Published, "the handouts that a report names are published with it") {
  CHECK(tell(before.manifest.documents) == "handouts/kvinnor.pdf: new\nhandouts/man.pdf: new\nreport-2023.pdf: new\n");
  CHECK(find_faults(folder, before) == std::vector<std::string>{});
  CHECK_THAT(with_plain_spaces(run_shell(folder, "pdftotext -layout shelf/current/handouts/man.pdf -").output),
             Contains("33 % av dem litar på ledningen."));
}

TEST_CASE_METHOD(Published, "new data that leave a handout's figures alone leave the handout alone") {
  // Everybody who changes their mind is a man.
  std::string data = pulse_data("2023");
  const std::string row = "\n31,2,1\n";
  data.replace(data.find(row), row.size(), "\n31,2,2\n");
  folder.write("inbox/pulse-2023.csv", data);
  CHECK(publish_again() == "handouts/kvinnor.pdf: carried over\nhandouts/man.pdf: figures\nreport-2023.pdf: figures\n");
  CHECK(sha256_of(see_current(folder).value(), "handouts/kvinnor.pdf") == sha256_of(before, "handouts/kvinnor.pdf"));
}

TEST_CASE_METHOD(Published, "data that no figure rests on leave all documents alone") {
  change("sed -i 's/^id,sex,trust$/id,sex,trust,note/; s/^\\([0-9].*\\)$/\\1,x/' inbox/pulse-2023.csv");
  CHECK(publish_again() ==
        "handouts/kvinnor.pdf: carried over\nhandouts/man.pdf: carried over\nreport-2023.pdf: carried over\n");
}

TEST_CASE_METHOD(Published, "another wave makes all documents anew") {
  deliver(folder, "2024");
  CHECK(publish_again() ==
        "handouts/kvinnor.pdf: wave, settings, figures\nhandouts/man.pdf: wave, settings, figures\n"
        "report-2024.pdf: new\n");
}

TEST_CASE_METHOD(Published, "a carried-over file that is no longer what it was is made anew") {
  folder.write("shelf/" + before.folder + "/handouts/man.pdf", "damaged");
  change("sed -i 's/^id,sex,trust$/id,sex,trust,note/; s/^\\([0-9].*\\)$/\\1,x/' inbox/pulse-2023.csv");
  before.manifest.outputs = {};  // damaged on purpose
  const Outcome outcome = publish(folder);
  INFO(outcome.errors);
  REQUIRE(outcome.exit_code == 0);
  CHECK(tell(see_current(folder)->manifest.documents) ==
        "handouts/kvinnor.pdf: carried over\nhandouts/man.pdf: file\nreport-2023.pdf: carried over\n");
  CHECK(find_faults(folder, see_current(folder).value()) == std::vector<std::string>{});
}

TEST_CASE_METHOD(Published, "every file that a report is made of counts") {
  folder.write("dot.svg",
               "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 4'><rect width='4' height='4' fill='#246'/>"
               "</svg>");
  folder.write(
      "more.yaml",
      "- layout: picture\n  title: Bild\n  picture: {file: dot.svg, alternative: En ruta}\n  commentary: Så.\n");
  change("sed -i 's/^  - when: earlier waves/  - include: more.yaml\\n&/' report.yaml");
  change("cp -r " ANDEL_SOURCE_DIR "/layouts .");
  const std::string all = "specification\n";
  CHECK(publish_again() ==
        "handouts/kvinnor.pdf: " + all + "handouts/man.pdf: " + all + "report-2023.pdf: specification, figures\n");
  const auto command = GENERATE(as<std::string>{}, "sed -i 's/#246/#642/' dot.svg", "sed -i 's/Så/Så här/' more.yaml",
                                "sed -i 's/^house:.*/house: Annat/' layouts/slides/brand.yaml",
                                "sed -i '$ s/$/ /' layouts/slides/chart.yaml");
  CAPTURE(command);
  before = see_current(folder).value();
  change(command);
  CHECK_THAT(publish_again(), Contains("report-2023.pdf: specification"));
}

TEST_CASE_METHOD(Published, "handouts of another file take the place of the report's own, and leave the report alone") {
  folder.write("letters.yaml", "include: bare.yaml\n" + pulse_handouts("Brev till {label(segment)}"));
  change("sed '/^handout:/,$ d' report.yaml > bare.yaml && cp bare.yaml report.yaml");
  CHECK(publish_again("--settle 0 --handouts letters.yaml") ==
        "handouts/brev-till-kvinnor.pdf: new\nhandouts/brev-till-man.pdf: new\nreport-2023.pdf: specification\n");
  before = see_current(folder).value();
  change("sed -i 's/av dem litar/av dem tror/' letters.yaml");
  CHECK(publish_again("--settle 0 --handouts letters.yaml") ==
        "handouts/brev-till-kvinnor.pdf: specification, figures\nhandouts/brev-till-man.pdf: specification, figures\n"
        "report-2023.pdf: carried over\n");
}

TEST_CASE_METHOD(Published, "a handout that fails keeps everything from being published") {
  change(
      "sed -i 's/^        {agree(trust, segment)} av dem.*/        - text: De flesta litar.\\n"
      "          holds: agree(trust, segment) > 50/; s/^      commentary: |2/      commentary:/' report.yaml");
  const Outcome outcome = publish(folder);
  CHECK(outcome.exit_code == 1);
  CHECK_THAT(outcome.errors, Contains("the handout of `women` cannot be made") &&
                                 Contains("the handout of `men` cannot be made") && Contains("nothing published: "));
  const Seen now = see_current(folder).value();
  CHECK(now.folder == before.folder);
  CHECK(find_faults(folder, now) == std::vector<std::string>{});
  CHECK_FALSE(std::filesystem::exists(folder.path("shelf/.staging")));
}
