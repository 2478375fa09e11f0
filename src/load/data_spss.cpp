#include "load/data_spss.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace andel::load {

bool is_spss(const std::string& path) {
  const auto lower = [](char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c | 0x20) : c; };
  const auto ends_in = [&](std::string_view ending) {
    if (path.size() <= ending.size()) return false;
    return std::ranges::equal(std::string_view(path).substr(path.size() - ending.size()), ending, {}, lower);
  };
  return ends_in(".sav") || ends_in(".zsav");
}

const SpssVariable* SpssDictionary::find(std::string_view name) const {
  const auto found = std::ranges::find(variables, name, &SpssVariable::name);
  return found == variables.end() ? nullptr : &*found;
}

std::string SpssPlaces::prefix_of(Cell cell) {
  return fmt::format("{}, {}, column `{}`: ", source_.path, name_of_row(cell.row),
                     dictionary_.variables[cell.field].name);
}

std::string SpssPlaces::name_of_row(std::uint32_t row) { return fmt::format("row {}", row + 1); }

}  // namespace andel::load
