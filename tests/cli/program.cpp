#include "cli/program.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include <fmt/format.h>
#include <stdlib.h>
#include <sys/wait.h>

namespace andel::test {

namespace fs = std::filesystem;

Folder::Folder() {
  std::string name = (fs::temp_directory_path() / "andel-test-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
}

Folder::~Folder() {
  std::error_code ignored;
  fs::permissions(path_, fs::perms::owner_all, ignored);
  fs::remove_all(path_, ignored);
}

void Folder::write(const std::string& name, const std::string& text) const {
  std::ofstream(path(name), std::ios::binary) << text;
}

std::vector<std::string> Folder::files() const {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(path_)) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

std::string read_file(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

Outcome run_shell(const Folder& folder, const std::string& command) {
  const Folder streams;  // not in `folder`, whose files a test may list
  const std::string line = fmt::format("cd '{}' && {{ {} ; }} >'{}' 2>'{}'", folder.path().string(), command,
                                       streams.path("output"), streams.path("errors"));
  const int status = std::system(line.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read_file(streams.path("output")),
          read_file(streams.path("errors"))};
}

Outcome run_andel(const Folder& folder, const std::string& arguments, const std::string& environment) {
  return run_shell(folder, environment + ANDEL_PROGRAM " " + arguments);
}

void write_small_survey(const Folder& folder) {
  folder.write("codebook.yaml",
               "survey: Puls\n"
               "respondent: id\n"
               "weight: w\n"
               "waves:\n"
               "  2024: {label: Våren 2024, date: 2024-05-02, data: data.csv}\n"
               "scales:\n"
               "  likert: {points: {1: Nej, 2: Ja}, dont_know: {9: Vet ej}}\n"
               "items:\n"
               "  trust: {scale: likert, label: Jag litar på ledningen}\n"
               "measures:\n"
               "  agree: {label: Andel ja, share of: 2, base: everybody}\n"
               "total: {id: total, label: Totalt}\n"
               "banners:\n"
               "  sex:\n"
               "    label: Kön\n"
               "    column: sex\n"
               "    segments: {women: {code: 1, label: Kvinnor}, men: {code: 2, label: Män}}\n");
  folder.write("data.csv", "id,w,sex,trust\na,1,1,2\nb,1,1,1\nc,2,2,2\nd,1,2,9\n");
  folder.write("report.yaml",
               "title: Puls {year}\n"
               "codebook: codebook.yaml\n"
               "wave: 2024\n"
               "language: sv\n"
               "brand: slides\n"
               "slides:\n"
               "  - layout: chart\n"
               "    title: Förtroende\n"
               "    chart: {measure: agree, items: [trust], segments: [women, men]}\n"
               "    commentary: |\n"
               "      {agree(trust)} litar på ledningen.\n");
}

std::vector<std::string> read_pages(const Folder& folder, const std::string& pdf) {
  std::vector<std::string> pages{""};
  for (const char c : run_shell(folder, "pdftotext -raw " + pdf + " -").output) {
    if (c == '\f') {
      pages.emplace_back();
    } else {
      pages.back() += c;
    }
  }
  return pages;
}

}  // namespace andel::test
