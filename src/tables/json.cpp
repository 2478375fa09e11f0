#include "tables/json.hpp"

#include <cmath>
#include <cstdint>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "tables/describe.hpp"
#include "tables/notes.hpp"
#include "tables/quantities.hpp"

namespace andel::tables {
namespace {

using Json = nlohmann::ordered_json;
using tabulate::ColumnTest;

Json json_number(std::optional<double> value) {
  // Counts are whole and small: written without a decimal point.
  constexpr double largest_count = 1e15;
  if (!value) return nullptr;
  const auto whole = static_cast<std::int64_t>(std::abs(*value) < largest_count ? *value : 0.5);
  return static_cast<double>(whole) == *value ? Json(whole) : Json(*value);
}

Json json_pair(const std::optional<Interval>& interval) {
  return interval ? Json::array({json_number(interval->low), json_number(interval->high)})
                  : Json::array({nullptr, nullptr});
}

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

std::string_view name_of(ColumnTest test) {
  switch (test) {
    case ColumnTest::letters:
      return "letters";
    case ColumnTest::rest:
      return "rest";
    case ColumnTest::pairs:
      return "pairs";
    case ColumnTest::changes:
      return "changes";
  }
  return "";
}

std::string_view name_of(ItemTestState state) {
  switch (state) {
    case ItemTestState::made:
      return "ok";
    case ItemTestState::undefined:
      return "undefined";
    case ItemTestState::suppressed:
      return "suppressed";
    case ItemTestState::too_large:
      return "too_large";
  }
  return "";
}

class JsonWriter {
 public:
  explicit JsonWriter(const Tabulation& all) : all_(all), codebook_(all.plan.codebook), crosstab_(all.crosstab) {}

  std::string write() {
    text_ = "{\n";
    add("schema", "andel-tables-1");
    add("survey", codebook_.survey);
    add("intervals", {{"method", word_of(codebook_.interval.method)}, {"level", codebook_.interval.level}});
    const auto& rule = codebook_.test;
    add("tests", {{"correction", word_of(rule.correction)},
                  {"level", rule.level},
                  {"smallest_base", json_number(rule.smallest_base)}});
    add("design", design());
    add_list("waves", waves());
    add_list("columns", columns());
    add_list("rows", rows());
    add_list("bases", bases());
    add_list("figures", figures());
    add_list("differences", differences());
    add_list("table_tests", table_tests());
    std::vector<Json> notes;
    for (const auto& note : notes_of(all_)) notes.emplace_back(note);
    add_list("notes", notes);
    text_.replace(text_.size() - 2, 2, "\n}\n");  // the last comma
    return std::move(text_);
  }

 private:
  void add(std::string_view key, const Json& value) { text_ += fmt::format("\"{}\": {},\n", key, value.dump()); }

  void add_list(std::string_view key, const std::vector<Json>& values) {
    text_ += fmt::format("\"{}\": [", key);
    for (std::size_t i = 0; i < values.size(); ++i) text_ += fmt::format("{}\n {}", i > 0 ? "," : "", values[i].dump());
    text_ += values.empty() ? "],\n" : "\n],\n";
  }

  [[nodiscard]] Json design() const {
    const auto& design = codebook_.design;
    return {{"weight", text_or_null(codebook_.weight_column)},
            {"strata", design.strata},
            {"clusters", design.clusters},
            {"population", design.population},
            {"lonely", word_of(design.lonely)},
            {"waves", design.waves == WaveSamples::panel ? "panel" : "independent"}};
  }

  [[nodiscard]] std::vector<Json> waves() const {
    std::vector<Json> list;
    for (const auto id : crosstab_.waves) {
      list.push_back({{"wave", codebook_.waves[id].id}, {"label", codebook_.waves[id].label}});
    }
    return list;
  }

  [[nodiscard]] std::vector<Json> columns() const {
    std::vector<Json> list;
    for (const auto& column : crosstab_.columns) {
      const auto& segment = codebook_.segments[column.segment];
      list.push_back({{"segment", segment.id},
                      {"label", segment.label},
                      {"banner", column.banner ? Json(codebook_.banners[*column.banner].id) : Json(nullptr)},
                      {"letter", text_or_null(column.letter)}});
    }
    return list;
  }

  [[nodiscard]] std::vector<Json> rows() const {
    std::vector<Json> list;
    for (const auto& subject : crosstab_.rows) {
      const auto names = name_row(subject, codebook_);
      const auto* unit = names.unit == Unit::percent ? "percent" : names.unit == Unit::index ? "index" : "number";
      list.push_back({{"item", text_or_null(names.item)},
                      {"measure", names.measure},
                      {"item_label", text_or_null(names.item_label)},
                      {"label", names.figure_label},
                      {"unit", unit},
                      {"one", json_number(share_unit_of(subject, codebook_))}});
    }
    return list;
  }

