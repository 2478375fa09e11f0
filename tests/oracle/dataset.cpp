#include "oracle/dataset.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <limits>
#include <sstream>
#include <stdexcept>

namespace andel::oracle {
namespace {

constexpr double blank = std::numeric_limits<double>::quiet_NaN();

/// The fields of a line; quotes may hold commas.
std::vector<std::string> split_line(const std::string& line) {
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      fields.emplace_back();
    } else if (c != '\r') {
      fields.back() += c;
    }
  }
  return fields;
}

bool parse(const std::string& field, double& value) {
  if (field.empty() || field == "NA") {
    value = blank;
    return true;
  }
  const auto* end = field.data() + field.size();
  return std::from_chars(field.data(), end, value).ptr == end;
}

std::vector<std::string> strings(const Json& value) {
  if (value.is_null()) return {};
  if (value.is_string()) return {value.get<std::string>()};
  return value.get<std::vector<std::string>>();
}

Responses repeat_by_frequency(const Responses& file) {
  const auto& frequencies = file.find("freq")->values;
  Responses expanded;
  for (const auto& column : file.columns) expanded.columns.push_back({column.name, {}});
  for (std::size_t row = 0; row < file.size(); ++row) {
    for (int copy = 0; copy < static_cast<int>(frequencies[row]); ++copy) {
      for (std::size_t c = 0; c < file.columns.size(); ++c) {
        expanded.columns[c].values.push_back(file.columns[c].values[row]);
      }
      expanded.ids.push_back(std::to_string(expanded.ids.size()));
    }
  }
  expanded.weights.assign(expanded.ids.size(), 1.0);
  return expanded;
}

}  // namespace

Responses read_csv(const std::filesystem::path& path) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  Responses file;
  file.path = path.filename().string();
  std::string line;
  std::getline(in, line);
  for (auto& name : split_line(line)) file.columns.push_back({std::move(name), {}});
  std::vector<char> numeric(file.columns.size(), 1);
  while (std::getline(in, line)) {
    const auto fields = split_line(line);
    for (std::size_t c = 0; c < fields.size(); ++c) {
      double value = blank;
      if (!parse(fields[c], value)) numeric[c] = 0;
      file.columns[c].values.push_back(value);
    }
    file.ids.push_back(std::to_string(file.ids.size() + 1));
  }
  file.weights.assign(file.ids.size(), 1.0);
  std::size_t position = 0;
  std::erase_if(file.columns, [&](const Column&) { return numeric[position++] == 0; });
  return file;
}

std::vector<Dataset> read_datasets(const std::filesystem::path& folder) {
  std::vector<Dataset> datasets;
  for (const auto& entry : std::filesystem::directory_iterator(folder / "expected")) {
    if (entry.path().extension() != ".json") continue;
    std::ifstream in(entry.path());
    const Json json = Json::parse(in);
    if (!json.contains("designs")) continue;  // number formats, not a survey
    Dataset dataset;
    dataset.name = json.at("dataset");
    dataset.file = read_csv(folder / json.at("csv").get<std::string>());
    dataset.designs = json.at("designs");
    dataset.cases.assign(json.at("cases").begin(), json.at("cases").end());
    datasets.push_back(std::move(dataset));
  }
  std::ranges::sort(datasets, {}, &Dataset::name);
  return datasets;
}

Responses weigh(const Dataset& dataset, const std::string& design) {
  if (design == "expanded") return repeat_by_frequency(dataset.file);
  Responses weighed = dataset.file;
  const auto& stated = dataset.designs.at(design);
  if (stated.contains("weights") && !stated.at("weights").is_null()) {
    weighed.weights = weighed.find(stated.at("weights").get<std::string>())->values;
  }
  return weighed;
}

SampleDesign declared_design(const Dataset& dataset, const std::string& design) {
  const auto& stated = dataset.designs.at(design);
  SampleDesign declared;
  declared.strata = strings(stated.value("strata", Json()));
  declared.clusters = strings(stated.value("ids", Json()));
  declared.population = strings(stated.value("fpc", Json()));
  if (stated.value("nest", false)) declared.names = ClusterNames::reused_in_strata;
  return declared;
}

}  // namespace andel::oracle
