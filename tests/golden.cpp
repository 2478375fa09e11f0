#include "golden.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

namespace andel::test {
namespace {

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// The first line in which two texts differ, with its number, from both.
std::string first_difference(const std::string& expected, const std::string& actual) {
  std::istringstream left(expected);
  std::istringstream right(actual);
  for (int number = 1;; ++number) {
    std::string one;
    std::string other;
    const bool more = !std::getline(left, one).fail();
    const bool more_too = !std::getline(right, other).fail();
    if (!more && !more_too) return {};
    if (one != other || more != more_too) {
      return "line " + std::to_string(number) + "\n  expected: " + one + "\n  found:    " + other;
    }
  }
}

}  // namespace

void check_golden(std::string_view folder, std::string_view name, const std::string& text) {
  const auto path =
      std::filesystem::path(ANDEL_SOURCE_DIR) / "tests" / folder / "golden" / (std::string(name) + ".txt");
  if (std::getenv("ANDEL_UPDATE_GOLDENS") != nullptr) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
  }
  INFO("golden file " << path.string());
  REQUIRE(std::filesystem::exists(path));
  CHECK(first_difference(read(path), text) == "");
}

}  // namespace andel::test
