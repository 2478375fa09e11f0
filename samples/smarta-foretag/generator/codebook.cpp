#include "codebook.hpp"

#include <stdexcept>

#include <yaml-cpp/yaml.h>

namespace andel::sample {
namespace {

Banner read_banner(const YAML::Node& node) {
  Banner banner{node["column"].as<std::string>(), node["label"].as<std::string>(), {}};
  for (const auto& segment : node["segments"]) {
    banner.categories.push_back(
        {segment.second["code"].as<int>(), segment.first.as<std::string>(), segment.second["label"].as<std::string>()});
  }
  return banner;
}

std::vector<Category> read_scale(const YAML::Node& node) {
  std::vector<Category> scale;
  for (const auto* group : {"points", "dont_know"}) {
    for (const auto& point : node[group]) scale.push_back({point.first.as<int>(), "", point.second.as<std::string>()});
  }
  return scale;
}

/// A net "all but X" of a banner, as an expression: every other segment of it.
std::string spell_out(const Banner& banner, const std::string& excluded) {
  std::string expression;
  for (const auto& category : banner.categories) {
    if (category.id != excluded) expression += (expression.empty() ? "" : " or ") + category.id;
  }
  return expression;
}

}  // namespace

Codebook read_codebook(const std::filesystem::path& path) {
  const YAML::Node root = YAML::LoadFile(path.string());
  Codebook codebook;
  codebook.survey = root["survey"].as<std::string>();
  codebook.scale = read_scale(root["scales"]["agreement"]);
  for (const auto& item : root["items"]) {
    codebook.items.push_back({item.first.as<std::string>(), item.second["label"].as<std::string>()});
  }
  for (const auto& item : root["indexes"]["index"]["items"]) {
    codebook.dimensions.push_back(codebook.item(item.as<std::string>()));
  }

  constexpr std::array names{"size", "industry", "region", "role"};
  for (std::size_t i = 0; i < column_count; ++i) {
    const YAML::Node banner = root["banners"][names[i]];
    codebook.banners[i] = read_banner(banner);
    for (const auto& net : banner["nets"]) {
      codebook.segments[net.first.as<std::string>()] =
          spell_out(codebook.banners[i], net.second["all but"].as<std::string>());
    }
  }
  for (const auto& segment : root["segments"]) {
    codebook.segments[segment.first.as<std::string>()] = segment.second["where"].as<std::string>();
  }
  return codebook;
}

std::size_t Codebook::item(std::string_view id) const {
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].id == id) return i;
  }
  throw std::runtime_error("no such item: " + std::string(id));
}

Column Codebook::column(std::string_view name) const {
  for (std::size_t i = 0; i < column_count; ++i) {
    if (banners[i].column == name) return static_cast<Column>(i);
  }
  throw std::runtime_error("no such column: " + std::string(name));
}

Place Codebook::place(std::string_view segment) const {
  for (std::size_t i = 0; i < column_count; ++i) {
    for (const auto& category : banners[i].categories) {
      if (category.id == segment) return {static_cast<Column>(i), category.code};
    }
  }
  throw std::runtime_error("no such segment: " + std::string(segment));
}

}  // namespace andel::sample
