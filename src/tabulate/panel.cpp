#include "tabulate/panel.hpp"

#include <string_view>
#include <unordered_map>

namespace andel::tabulate {
namespace {

/// A name that no column of a data file has.
constexpr const char* respondent_column = "\x01respondent";

/// Numbers the respondents of both waves, the same id the same.
Column number_respondents(const Responses& first, const Responses& second) {
  Column numbers{respondent_column, {}};
  std::unordered_map<std::string_view, double> known;
  for (const auto* wave : {&first, &second}) {
    for (const auto& id : wave->ids) {
      numbers.values.push_back(known.emplace(id, static_cast<double>(known.size())).first->second);
    }
  }
  return numbers;
}

/// The columns that a design names, of one wave after the other.
void join_columns(const std::vector<std::string>& names, const Responses& first, const Responses& second,
                  Responses& joint) {
  for (const auto& name : names) {
    const auto* of_first = first.find(name);
    const auto* of_second = second.find(name);
    if (of_first == nullptr || of_second == nullptr || joint.find(name) != nullptr) continue;
    Column column{name, of_first->values};
    column.values.append(of_second->values.to_doubles());
    joint.columns.push_back(std::move(column));
  }
}

}  // namespace

std::optional<Design> panel_design(const Responses& first, const Responses& second, const SampleDesign& declared,
                                   Diagnostics& diagnostics) {
  Responses joint;
  joint.path = second.path;
  for (const auto* wave : {&first, &second}) {
    joint.ids.insert(joint.ids.end(), wave->ids.begin(), wave->ids.end());
    joint.weights.insert(joint.weights.end(), wave->weights.begin(), wave->weights.end());
  }
  for (const auto* names : {&declared.strata, &declared.clusters, &declared.population}) {
    join_columns(*names, first, second, joint);
  }
  SampleDesign design = declared;
  if (design.clusters.empty()) {
    joint.columns.push_back(number_respondents(first, second));
    design.clusters = {respondent_column};
    design.names = ClusterNames::reused_in_strata;  // somebody may have moved to another stratum
  }
  return Design::over(joint, design, diagnostics);
}

Linearised shifted(Linearised linearised, std::size_t rows_before) {
  for (Row& row : linearised.rows) row += static_cast<Row>(rows_before);
  return linearised;
}

}  // namespace andel::tabulate
