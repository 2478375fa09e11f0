#include "figures.hpp"

#include <stdexcept>

#include <yaml-cpp/yaml.h>

#include "decimal.hpp"

namespace andel::sample {
namespace {

constexpr Points level_tolerance = one_point * 35 / 100;
constexpr Points change_tolerance = one_point * 45 / 100;  // two levels, each within its own tolerance

std::string text(const YAML::Node& node) { return node ? node.as<std::string>() : ""; }

Quantity read_quantity(const YAML::Node& entry) {
  Quantity quantity;
  const std::string measure = text(entry["measure"]);
  if (measure == "agree") {
    quantity.measure = Measure::agree;
    quantity.item = entry["item"].as<std::string>();
  } else if (measure == "index") {
    quantity.measure = Measure::index;
  } else if (!measure.empty()) {
    throw std::runtime_error("no such measure: " + measure);
  }
  if (const YAML::Node change = entry["change"]) {
    quantity.since = change[0].as<std::string>();
    quantity.wave = change[1].as<std::string>();
  } else {
    quantity.wave = entry["wave"].as<std::string>();
  }
  return quantity;
}

Check read_check(const YAML::Node& entry) {
  Check check{read_quantity(entry), text(entry["segment"]), "", 0, 0};
  const bool counts_people = check.quantity.measure == Measure::base;
  if (counts_people) {
    check.segment = entry["lacking"] ? "lacking " + text(entry["lacking"]) : entry["base"].as<std::string>();
  }
  const int places = counts_people ? 0 : 4;
  if (const YAML::Node between = entry["between"]) {
    check.printed = text(between[0]) + "-" + text(between[1]);
    check.low = read_decimal(text(between[0]), places);
    check.high = read_decimal(text(between[1]), places);
    return check;
  }
  check.printed = entry["value"].as<std::string>();
  const Points value = read_decimal(check.printed, places);
  const Points rounding = check.quantity.since.empty() ? level_tolerance : change_tolerance;
  const Points tolerance = counts_people ? 0 : rounding;
  check.low = value - tolerance;
  check.high = value + tolerance;
  return check;
}

Order read_order(const YAML::Node& entry) {
  Order order{read_quantity(entry), {}};
  if (const YAML::Node rising = entry["rising"]) {
    for (std::size_t i = 1; i < rising.size(); ++i)
      order.less_and_more.emplace_back(text(rising[i - 1]), text(rising[i]));
  }
  for (const auto& other : entry["among"]) {
    if (entry["highest"]) order.less_and_more.emplace_back(text(other), text(entry["highest"]));
    if (entry["lowest"]) order.less_and_more.emplace_back(text(entry["lowest"]), text(other));
  }
  if (order.less_and_more.empty()) throw std::runtime_error("an order without segments");
  return order;
}

}  // namespace

Figures read_figures(const std::filesystem::path& path) {
  const YAML::Node root = YAML::LoadFile(path.string());
  Figures figures;
  for (const auto& entry : root["checks"]) figures.checks.push_back(read_check(entry));
  for (const auto& entry : root["orders"]) figures.orders.push_back(read_order(entry));
  return figures;
}

}  // namespace andel::sample
