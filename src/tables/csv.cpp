#include "tables/csv.hpp"

#include <fmt/format.h>

#include "tables/describe.hpp"
#include "tables/figure_lines.hpp"
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
  std::string text = header_line();
  for_each_figure(all, [&](const FigureLine& line) {
    const auto& [wave, segment, names, figure, above] = line;
    text += fmt::format("{},{},{},{},{}", quoted(wave), quoted(segment), quoted(names.item), quoted(names.measure),
                        figure.status);
    for (const auto& quantity : figure.quantities) text += ',' + number_field(quantity);
    const auto& interval = figure.interval;
    text += fmt::format(",{},{},{},{}\n", number_field(interval ? std::optional(interval->low) : std::nullopt),
                        number_field(interval ? std::optional(interval->high) : std::nullopt),
                        figure.flag == CellFlag::uncertain ? "uncertain" : "", join_letters(above, all.crosstab));
  });
  return text;
}

}  // namespace andel::tables
