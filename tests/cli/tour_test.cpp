// What the README and `--help` tell people to type, typed as they stand.
#include <sstream>
#include <vector>

#include <catch2/catch.hpp>

#include "cli/program.hpp"

using namespace andel::test;

namespace {

/// `andel` in a shell is the program under test.
const std::string with_andel = "andel() { " ANDEL_PROGRAM " \"$@\"; }; ";

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

struct Block {
  std::string language;
  std::string text;
};

/// The fenced blocks below a heading, up to the next one, without their indentation.
std::vector<Block> blocks_below(const std::string& heading, const std::string& markdown) {
  std::vector<Block> blocks;
  bool below = false;
  bool inside = false;
  std::size_t indent = 0;
  for (const auto& line : lines_of(markdown)) {
    if (!inside && line.starts_with("## ")) below = line == heading;
    const auto fence = line.find("```");
    if (below && fence != std::string::npos) {
      inside = !inside;
      indent = fence;
      if (inside) blocks.push_back({line.substr(fence + 3), ""});
    } else if (inside) {
      blocks.back().text += line.substr(std::min(indent, line.size())) + "\n";
    }
  }
  return blocks;
}

/// The commands of a block or of a help text, without remarks.
std::vector<std::string> commands_in(const std::string& text) {
  std::vector<std::string> commands;
  for (const auto& line : lines_of(text)) {
    const auto begin = line.find_first_not_of(' ');
    if (begin == std::string::npos || line.compare(begin, 6, "andel ") != 0) continue;
    commands.push_back(line.substr(begin, line.find("  #") - begin));
  }
  return commands;
}

/// The annual report's folder, with answers that arrive and room for what is made.
void write_sample(const Folder& folder) {
  const std::string sample = ANDEL_SOURCE_DIR "/samples/smarta-foretag";
  REQUIRE(run_shell(folder, "cp -r '" + sample + "'/*.yaml '" + sample +
                                "'/data . && mkdir out inbox && cp data/wave-2011.csv inbox && "
                                "touch -d yesterday inbox/wave-2011.csv && mkdir old new && " +
                                with_andel +
                                "for part in old new; do andel build report.yaml -o $part.pdf --archive "
                                "$part/archive.sqlite; done && cp old/archive.sqlite editions.sqlite && andel build "
                                "report.yaml --numbers before.json && "
                                "andel build report.yaml --wave 2012 --numbers after.json")
              .exit_code == 0);
}

}  // namespace

TEST_CASE("the tour of the README works word by word") {
  const auto blocks = blocks_below("## From your own data to your own slide", read_file(ANDEL_SOURCE_DIR "/README.md"));
  REQUIRE(blocks.size() == 4);
  CHECK(blocks[0].language == "csv");
  CHECK(blocks[3].language == "sh");
  const Folder folder;
  folder.write("data.csv", blocks[0].text);
  folder.write("codebook.yaml", blocks[1].text);
  folder.write("report.yaml", blocks[2].text);
  const auto commands = commands_in(blocks[3].text);
  REQUIRE(commands.size() >= 6);
  for (const auto& command : commands) {
    CAPTURE(command);
    const Outcome outcome = run_shell(folder, with_andel + command);
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.errors.empty());
    CHECK_FALSE(outcome.output.empty());
  }
  CHECK(folder.files() ==
        std::vector<std::string>{"codebook.yaml", "data.csv", "report-01.png", "report.pdf", "report.yaml"});
  CHECK_THAT(run_shell(folder, with_andel + "sed -i s/trust/trsut/ report.yaml; andel check report.yaml").output,
             Catch::Matchers::Contains("hint: "));
}

TEST_CASE("the examples of each command's help work as they stand") {
  const Folder folder;
  write_sample(folder);
  const std::string margins = "weighting: {margins: {size: {small: 35, medium: 44, large: 20, lacking: 1}}}\n";
  for (const char* name : {"build", "check", "tabulate", "eval", "explain", "diff", "publish", "weight"}) {
    if (name == std::string("weight")) folder.write("codebook.yaml", read_file(folder.path("codebook.yaml")) + margins);
    const Outcome help = run_andel(folder, std::string(name) + " --help");
    const auto commands = commands_in(help.output.substr(std::min(help.output.find("Example"), help.output.size())));
    CAPTURE(name);
    CHECK_FALSE(commands.empty());
    for (const auto& command : commands) {
      CAPTURE(command);
      const Outcome outcome = run_shell(folder, with_andel + command);
      const bool differs = outcome.exit_code == 1 && command.find("andel diff ") == 0;  // which is what it says so
      CHECK((outcome.exit_code == 0 || differs));
      CHECK(outcome.errors.find("error: ") == std::string::npos);
    }
  }
}
