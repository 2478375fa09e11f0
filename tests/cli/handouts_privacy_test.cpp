// Reads handouts back, whatever can be read in them, and looks for other segments.
#include <cctype>
#include <set>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/small_handouts.hpp"

using namespace andel::test;

namespace {

/// All that a file holds: text as drawn, hidden or not; every string (alternative texts, titles, outline); its
/// streams as they stand unpacked (metadata); its properties and attachments.
std::string read_back(const Folder& folder, const std::string& file) {
  const Outcome outcome = run_shell(
      folder, fmt::format("pdftotext '{0}' - && qpdf --json=2 '{0}' && qpdf --qdf --object-streams=disable '{0}' - && "
                          "pdfinfo -meta '{0}' && pdfdetach -list '{0}'",
                          file));
  REQUIRE(outcome.exit_code == 0);
  return outcome.output;
}

/// The letters and digits alone, so that no hyphen, blank or line end can hide a name.
std::string letters_of(const std::string& text) {
  std::string letters;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool is_blank_or_hyphen =
        byte == 0xC2 && i + 1 < text.size() && (text[i + 1] == '\xA0' || text[i + 1] == '\xAD');
    if (is_blank_or_hyphen) {
      ++i;
    } else if (byte == 0xE2) {  // dashes, quotes and narrow blanks
      i += 2;
    } else if (byte >= 0x80 || std::isalnum(byte) != 0) {
      letters += text[i];
    }
  }
  return letters;
}

/// Whether groups of three digits go on here, as in "5 988".
bool continues_number(const std::string& text, std::size_t blank) {
  const auto is_digit = [&](std::size_t at) { return at < text.size() && '0' <= text[at] && text[at] <= '9'; };
  return text[blank] == ' ' && is_digit(blank + 1) && is_digit(blank + 2) && is_digit(blank + 3) &&
         !is_digit(blank + 4);
}

/// Whole numbers of the text as drawn.
std::set<std::string> numbers_of(const Folder& folder, const std::string& file) {
  const std::string text = run_shell(folder, "pdftotext '" + file + "' -").output;
  std::set<std::string> numbers;
  std::string number;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ('0' <= text[i] && text[i] <= '9') {
      number += text[i];
    } else if (!number.empty() && !continues_number(text, i)) {
      numbers.insert(std::exchange(number, {}));
    }
  }
  return numbers;
}

struct Handout {
  std::string segment;
  std::string label;
  std::string file;
  std::string interviews;
  std::string numbers;  // the file beside it
};

std::vector<Handout> read_manifest(const Folder& folder) {
  std::vector<Handout> handouts;
  const auto manifest = nlohmann::json::parse(read_file(folder.path("out/manifest.json")));
  for (const auto& row : manifest.at("handouts")) {
    const std::string numbers = row.contains("numbers") ? row["numbers"].at("file").get<std::string>() : "";
    handouts.push_back({row.at("segment"), row.at("label"), "out/" + row.at("file").get<std::string>(),
                        std::to_string(row.at("n").get<std::size_t>()), "out/" + numbers});
  }
  return handouts;
}

/// All values of a key, wherever it stands in a document.
void gather(const nlohmann::json& document, const std::string& wanted, std::set<std::string>& values) {
  if (!document.is_structured()) return;
  for (const auto& [key, value] : document.items()) {
    if (key == wanted) values.insert(value.is_string() ? value.get<std::string>() : value.dump());
    gather(value, wanted, values);
  }
}

/// Looks in the numbers of a handout for the others of the batch.
void check_numbers(const Folder& folder, const Handout& handout, const std::vector<Handout>& all) {
  auto document = nlohmann::json::parse(read_file(folder.path(handout.numbers)));
  CHECK_FALSE(document.at("numbers").empty());
  std::set<std::string> segments;
  gather(document, "segment", segments);
  CHECK(segments.contains(handout.segment));
  for (auto& list : document) {
    if (!list.is_array()) continue;
    for (auto& row : list) row.erase("spec");  // a path may be called as it likes
  }
  const std::string held = letters_of(document.dump());
  for (const auto& other : all) {
    if (other.label == handout.label) continue;
    CAPTURE(other.label);
    CHECK_FALSE(segments.contains(other.segment));
    CHECK(held.find(letters_of(other.label)) == std::string::npos);
  }
}

