#include "archive/numbers_file.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "support/machine_error.hpp"

namespace andel::archive {

namespace {

using Json = nlohmann::json;

std::string main_wave(const Json& numbers) {
  std::map<std::string, std::size_t> counts;
  for (const auto& number : numbers) {
    for (const auto& figure : number.at("figures")) ++counts[figure.at("wave").get<std::string>()];
  }
  const auto most =
      std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? "" : most->first;
}

std::string text_of(const Json& value) { return value.is_string() ? value.get<std::string>() : ""; }

/// A figure of that wave which is printed as it is; nothing where a number is computed of others.
std::optional<FigureRecord> figure_of(const Json& number, const std::string& wave) {
  const Json& figures = number.at("figures");
  if (figures.size() != 1 || number.at("expression") != figures[0].at("figure")) return std::nullopt;
  const Json& figure = figures[0];
  if (figure.at("wave") != wave || figure.at("measure").is_null() || figure.at("value").is_null()) return std::nullopt;
  FigureRecord record;
  const Json& items = figure.at("items");
  record.name = {text_of(figure.at("measure")), items.size() == 1 ? text_of(items[0]) : "",
                 text_of(figure.at("segment"))};
  record.cell.state = CellState::value;
  record.cell.value = figure.at("value").get<double>();
  record.cell.base.unweighted = figure.at("n").get<std::size_t>();
  record.cell.base.weighted = figure.at("weighted_n").get<double>();
  record.printed = text_of(number.at("printed"));
  return record;
}

/// Limits, levels and counts belong to how a page is made; so does what all pages carry.
bool says_something(const Json& number) {
  const Json& role = number.at("role");
  return role != "limit" && role != "level" && role != "count" && number.at("medium") != "furniture";
}

class Collector {
 public:
  explicit Collector(const Json& numbers) {
    edition_.wave = main_wave(numbers);
    for (const auto& number : numbers) add(number);
  }

  Edition take() { return std::move(edition_); }

 private:
  void add(const Json& number) {
    if (!says_something(number)) return;
    SlideRecord& slide = slide_of(number.at("slide").get<std::size_t>());
    if (auto figure = figure_of(number, edition_.wave)) {
      if (known_.insert(figure->name).second) edition_.figures.push_back(std::move(*figure));
    } else {
      slide.sentences.push_back({text_of(number.at("region")), fmt::format("{} = {}", text_of(number.at("expression")),
                                                                           text_of(number.at("printed")))});
    }
  }

  SlideRecord& slide_of(std::size_t number) {
    std::string name = fmt::format("slide {}", number);
    for (auto& slide : edition_.slides) {
      if (slide.name == name) return slide;
    }
    return edition_.slides.emplace_back(SlideRecord{name, name, {}});
  }

  Edition edition_;
  std::set<FigureName> known_;
};

}  // namespace

Edition read_numbers(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  try {
    const Json document = Json::parse(text);
    const Json& schema = document.at("schema");
    if (schema == "andel-numbers-1" || schema == "andel-numbers-2") return Collector(document.at("numbers")).take();
  } catch (const Json::exception&) {
    // said below
  }
  throw MachineError(fmt::format("{} holds no numbers of a build, as `andel build --numbers` writes them", path));
}

}  // namespace andel::archive
