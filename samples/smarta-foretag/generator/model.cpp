#include "model.hpp"

#include <stdexcept>

#include <yaml-cpp/yaml.h>

#include "decimal.hpp"

namespace andel::sample {
namespace {

/// A decimal number as a whole number of its last place.
std::int64_t number(const YAML::Node& node, int places) { return read_decimal(node.as<std::string>(), places); }

std::vector<Pull> read_pulls(const YAML::Node& node) {
  std::vector<Pull> pulls;
  for (const auto& pull : node) pulls.push_back({pull.first.as<std::string>(), number(pull.second, 3)});
  return pulls;
}

Topic read_topic(const YAML::Node& node, const Codebook& codebook) {
  Topic topic;
  for (const auto& item : node["dont_know"]) {
    topic.items.push_back({codebook.item(item.first.as<std::string>()), static_cast<int>(number(item.second, 1))});
  }
  topic.pulls = read_pulls(node["pulls"]);
  return topic;
}

std::vector<IndustryCount> read_industries(const YAML::Node& node, const Codebook& codebook) {
  std::vector<IndustryCount> industries;
  for (const auto& entry : node) {
    const std::string name = entry.first.as<std::string>();
    IndustryCount count;
    if (name != "lacking") count.industry = codebook.place(name).code;
    for (const auto& size : entry.second) {
      const std::string size_name = size.first.as<std::string>();
      const int code = size_name == "lacking" ? 0 : codebook.place(size_name).code;
      count.by_size.at(static_cast<std::size_t>(code)) = size.second.as<int>();
    }
    industries.push_back(count);
  }
  return industries;
}

std::vector<int> read_quotas(const YAML::Node& node, const Codebook& codebook, Column column) {
  std::vector<int> quotas;
  for (const auto& category : codebook.banners[static_cast<std::size_t>(column)].categories) {
    if (category.code != static_cast<int>(quotas.size()) + 1) throw std::runtime_error("codes must run from 1");
    quotas.push_back(node[category.id].as<int>());
  }
  return quotas;
}

WaveModel read_wave(const std::string& year, const YAML::Node& node, const Codebook& codebook) {
  WaveModel wave;
  wave.year = year;
  wave.industries = read_industries(node["industries"], codebook);
  wave.regions = read_quotas(node["regions"], codebook, Column::region);
  wave.roles = read_quotas(node["roles"], codebook, Column::role);
  for (const auto& item : node["aims"]) {
    const std::string name = item.first.as<std::string>();
    if (item.second.IsScalar()) {
      wave.aims.push_back({name, "total", number(item.second, 4)});
      continue;
    }
    for (const auto& segment : item.second) {
      wave.aims.push_back({name, segment.first.as<std::string>(), number(segment.second, 4)});
    }
  }
  return wave;
}

}  // namespace

Model read_model(const std::filesystem::path& path, const Codebook& codebook) {
  const YAML::Node root = YAML::LoadFile(path.string());
  Model model;
  const YAML::Node weights = root["weights"];
  model.weight_by_size = {number(weights["lacking"], 4), number(weights["small"], 4), number(weights["medium"], 4),
                          number(weights["large"], 4)};
  model.weight_spread_permille = static_cast<int>(number(weights["spread"], 3));
  model.panel_percent = root["panel_percent"].as<int>();
  const YAML::Node loadings = root["loadings"];
  model.loadings = {number(loadings["modernity"], 3), number(loadings["topic"], 3), number(loadings["item"], 3)};
  model.industry_jitter = number(root["industry_jitter"], 3);
  model.straight_lines = root["straight_lines"].as<std::vector<int>>();
  model.know_no_dimension = root["know_no_dimension"].as<int>();
  model.urbanity = read_pulls(root["pulls"]["urbanity"]);
  model.seniority = read_pulls(root["pulls"]["seniority"]);
  model.ignorance = read_pulls(root["pulls"]["ignorance"]);
  for (const auto& topic : root["topics"]) model.topics.push_back(read_topic(topic.second, codebook));
  for (const auto& wave : root["waves"]) {
    model.waves.push_back(read_wave(wave.first.as<std::string>(), wave.second, codebook));
  }
  return model;
}

}  // namespace andel::sample