  [[nodiscard]] std::vector<Json> bases() const {
    std::vector<Json> list;
    for (std::size_t wave = 0; wave < crosstab_.waves.size(); ++wave) {
      for (std::size_t column = 0; column < crosstab_.columns.size(); ++column) {
        const auto& base = all_.tables.bases[crosstab_.base(wave, column)];
        list.push_back({{"wave", wave_id(wave)},
                        {"segment", segment_id(column)},
                        {"n", base.unweighted},
                        {"base_w", json_number(base.weighted)},
                        {"neff_kish", json_number(base.effective)}});
      }
    }
    return list;
  }

  [[nodiscard]] std::vector<Json> figures() const {
    std::vector<Json> list;
    for_each_row([&](std::size_t wave, std::size_t row, const RowNames& names) {
      for (std::size_t column = 0; column < crosstab_.columns.size(); ++column) {
        const auto id = crosstab_.cell(wave, row, column);
        if (!id) continue;
        const auto figure = describe_figure(crosstab_.rows[row], all_.tables.cells[*id], codebook_);
        Json json = address(wave, names);
        json["segment"] = segment_id(column);
        json["status"] = figure.status;
        json["flag"] = figure.flag == CellFlag::uncertain ? Json("uncertain") : Json(nullptr);
        for (std::size_t i = 0; i < quantity_names.size(); ++i) {
          json[std::string(quantity_names[i])] = json_number(figure.quantities[i]);
        }
        json["ci"] = json_pair(figure.interval);
        for (const auto& [name, interval] : figure.intervals) json[std::string(name)] = json_pair(interval);
        json["above"] = Json::array();
        for (const auto below : all_.letters_of(wave, row).above[column]) {
          json["above"].push_back(crosstab_.columns[below].letter);
        }
        list.push_back(std::move(json));
      }
    });
    return list;
  }

  [[nodiscard]] std::vector<Json> differences() const {
    std::vector<Json> list;
    for_each_row([&](std::size_t wave, std::size_t row, const RowNames& names) {
      for (const auto& made : crosstab_.comparisons_of(wave, row)) {
        const auto difference = describe_difference(all_.tables.comparisons[made.comparison]);
        Json json = address(wave, names);
        json["test"] = name_of(made.test);
        json["a"] = segment_id(made.first);
        json["b"] = made.test == ColumnTest::rest ? Json(nullptr) : Json(segment_id(made.second));
        if (made.test == ColumnTest::changes) json["wave_b"] = wave_id(wave - 1);
        json["status"] = difference.status;
        for (const auto& [name, value] : difference.quantities) json[std::string(name)] = json_number(value);
        const auto& adjusted = all_.letters_of(wave, row).adjusted;
        const auto found = adjusted.find(made.comparison);
        json["p_adjusted"] = found == adjusted.end() ? Json(nullptr) : json_number(found->second);
        json["ci"] = json_pair(difference.interval);
        list.push_back(std::move(json));
      }
    });
    return list;
  }

  [[nodiscard]] std::vector<Json> table_tests() const {
    std::vector<Json> list;
    for (const auto& made : all_.item_tests) {
      const auto& test = made.test;
      const auto value = [&](double tabulate::TableTest::*quantity) {
        return test ? json_number((*test).*quantity) : Json(nullptr);
      };
      list.push_back({{"wave", codebook_.waves[made.wave].id},
                      {"item", codebook_.items[made.item].id},
                      {"banner", codebook_.banners[made.banner].id},
                      {"status", name_of(made.state)},
                      {"n", value(&tabulate::TableTest::interviews)},
                      {"X2", value(&tabulate::TableTest::chi_squared)},
                      {"F", value(&tabulate::TableTest::f)},
                      {"ndf", value(&tabulate::TableTest::numerator_df)},
                      {"ddf", value(&tabulate::TableTest::denominator_df)},
                      {"p", value(&tabulate::TableTest::p_value)}});
    }
    return list;
  }

  template <class Visit>
  void for_each_row(const Visit& visit) const {
    for (std::size_t wave = 0; wave < crosstab_.waves.size(); ++wave) {
      for (std::size_t row = 0; row < crosstab_.rows.size(); ++row) {
        visit(wave, row, name_row(crosstab_.rows[row], codebook_));
      }
    }
  }

  [[nodiscard]] Json address(std::size_t wave, const RowNames& names) const {
    return {{"wave", wave_id(wave)}, {"item", text_or_null(names.item)}, {"measure", names.measure}};
  }
  [[nodiscard]] const std::string& wave_id(std::size_t wave) const { return codebook_.waves[crosstab_.waves[wave]].id; }
  [[nodiscard]] const std::string& segment_id(std::size_t column) const {
    return codebook_.segments[crosstab_.columns[column].segment].id;
  }

  const Tabulation& all_;
  const Codebook& codebook_;
  const tabulate::Crosstab& crosstab_;
  std::string text_;
};

}  // namespace

std::string to_json(const Tabulation& tabulation) { return JsonWriter(tabulation).write(); }

}  // namespace andel::tables
