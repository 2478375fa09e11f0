#include "archive/numbers_file.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "support/machine_error.hpp"
#include "support/source.hpp"

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

/// Numbers in texts are said by these; limits, levels and counts belong to how a page is made, and so does what all
/// pages carry.
bool says_something_itself(const Json& number) {
  const Json& role = number.at("role");
  return number.at("medium") == "chart" && role != "limit" && role != "level" && role != "count";
}

Standing standing_of(const Json& claim) {
  const auto standing = text_of(claim.at("standing"));
  if (standing == "holds") return Standing::holds;
  return standing == "by chance" ? Standing::by_chance : Standing::fails;
}

class Collector {
 public:
  explicit Collector(const Json& document) {
    const Json& numbers = document.at("numbers");
    edition_.wave = main_wave(numbers);
    for (const auto& text : document.at("texts")) add_text(text);
    for (const auto& number : numbers) add_number(number);
    for (const auto& claim : document.at("claims")) {
      slide_of(claim).claims.push_back(
          {text_of(claim.at("region")), text_of(claim.at("condition")), standing_of(claim)});
    }
    for (auto& [position, slide] : slides_) edition_.slides.push_back(std::move(slide));
  }

  Edition take() { return std::move(edition_); }

 private:
  void add_text(const Json& text) {
    if (text.at("medium") != "text") return;
    SlideRecord& slide = slide_of(text);
    const auto region = text_of(text.at("region"));
    if (region == "title" && slide.sentences.empty()) slide.name = text_of(text.at("printed"));
    slide.sentences.push_back({region, text_of(text.at("printed"))});
  }

  void add_number(const Json& number) {
    if (auto figure = figure_of(number, edition_.wave)) {
      if (known_.insert(figure->name).second) edition_.figures.push_back(std::move(*figure));
    } else if (says_something_itself(number)) {
      auto said = fmt::format("{} = {}", text_of(number.at("expression")), text_of(number.at("printed")));
      slide_of(number).sentences.push_back({text_of(number.at("region")), std::move(said)});
    }
  }

  /// The slide that something stands on, named by its title where the region of that name comes first.
  SlideRecord& slide_of(const Json& what) {
    const auto position = what.at("slide").get<std::size_t>();
    return slides_.try_emplace(position, SlideRecord{"", fmt::format("slide {}", position), {}}).first->second;
  }

  Edition edition_;
  std::map<std::size_t, SlideRecord> slides_;
  std::set<FigureName> known_;
};

}  // namespace

std::optional<Edition> read_numbers(const std::string& path) {
  SourceMap sources;
  const auto file = sources.read(path);
  if (!file) throw MachineError(fmt::format("cannot read {}", path));
  try {
    const Json document = Json::parse(sources[*file].text());
    if (document.at("schema") == "andel-numbers-2") return Collector(document).take();
  } catch (const Json::exception&) {
    return std::nullopt;  // of another kind, or of this one and spoilt
  }
  return std::nullopt;
}

}  // namespace andel::archive
