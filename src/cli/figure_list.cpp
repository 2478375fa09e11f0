#include "cli/figure_list.hpp"

#include <limits>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace andel::cli {

namespace {

using Json = nlohmann::ordered_json;

std::string_view state_name(CellState state) {
  switch (state) {
    case CellState::value:
      return "ok";
    case CellState::no_answers:
      return "no_data";
    case CellState::suppressed:
      return "suppressed";
  }
  return "no_data";
}

/// Numbers as nlohmann writes them: the shortest that reads back the same.
Json as_json(const Plan& plan, const CellKey& key, const Cell& cell) {
  Json row;
  row["wave"] = plan.codebook.waves[key.wave].id;
  row["segment"] = plan.codebook.segments[key.segment].id;
  if (const auto* by_item = std::get_if<ItemMeasure>(&key.subject)) {
    row["measure"] = plan.codebook.measures[by_item->measure].id;
    row["item"] = plan.codebook.items[by_item->item].id;
  } else {
    row["measure"] = plan.codebook.indexes[std::get<IndexId>(key.subject)].id;
    row["item"] = nullptr;
  }
  row["status"] = state_name(cell.state);
  row["n"] = cell.base.unweighted;
  row["base_w"] = cell.base.weighted;
  row["neff_kish"] = cell.base.effective;
  row["est"] = cell.state == CellState::value ? Json(cell.value) : Json(nullptr);
  return row;
}

std::vector<Json> rows_of(const Plan& plan, const Tables& tables) {
  std::vector<Json> rows;
  rows.reserve(plan.cells.size());
  for (const CellId id : plan.cells.ids()) rows.push_back(as_json(plan, plan.cells[id], tables.cells[id]));
  return rows;
}

std::string csv_field(const Json& value) {
  if (value.is_null()) return "";
  if (!value.is_string()) return value.dump();
  const auto& text = value.get_ref<const std::string&>();
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

/// One measure per answer code of a scale, made when the first item with that scale asks.
class CodeMeasures {
 public:
  explicit CodeMeasures(Codebook& codebook) : codebook_(codebook) {}

  const std::vector<MeasureId>& of(ScaleId scale) {
    const auto [entry, is_new] = measures_.try_emplace(scale);
    if (!is_new) return entry->second;
    for (const auto& point : codebook_.scales[scale].points) {
      if (point.role == CodeRole::missing) continue;
      entry->second.push_back(add(point));
    }
    return entry->second;
  }

 private:
  MeasureId add(const ScalePoint& point) {
    Measure measure;
    measure.id = fmt::format("code_{}", point.code);
    measure.label = point.label;
    const double any = std::numeric_limits<double>::infinity();
    measure.coding.steps = {{{point.code, point.code}, 100}, {{-any, any}, 0}};
    return codebook_.measures.add(std::move(measure));
  }

  Codebook& codebook_;
  std::map<ScaleId, std::vector<MeasureId>> measures_;
};

void add_item(Plan& plan, ItemId item, const std::vector<MeasureId>& measures) {
  for (const MeasureId measure : measures) {
    for (const SegmentId segment : plan.codebook.segments.ids()) {
      plan.cells.add({ItemMeasure{measure, item}, segment, plan.wave});
    }
  }
}

}  // namespace

void request_all_figures(Plan& plan) {
  plan.cells = {};
  plan.comparisons = {};
  const std::vector<MeasureId> declared = plan.codebook.measures.ids();
  CodeMeasures codes(plan.codebook);
  for (const ItemId item : plan.codebook.items.ids()) {
    add_item(plan, item, declared);
    add_item(plan, item, codes.of(plan.codebook.items[item].scale));
  }
  for (const IndexId index : plan.codebook.indexes.ids()) {
    for (const SegmentId segment : plan.codebook.segments.ids()) plan.cells.add({index, segment, plan.wave});
  }
}

std::string figures_as_csv(const Plan& plan, const Tables& tables) {
  std::string text = "wave,segment,measure,item,status,n,base_w,neff_kish,est\n";
  for (const Json& row : rows_of(plan, tables)) {
    std::string line;
    for (const auto& [key, value] : row.items()) {
      if (!line.empty()) line += ',';
      line += csv_field(value);
    }
    text += line + '\n';
  }
  return text;
}

std::string list_suppressed(const Plan& plan, const Tables& tables) {
  std::string lines;
  for (const CellId id : plan.cells.ids()) {
    if (tables.cells[id].state != CellState::suppressed) continue;
    const CellKey& key = plan.cells[id];
    const std::string& segment = plan.codebook.segments[key.segment].id;
    const auto* by_item = std::get_if<ItemMeasure>(&key.subject);
    const std::string figure =
        by_item ? fmt::format("{}({}, {})", plan.codebook.measures[by_item->measure].id,
                              plan.codebook.items[by_item->item].id, segment)
                : fmt::format("{}({})", plan.codebook.indexes[std::get<IndexId>(key.subject)].id, segment);
    lines += fmt::format("suppressed: {}, n = {}\n", figure, tables.cells[id].base.unweighted);
  }
  return lines;
}

std::string figures_as_json(const Plan& plan, const Tables& tables) {
  Json document;
  document["schema"] = "andel-figures-1";
  document["figures"] = rows_of(plan, tables);
  return document.dump(1) + '\n';
}

}  // namespace andel::cli
