// A survey with expected results: its columns, designs and cases, as `expected/NAME.json` states them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "model/inference.hpp"
#include "model/responses.hpp"

namespace andel::oracle {

using Json = nlohmann::json;

struct Dataset {
  std::string name;
  Responses file;  ///< every numeric column; weights are all 1
  Json designs;
  std::vector<Json> cases;
};

/// All data sets of a folder that has `expected/*.json` with the data files they name, by name.
std::vector<Dataset> read_datasets(const std::filesystem::path& folder);

/// A CSV of numbers; a column with anything else is left out, a blank or NA is NaN.
Responses read_csv(const std::filesystem::path& path);

/// The respondents as a design weighs them: with its weight column, or each repeated as often as `freq` says for
/// the design named "expanded".
Responses weigh(const Dataset& dataset, const std::string& design);

SampleDesign declared_design(const Dataset& dataset, const std::string& design);

}  // namespace andel::oracle
