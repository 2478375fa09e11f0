#include "load/case_file.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string_view>

#include <catch2/catch.hpp>

#include "load/load.hpp"
#include "load/temporary_folder.hpp"
#include "support/render.hpp"

namespace andel::load::test {

namespace {

namespace fs = std::filesystem;

const fs::path folder = fs::path(ANDEL_SOURCE_DIR) / "tests" / "load";

struct Part {
  std::string head;  ///< such as "in codebook.yaml"
  std::vector<std::string> lines;
};

struct Case {
  std::string title;
  std::vector<Part> parts;
};

std::string read_whole(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  REQUIRE(stream);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

std::string join(const std::vector<std::string>& lines) {
  std::string text;
  for (const auto& line : lines) text += line + "\n";
  return text;
}

/// The remarks before the first case, then the cases.
std::pair<std::string, std::vector<Case>> parse(const std::string& text) {
  std::string remarks;
  std::vector<Case> cases;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("=== ")) {
      cases.push_back({line.substr(4), {}});
    } else if (cases.empty()) {
      remarks += line + "\n";
    } else if (line.starts_with("--- ")) {
      cases.back().parts.push_back({line.substr(4), {}});
    } else if (!cases.back().parts.empty()) {
      cases.back().parts.back().lines.push_back(line);
    }
  }
  for (auto& one : cases) {
    for (auto& part : one.parts) {
      while (!part.lines.empty() && part.lines.back().empty()) part.lines.pop_back();
    }
  }
  return {remarks, cases};
}

/// The text with `before` replaced, or with `after` at its end where there is nothing to replace.
std::string replace(const std::string& text, const std::string& before, const std::string& after) {
  if (before.empty()) return text + after;
  const auto at = text.find(before);
  INFO("to be replaced: " << before);
  REQUIRE(at != std::string::npos);
  return text.substr(0, at) + after + text.substr(at + before.size());
}

/// Each run of `-` lines gives way to the `+` lines that follow it.
std::string change(std::string text, const std::vector<std::string>& lines) {
  std::string before;
  std::string after;
  for (const auto& line : lines) {
    REQUIRE((line[0] == '-' || line[0] == '+'));
    const bool removes = line[0] == '-';
    if (removes && !after.empty()) {
      text = replace(text, before, after);
      before.clear();
      after.clear();
    }
    (removes ? before : after) += (line.size() > 2 ? line.substr(2) : "") + "\n";
  }
  return replace(text, before, after);
}

/// What the loader says about a case, with paths relative to the case's folder.
std::string run(const Case& one) {
  TemporaryFolder home;
  fs::copy(folder / "base", home.file(""), fs::copy_options::recursive);
  Environment environment{{home.file("layouts")}, {home.file("fonts")}, {}};
  for (const auto& part : one.parts) {
    std::istringstream words(part.head);
    std::string verb;
    std::string object;
    words >> verb >> std::ws;
    std::getline(words, object);
    if (verb == "in") home.write(object, change(read_whole(home.file(object)), part.lines));
    if (verb == "file") home.write(object, join(part.lines));
    if (verb == "without") fs::remove_all(home.file(object));
    if (verb == "set")
      environment.settings.emplace_back(object.substr(0, object.find('=')), object.substr(object.find('=') + 1));
  }
  SourceMap sources;
  Diagnostics diagnostics;
  const auto specs = load_report(home.file("report.yaml"), environment, sources, diagnostics);
  std::string said;
  for (const auto& diagnostic : diagnostics.all()) {
    CHECK_FALSE(diagnostic.code.empty());
    said += render(diagnostic, sources, Colouring::none);
  }
  CHECK((specs.has_value() || diagnostics.has_errors()));
  const std::string prefix = home.file("");
  for (auto at = said.find(prefix); at != std::string::npos; at = said.find(prefix)) said.erase(at, prefix.size());
  return said;
}

std::string print(const std::string& remarks, const std::vector<Case>& cases) {
  std::string text = remarks;
  for (const auto& one : cases) {
    text += "=== " + one.title + "\n";
    for (const auto& part : one.parts) text += "--- " + part.head + "\n" + join(part.lines);
    text += "\n";
  }
  text.pop_back();
  return text;
}

}  // namespace

void check_cases(const std::string& name) {
  const fs::path path = folder / "cases" / (name + ".txt");
  auto [remarks, cases] = parse(read_whole(path));
  REQUIRE_FALSE(cases.empty());
  const bool update = std::getenv("ANDEL_UPDATE_GOLDENS") != nullptr;
  for (auto& one : cases) {
    INFO(path.filename().string() << ": " << one.title);
    const std::string said = run(one);
    if (one.parts.empty() || one.parts.back().head != "expect") {
      if (!update) FAIL_CHECK("this case expects nothing: not even silence");
      one.parts.push_back({"expect", {}});
    }
    if (update) {
      one.parts.back().lines = {};
      std::istringstream lines(said);
      for (std::string line; std::getline(lines, line);) one.parts.back().lines.push_back(line);
    } else {
      CHECK(said == join(one.parts.back().lines));
    }
  }
  if (update) std::ofstream(path, std::ios::binary) << print(remarks, cases);
}

}  // namespace andel::load::test
