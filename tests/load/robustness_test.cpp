// Whatever stands in a spec, loading ends, and a failure is never silent.
#include <filesystem>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

#include "load/load.hpp"
#include "load/temporary_folder.hpp"
#include "support/render.hpp"

namespace andel::load::test {

namespace {

namespace fs = std::filesystem;

const char* const files[] = {"report.yaml",
                             "codebook.yaml",
                             "layouts/plain/brand.yaml",
                             "layouts/plain/chart.yaml",
                             "layouts/plain/furniture.yaml",
                             "fonts/fonts.yaml"};

struct Home : TemporaryFolder {
  Home() { fs::copy(ANDEL_SOURCE_DIR "/tests/load/base", file(""), fs::copy_options::recursive); }

  [[nodiscard]] std::string read(const char* name) const {
    std::ostringstream text;
    text << std::ifstream(file(name), std::ios::binary).rdbuf();
    return text.str();
  }

  /// Loads the report, and prints every diagnostic both ways.
  void load() const {
    SourceMap sources;
    Diagnostics diagnostics;
    const Environment environment{{file("layouts")}, {file("fonts")}, {}};
    const auto specs = load_report(file("report.yaml"), environment, sources, diagnostics);
    CHECK((specs.has_value() || diagnostics.has_errors()));
    for (const auto& diagnostic : diagnostics.all()) {
      CHECK_FALSE(render(diagnostic, sources, Colouring::none).empty());
      CHECK_FALSE(render_json(diagnostic, sources).empty());
    }
  }
};

}  // namespace

TEST_CASE("a spec that is cut off anywhere is survived") {
  constexpr std::size_t step = 5;
  for (const char* name : files) {
    const Home home;
    const std::string whole = home.read(name);
    for (std::size_t length = 0; length < whole.size(); length += step) {
      INFO(name << " cut after " << length << " bytes");
      home.write(name, whole.substr(0, length));
      home.load();
    }
  }
}

TEST_CASE("anything in the place of a value is survived") {
  const std::string things[] = {"~",       "[]",   "{}", "[[a], {b: c}]", "{a: {b: [c]}}", "1e9", "-1", "''",
                                "&a [*a]", "\xFF", "|"};
  for (const char* name : files) {
    const Home home;
    const std::string whole = home.read(name);
    for (auto colon = whole.find(':'); colon != std::string::npos; colon = whole.find(':', colon + 1)) {
      const auto end = std::min(whole.find_first_of(",}\n", colon), whole.size());
      const std::string& thing = things[colon % std::size(things)];
      INFO(name << ": " << thing << " after byte " << colon);
      home.write(name, whole.substr(0, colon + 1) + ' ' + thing + whole.substr(end));
      home.load();
    }
  }
}

TEST_CASE("files that include each other many times over are survived") {
  const Home home;
  // Thirty levels of two includes each would be a thousand million files.
  home.write("report.yaml", home.read("report.yaml") + "  - include: 0.yaml\n");
  for (int i = 0; i < 30; ++i) {
    const std::string next = "- include: " + std::to_string(i + 1) + ".yaml\n";
    home.write(std::to_string(i) + ".yaml", next + next);
  }
  home.write("30.yaml", "[]\n");
  home.load();
}

}  // namespace andel::load::test
