#include "provenance/xlsx.hpp"

#include <initializer_list>
#include <span>
#include <string_view>

#include <fmt/format.h>

#include "tables/workbook.hpp"

namespace andel::provenance {
namespace {

using tables::CellStyle;
using tables::Workbook;

struct Heading {
  std::string_view name;
  double width;  ///< in characters
};

constexpr Heading number_headings[] = {
    {"No.", 6},   {"Slide", 6},       {"Region", 14}, {"In", 8},       {"Role", 12},        {"Printed", 16},
    {"Marks", 7}, {"Expression", 50}, {"Value", 18},  {"Decimals", 9}, {"Computation", 36}, {"p-value", 10},
    {"Level", 8}, {"File", 30},       {"Line", 7},    {"Column", 8},
};
constexpr Heading figure_headings[] = {
    {"No.", 6}, {"Figure", 50},     {"Measure", 14}, {"Items", 30},     {"Segment", 20}, {"Wave", 8},
    {"n", 9},   {"Weighted n", 12}, {"Value", 18},   {"Data file", 30}, {"XXH3", 19},
};

/// Fills a sheet row by row.
class Sheet {
 public:
  Sheet(Workbook& book, const std::string& name, std::span<const Heading> headings) : book_(book) {
    book_.begin_sheet(name);
    for (const auto& heading : headings) {
      book_.set_width(column_, column_, heading.width);
      add(heading.name, CellStyle::heading);
    }
    book_.freeze(1, 1);
  }

  void end_row() {
    ++row_;
    column_ = 0;
  }
  void add(std::string_view text, CellStyle style = CellStyle::plain) { book_.write(row_, column_++, text, style); }
  void add(double number, CellStyle style) { book_.write(row_, column_++, number, style); }
  void add_count(std::size_t count) { add(static_cast<double>(count), CellStyle::whole); }
  void add(const std::optional<double>& number) {
    if (number) book_.write(row_, column_, *number, CellStyle::exact);
    ++column_;
  }

 private:
  Workbook& book_;
  std::uint32_t row_ = 0;
  std::uint16_t column_ = 0;
};

void write_number(const NumberRecord& number, std::size_t position, Sheet& sheet) {
  sheet.end_row();
  sheet.add_count(position);
  sheet.add_count(number.slide);
  sheet.add(number.region);
  sheet.add(name_of(number.medium));
  sheet.add(name_of(number.role));
  sheet.add(number.printed);
  sheet.add(number.marks);
  sheet.add(number.expression);
  sheet.add(number.value, CellStyle::exact);
  sheet.add_count(static_cast<std::size_t>(number.decimals));
  sheet.add(number.computation);
  sheet.add(number.p_value);
  sheet.add(number.level);
  sheet.add(number.file);
  sheet.add_count(number.line);
  sheet.add_count(number.column);
}

void write_figure(const FigureRecord& figure, std::size_t position, Sheet& sheet) {
  std::string items;
  for (const auto& item : figure.items) items += (items.empty() ? "" : ", ") + item;
  sheet.end_row();
  sheet.add_count(position);
  sheet.add(figure.name);
  sheet.add(figure.measure);
  sheet.add(items);
  sheet.add(figure.segment);
  sheet.add(figure.wave);
  sheet.add_count(figure.n);
  sheet.add(figure.weighted_n, CellStyle::exact);
  sheet.add(figure.value, CellStyle::exact);
  sheet.add(figure.data_file);
  sheet.add(figure.data_digest);
}

}  // namespace

std::string numbers_as_xlsx(const std::vector<NumberRecord>& numbers, const std::string& title) {
  const auto book = tables::make_workbook(title, {});
  Sheet printed(*book, "Numbers", number_headings);
  for (std::size_t i = 0; i < numbers.size(); ++i) write_number(numbers[i], i + 1, printed);
  Sheet behind(*book, "Figures", figure_headings);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    for (const auto& figure : numbers[i].figures) write_figure(figure, i + 1, behind);
  }
  return book->finish();
}

}  // namespace andel::provenance
