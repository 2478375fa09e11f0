#include "oracle/program.hpp"

#include <array>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include <fmt/format.h>
#include <sys/wait.h>

namespace andel::oracle {
namespace {

Subject subject_in(const Json& json) {
  return {json.at("item").is_null() ? "" : json.at("item").get<std::string>(), json.at("measure")};
}

/// Divides what is measured in the figure's unit.
void divide(Json& value, double divisor) {
  if (value.is_number()) value = value.get<double>() / divisor;
  if (!value.is_array()) return;
  for (auto& end : value) divide(end, divisor);
}

constexpr std::array<const char*, 11> in_unit{"est",       "se",      "ci",         "ci_wald",
                                              "ci_xlogit", "ci_beta", "ci_wilson",  "ci_wilson_kish",
                                              "ci_kg",     "diff",    "ci_woodruff"};

Json in_oracle_unit(Json json, const Json& one) {
  if (one.is_null()) return json;
  const double unit = one;
  for (const auto* key : in_unit) {
    if (json.contains(key)) divide(json[key], unit);
  }
  if (json.contains("svyvar")) divide(json["svyvar"], unit * unit);
  return json;
}

Json negated(Json json) {
  for (const auto* key : {"diff", "t"}) divide(json[key], -1);
  std::swap(json["ci"][0], json["ci"][1]);
  divide(json["ci"], -1);
  return json;
}

}  // namespace

WorkFolder::WorkFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "andel-oracle-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
}

WorkFolder::~WorkFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

void WorkFolder::write(const std::string& name, const std::string& text) const {
  std::ofstream(path_ / name, std::ios::binary) << text;
}

std::string WorkFolder::read(const std::string& name) const {
  std::ifstream stream(path_ / name, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

Tables::Tables(const Json& printed) : table_tests_(printed.at("table_tests")) {
  for (const auto& row : printed.at("rows")) rows_[subject_in(row)] = row;
  for (const auto& base : printed.at("bases")) bases_[base.at("segment")] = base;
  for (const auto& figure : printed.at("figures")) figures_[{subject_in(figure), figure.at("segment")}] = figure;
  for (const auto& difference : printed.at("differences")) {
    if (!difference.at("b").is_null()) {
      differences_[{subject_in(difference), difference.at("a"), difference.at("b")}] = difference;
    }
  }
}

Json Tables::figure(const Subject& subject, const std::string& segment) const {
  return in_oracle_unit(figures_.at({subject, segment}), rows_.at(subject).at("one"));
}

Json Tables::difference(const Subject& subject, const std::string& a, const std::string& b) const {
  const auto& one = rows_.at(subject).at("one");
  const auto found = differences_.find({subject, a, b});
  if (found != differences_.end()) return in_oracle_unit(found->second, one);
  return negated(in_oracle_unit(differences_.at({subject, b, a}), one));
}

Outcome run_tabulate(const Survey& survey, const DataFile& file, const std::string& options, const WorkFolder& folder) {
  folder.write("codebook.yaml", survey.as_yaml());
  folder.write("data.csv", file.as_csv());
  const auto command = fmt::format("cd '{}' && '{}' tabulate codebook.yaml --json --format json {} >output 2>errors",
                                   folder.path().string(), ANDEL_PROGRAM, options);
  const int status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, folder.read("output"), folder.read("errors")};
}

Tables tabulate(const Survey& survey, const DataFile& file, const std::string& options, const WorkFolder& folder) {
  const auto outcome = run_tabulate(survey, file, options, folder);
  if (outcome.exit_code != 0 || !outcome.errors.empty()) {
    throw std::runtime_error(fmt::format("tabulate {}\n{}\n{}", options, outcome.errors, survey.as_yaml()));
  }
  return Tables(Json::parse(outcome.output));
}

}  // namespace andel::oracle
