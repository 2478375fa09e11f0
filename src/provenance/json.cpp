#include "provenance/json.hpp"

#include <nlohmann/json.hpp>

namespace andel::provenance {
namespace {

using Json = nlohmann::ordered_json;

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

template <class Record>
Json place_of(const Record& record) {
  if (record.file.empty()) return nullptr;
  return {{"file", record.file}, {"line", record.line}, {"column", record.column}};
}

/// As they are numbered in the document.
Json as_json(const std::vector<std::size_t>& positions) {
  Json list = Json::array();
  for (const auto position : positions) list.push_back(position + 1);
  return list;
}

Json as_json(const FigureRecord& figure) {
  Json row;
  row["figure"] = figure.name;
  row["measure"] = figure.measure.empty() ? Json(nullptr) : Json(figure.measure);
  row["items"] = figure.items;
  row["segment"] = figure.segment;
  row["wave"] = figure.wave;
  row["n"] = figure.n;
  row["weighted_n"] = or_null(figure.weighted_n);
  row["value"] = or_null(figure.value);
  row["data"] = {{"file", figure.data_file}, {"xxh3", figure.data_digest}};
  return row;
}

Json as_json(const StepRecord& step) {
  Json row;
  row["expression"] = step.expression;
  row["words"] = step.words;
  row["compared"] = Json::array();
  for (const auto& [segment, value, taken] : step.compared) {
    row["compared"].push_back({{"segment", segment}, {"value", or_null(value)}, {"taken", or_null(taken)}});
  }
  row["unnamed"] = step.unnamed;
  return row;
}

template <class Record>
void add_figures(const Record& record, Json& row) {
  row["figures"] = Json::array();
  for (const auto& figure : record.figures) row["figures"].push_back(as_json(figure));
  row["unnamed_figures"] = record.unnamed_figures;
}

Json as_json(const NumberRecord& number, std::size_t position) {
  Json row;
  row["no"] = position + 1;
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
  row["steps"] = Json::array();
  for (const auto& step : number.steps) row["steps"].push_back(as_json(step));
  if (number.p_value) row["p_value"] = *number.p_value;
  if (number.level) row["level"] = *number.level;
  add_figures(number, row);
  row["spec"] = place_of(number);
  return row;
}

Json as_json(const TextRecord& text, std::size_t position) {
  Json row;
  row["no"] = position + 1;
  row["slide"] = text.slide;
  row["region"] = text.region;
  row["medium"] = name_of(text.medium);
  row["printed"] = text.printed;
  row["numbers"] = as_json(text.numbers);
  row["spec"] = place_of(text);
  return row;
}

Json as_json(const ClaimRecord& claim) {
  Json row;
  row["slide"] = claim.slide;
  row["region"] = claim.region;
  row["condition"] = claim.condition;
  row["standing"] = name_of(claim.standing);
  row["doubts"] = claim.doubts;
  row["said"] = name_of(claim.said);
  row["texts"] = as_json(claim.texts);
  add_figures(claim, row);
  row["spec"] = place_of(claim);
  return row;
}

}  // namespace

std::string records_as_json(const Records& records) {
  Json document;
  document["schema"] = "andel-numbers-2";
  document["numbers"] = Json::array();
  for (std::size_t i = 0; i < records.numbers.size(); ++i)
    document["numbers"].push_back(as_json(records.numbers[i], i));
  document["texts"] = Json::array();
  for (std::size_t i = 0; i < records.texts.size(); ++i) document["texts"].push_back(as_json(records.texts[i], i));
  document["claims"] = Json::array();
  for (const auto& claim : records.claims) document["claims"].push_back(as_json(claim));
  return document.dump(1) + '\n';
}

}  // namespace andel::provenance
