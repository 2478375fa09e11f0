#include "provenance/json.hpp"

#include <nlohmann/json.hpp>

namespace andel::provenance {
namespace {

using Json = nlohmann::ordered_json;

Json as_json(const FigureRecord& figure) {
  Json row;
  row["figure"] = figure.name;
  row["measure"] = figure.measure.empty() ? Json(nullptr) : Json(figure.measure);
  row["items"] = figure.items;
  row["segment"] = figure.segment;
  row["wave"] = figure.wave;
  row["n"] = figure.n;
  row["weighted_n"] = figure.weighted_n;
  row["value"] = figure.value;
  row["data"] = {{"file", figure.data_file}, {"xxh3", figure.data_digest}};
  return row;
}

Json as_json(const NumberRecord& number) {
  Json row;
  row["slide"] = number.slide;
  row["region"] = number.region;
  row["medium"] = name_of(number.medium);
  row["role"] = name_of(number.role);
  row["printed"] = number.printed;
  row["marks"] = number.marks;
  row["expression"] = number.expression;
  row["value"] = number.value;
  row["rounding"] = {{"decimals", number.decimals}, {"rule", "half away from zero"}};
  row["computation"] = number.computation.empty() ? Json(nullptr) : Json(number.computation);
  if (number.p_value) row["p_value"] = *number.p_value;
  if (number.level) row["level"] = *number.level;
  row["figures"] = Json::array();
  for (const auto& figure : number.figures) row["figures"].push_back(as_json(figure));
  row["spec"] = {{"file", number.file}, {"line", number.line}, {"column", number.column}};
  return row;
}

}  // namespace

std::string numbers_as_json(const std::vector<NumberRecord>& numbers) {
  Json document;
  document["schema"] = "andel-numbers-1";
  document["numbers"] = Json::array();
  for (const auto& number : numbers) document["numbers"].push_back(as_json(number));
  return document.dump(1) + '\n';
}

}  // namespace andel::provenance
