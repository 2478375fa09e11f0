#include "end_to_end/golden.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <catch2/catch.hpp>

namespace andel::test {

void check_golden(std::string_view name, const std::string& text) {
  const auto path = std::filesystem::path(ANDEL_SOURCE_DIR) / "tests/end_to_end/golden" / (std::string(name) + ".txt");
  if (std::getenv("ANDEL_UPDATE_GOLDENS") != nullptr) std::ofstream(path, std::ios::binary) << text;
  INFO("golden file " << path.string());
  REQUIRE(std::filesystem::exists(path));
  std::ifstream file(path, std::ios::binary);
  const std::string expected(std::istreambuf_iterator<char>(file), {});
  CHECK(text == expected);
}

}  // namespace andel::test
