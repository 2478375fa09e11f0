#include "oracle/dataset.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <limits>
#include <stdexcept>

namespace andel::oracle {
namespace {

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
  if (field.empty()) {
    value = std::numeric_limits<double>::quiet_NaN();
    return true;
  }
  const auto* end = field.data() + field.size();
  return std::from_chars(field.data(), end, value).ptr == end;
}

}  // namespace

std::set<double> DataColumn::distinct() const {
  std::set<double> found;
  for (const double value : values) {
    if (!std::isnan(value)) found.insert(value);
  }
  return found;
}

const DataColumn& DataFile::column(const std::string& name) const {
  const auto found = std::ranges::find(columns, name, &DataColumn::name);
  if (found == columns.end()) throw std::runtime_error("no column of numbers " + name);
  return *found;
}

std::string DataFile::as_csv() const {
  std::string text;
  for (std::size_t i = 0; i < columns.size(); ++i) text += (i > 0 ? "," : "") + columns[i].name;
  text += '\n';
  for (std::size_t row = 0; row < rows(); ++row) {
    for (std::size_t i = 0; i < columns.size(); ++i) text += (i > 0 ? "," : "") + columns[i].fields[row];
    text += '\n';
  }
  return text;
}

DataFile read_csv(const std::filesystem::path& path) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  DataFile file;
  std::string line;
  std::getline(in, line);
  for (auto& name : split_line(line)) file.columns.push_back({std::move(name), {}, {}});
  std::vector<char> numeric(file.columns.size(), 1);
  while (std::getline(in, line)) {
    auto fields = split_line(line);
    for (std::size_t c = 0; c < fields.size(); ++c) {
      double value = 0;
      if (fields[c] == "NA") fields[c].clear();
      if (!parse(fields[c], value)) numeric[c] = 0;
      file.columns[c].values.push_back(value);
      file.columns[c].fields.push_back(std::move(fields[c]));
    }
  }
  std::size_t position = 0;
  std::erase_if(file.columns, [&](const DataColumn&) { return numeric[position++] == 0; });
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

DataFile repeat_by_frequency(const DataFile& file) {
  const auto& frequencies = file.column("freq").values;
  DataFile expanded;
  for (const auto& column : file.columns) {
    DataColumn repeated{column.name, {}, {}};
    for (std::size_t row = 0; row < frequencies.size(); ++row) {
      const auto copies = static_cast<std::size_t>(frequencies[row]);
      repeated.fields.insert(repeated.fields.end(), copies, column.fields[row]);
      repeated.values.insert(repeated.values.end(), copies, column.values[row]);
    }
    expanded.columns.push_back(std::move(repeated));
  }
  return expanded;
}

}  // namespace andel::oracle