/// Reads those that `only` makes, and looks in each for all the others of the batch.
void check_privacy(const std::string& report, const std::string& only) {
  CAPTURE(report);
  const Folder folder;
  const std::string sample = ANDEL_SOURCE_DIR "/samples/" + report;
  REQUIRE(run_andel(folder, "build '" + sample + "' --handouts --numbers json -o out --only " + only).exit_code == 0);
  const auto all = read_manifest(folder);
  std::size_t read = 0;
  for (const auto& handout : all) {
    if (run_shell(folder, "test -e '" + handout.file + "'").exit_code != 0) continue;
    CAPTURE(handout.file);
    ++read;
    const std::string held = letters_of(read_back(folder, handout.file));
    const auto numbers = numbers_of(folder, handout.file);
    CHECK(held.find(letters_of(handout.label)) != std::string::npos);
    CHECK(numbers.contains(handout.interviews));
    check_numbers(folder, handout, all);
    for (const auto& other : all) {
      if (other.label == handout.label) continue;
      CAPTURE(other.label);
      CHECK(held.find(letters_of(other.label)) == std::string::npos);
      if (other.interviews != handout.interviews) CHECK_FALSE(numbers.contains(other.interviews));
    }
  }
  CHECK(read >= 4);
}

}  // namespace

TEST_CASE("an A4 handout holds nothing about another segment, visible or not") {
  check_privacy("smarta-foretag/handouts.yaml",
                "service,transport,retail,manufacturing,finance,education,public,other,small,metro,users");
}

TEST_CASE("a handout of slides holds nothing about another segment, visible or not") {
  check_privacy("smarta-foretag/handout-slides.yaml", "service,retail,finance,public,other");
}

TEST_CASE("a company's page holds nothing about another company, visible or not") {
  check_privacy("kundempati/report.yaml", "norrskensbanken,glantans,vindskyddet,ekotel,glodens,havsglimten");
}

TEST_CASE("the numbers of a handout hold nothing about its peers, be they combined segments") {
  const Folder folder;
  write_small_handouts(folder);
  std::string spec = read_file(folder.path("handouts.yaml"));
  const auto change = [&](const std::string& from, const std::string& to) {
    REQUIRE(spec.find(from) != std::string::npos);
    spec.replace(spec.find(from), from.size(), to);
  };
  change("for each: sex", "for each: [women and young, women and old, men and young]");
  change("av {count(peers)}", "av {count(peers)}, {count(peers, agree(trust) > 40)} över 40");
  folder.write("handouts.yaml", spec);
  folder.write("codebook.yaml", read_file(folder.path("codebook.yaml")) +
                                    "  age:\n"
                                    "    label: Ålder\n"
                                    "    column: age\n"
                                    "    segments: {young: {code: 1, label: Unga}, old: {code: 2, label: Gamla}}\n");
  folder.write("data.csv",
               "id,w,sex,trust,age\na,1,1,2,1\nb,1,1,1,1\nc,2,2,2,1\nd,1,2,1,1\ne,1,1,2,2\nf,1,1,1,2\ng,1,1,2,2\n");
  const Outcome outcome = run_andel(folder, "build handouts.yaml --handouts --numbers json -o out");
  CAPTURE(outcome.errors);
  REQUIRE(outcome.exit_code == 0);
  const auto all = read_manifest(folder);
  REQUIRE(all.size() == 3);
  for (const auto& handout : all) check_numbers(folder, handout, all);
}

TEST_CASE("what is read back of a handout holds what an author types, wherever that is") {
  struct Place {
    const char* right;
    const char* typed;
  };
  const Place places[] = {
      {"title: \"{title}: {label(segment)}\"", "title: \"Inte om Kvin\u00ADnor: {label(segment)}\""},
      {"segments: [segment, rest]}", "segments: [segment, rest], alternative: Kvinnor i jämförelse}"},
      {"litar, mot", "litar; bland Kvinnor, mot"},
      {"      commentary: |\n", "      note: Jämfört med Kvin\u00ADnor\n      commentary: |\n"},
  };
  for (const auto& [right, typed] : places) {
    CAPTURE(typed);
    const Folder folder;
    write_small_handouts(folder);
    std::string spec = read_file(folder.path("handouts.yaml"));
    REQUIRE(run_andel(folder, "build handouts.yaml --handouts -o out").exit_code == 0);
    CHECK(letters_of(read_back(folder, "out/man.pdf")).find("Kvinnor") == std::string::npos);
    spec.replace(spec.find(right), std::string(right).size(), typed);
    folder.write("handouts.yaml", spec);
    REQUIRE(run_andel(folder, "build handouts.yaml --handouts -o out").exit_code == 0);
    CHECK(letters_of(read_back(folder, "out/man.pdf")).find("Kvinnor") != std::string::npos);
  }
}
