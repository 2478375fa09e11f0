// A survey with expected results: its columns, designs and cases, as `expected/NAME.json` states them.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace andel::oracle {

using Json = nlohmann::json;

/// A column of numbers, with its fields as they stood in the file; a blank is NaN and an empty field.
struct DataColumn {
  std::string name;
  std::vector<std::string> fields;
  std::vector<double> values;

  /// The values that occur, without the blank.
  [[nodiscard]] std::set<double> distinct() const;
};

struct DataFile {
  std::vector<DataColumn> columns;

  [[nodiscard]] std::size_t rows() const { return columns.empty() ? 0 : columns.front().values.size(); }
  [[nodiscard]] const DataColumn& column(const std::string& name) const;
  [[nodiscard]] std::string as_csv() const;
};

struct Dataset {
  std::string name;
  DataFile file;
  Json designs;
  std::vector<Json> cases;
};

/// All data sets of a folder that has `expected/*.json` with the data files they name, by name.
std::vector<Dataset> read_datasets(const std::filesystem::path& folder);

/// A CSV of numbers; a column with anything else is left out.
DataFile read_csv(const std::filesystem::path& path);

/// The file with every row as often as its column `freq` says: what frequency weights stand for.
DataFile repeat_by_frequency(const DataFile& file);

}  // namespace andel::oracle
