#include "load/data_missing.hpp"

#include <variant>

#include <fmt/format.h>

#include "load/data_errors.hpp"

namespace andel::load {
namespace {

/// Over all items on the scale.
std::size_t count_cases(const Codebook& codebook, const DataNeeds& needs, const SpssCases& cases, ScaleId scale,
                        double code) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < needs.columns.size(); ++i) {
    for (const auto& use : needs.columns[i].uses) {
      const auto* item = std::get_if<ItemId>(&use);
      if (item == nullptr || codebook.items[*item].scale != scale) continue;
      for (const auto& missing : cases.missing[i]) count += missing.code == code ? missing.cases : 0;
    }
  }
  return count;
}

}  // namespace

void warn_of_missing_codes(const Codebook& codebook, const DataNeeds& needs, const DataSource& source,
                           const SpssCases& cases, Diagnostics& diagnostics) {
  for (const ScaleId id : codebook.scales.ids()) {
    const Scale& scale = codebook.scales[id];
    for (const auto& point : scale.points) {
      if (point.role == CodeRole::missing) continue;
      const std::size_t count = count_cases(codebook, needs, cases, id, point.code);
      if (count == 0) continue;
      diagnostics
          .warning("missing-by-file", scale.span,
                   fmt::format("code {} of scale `{}` is a missing value in `{}`: {} answer{} left blank",
                               print_code(point.code), scale.id, source.path, count, count == 1 ? "" : "s"))
          .hints = {"to count it, take it out of the variable's missing values in the file",
                    "to agree with the file, list it under `missing:` of the scale"};
    }
  }
}

}  // namespace andel::load
