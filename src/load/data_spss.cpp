#include "load/data_spss.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace andel::load {

bool is_spss(const std::string& path) {
  const auto ends_in = [&path](std::string_view ending) {
    const auto same_letter = [](char letter, char of_path) { return letter == of_path || letter == (of_path | 0x20); };
    return path.size() > ending.size() &&
           std::equal(ending.begin(), ending.end(), path.end() - ending.size(), same_letter);
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
