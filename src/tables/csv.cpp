#include "tables/csv.hpp"

#include <fmt/format.h>

#include "tables/describe.hpp"
#include "tables/quantities.hpp"

namespace andel::tables {
namespace {

std::string quoted(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string all = "\"";
  for (const char c : text) all += c == '"' ? std::string("\"\"") : std::string(1, c);
  return all + '"';
}

std::string number_field(std::optional<double> value) { return value ? fmt::format("{}", *value) : ""; }

std::string header_line() {
  std::string line = "wave,segment,item,measure,status";
  for (const auto name : quantity_names) line += fmt::format(",{}", name);
  return line + ",ci_low,ci_high,flag,above\n";
}

}  // namespace

std::string to_csv(const Tabulation& all) {
  const auto& codebook = all.plan.codebook;
  const auto& crosstab = all.crosstab;
  std::string text = header_line();
  for (std::size_t wave = 0; wave < crosstab.waves.size(); ++wave) {
    for (std::size_t row = 0; row < crosstab.rows.size(); ++row) {
      const auto names = name_row(crosstab.rows[row], codebook);
      for (std::size_t column = 0; column < crosstab.columns.size(); ++column) {
        const auto id = crosstab.cell(wave, row, column);
        if (!id) continue;
        const auto figure = describe_figure(crosstab.rows[row], all.tables.cells[*id], codebook);
        text += fmt::format("{},{},{},{},{}", quoted(codebook.waves[crosstab.waves[wave]].id),
                            quoted(codebook.segments[crosstab.columns[column].segment].id), quoted(names.item),
                            quoted(names.measure), figure.status);
        for (const auto& quantity : figure.quantities) text += ',' + number_field(quantity);
        const auto& interval = figure.interval;
        text += fmt::format(",{},{},{},{}\n", number_field(interval ? std::optional(interval->low) : std::nullopt),
                            number_field(interval ? std::optional(interval->high) : std::nullopt),
                            figure.flag == CellFlag::uncertain ? "uncertain" : "",
                            join_letters(all.letters_of(wave, row).above[column], crosstab));
      }
    }
  }
  return text;
}

}  // namespace andel::tables
