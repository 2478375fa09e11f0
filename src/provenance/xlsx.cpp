#include "provenance/xlsx.hpp"

#include <initializer_list>
#include <span>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

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
    {"No.", 6},      {"Slide", 6},       {"Region", 14},          {"In", 8},       {"Role", 12},        {"Printed", 16},
    {"Marks", 7},    {"Expression", 50}, {"Value", 18},           {"Decimals", 9}, {"Computation", 36}, {"Steps", 60},
    {"p-value", 10}, {"Level", 8},       {"Unnamed figures", 16}, {"File", 30},    {"Line", 7},         {"Column", 8},
};
constexpr Heading figure_headings[] = {
    {"No.", 6}, {"Figure", 50},     {"Measure", 14}, {"Items", 30},     {"Segment", 20}, {"Wave", 8},
    {"n", 9},   {"Weighted n", 12}, {"Value", 18},   {"Data file", 30}, {"XXH3", 19},
};

constexpr Heading step_headings[] = {
    {"No.", 6}, {"Expression", 50}, {"Words", 60}, {"Unnamed", 9}, {"Segment", 20}, {"Value", 18}, {"Taken", 7},
};
constexpr Heading text_headings[] = {
    {"No.", 6},      {"Slide", 6}, {"Region", 14}, {"In", 11},    {"Text", 100},
    {"Numbers", 14}, {"File", 30}, {"Line", 7},    {"Column", 8},
};
constexpr Heading claim_headings[] = {
    {"Slide", 6},  {"Region", 14},  {"Condition", 60},       {"Standing", 11}, {"Doubts", 24}, {"Said", 11},
    {"Texts", 10}, {"Figures", 80}, {"Unnamed figures", 16}, {"File", 30},     {"Line", 7},    {"Column", 8},
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

/// "highest(industry, index): Av 8 jämförda ...", a line each.
std::string describe_steps(const NumberRecord& number) {
  std::string lines;
  for (const auto& step : number.steps) {
    lines += fmt::format("{}{}: {}", lines.empty() ? "" : "\n", step.expression, step.words);
  }
  return lines;
}

/// "1, 2", as they are numbered in their sheet.
std::string list_positions(const std::vector<std::size_t>& positions) {
  std::string list;
  for (const auto position : positions) list += fmt::format("{}{}", list.empty() ? "" : ", ", position + 1);
  return list;
}

template <class Record>
void write_place(const Record& record, Sheet& sheet) {
  sheet.add(record.file);
  if (record.file.empty()) return;  // written by code
  sheet.add_count(record.line);
  sheet.add_count(record.column);
}

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
  sheet.add(describe_steps(number));
  sheet.add(number.p_value);
  sheet.add(number.level);
  sheet.add_count(number.unnamed_figures);
  write_place(number, sheet);
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
  sheet.add(figure.weighted_n);
  sheet.add(figure.value);
  sheet.add(figure.data_file);
  sheet.add(figure.data_digest);
}

void begin_step(const StepRecord& step, std::size_t position, Sheet& sheet) {
  sheet.end_row();
  sheet.add_count(position);
  sheet.add(step.expression);
  sheet.add(step.words);
  sheet.add_count(step.unnamed);
}

/// A row for each segment that was compared, or one where none is named.
void write_step(const StepRecord& step, std::size_t position, Sheet& sheet) {
  if (step.compared.empty()) begin_step(step, position, sheet);
  for (const auto& [segment, value, taken] : step.compared) {
    begin_step(step, position, sheet);
    sheet.add(segment);
    sheet.add(value);
    if (taken) sheet.add(*taken ? "yes" : "no");
  }
}

void write_text(const TextRecord& text, std::size_t position, Sheet& sheet) {
  sheet.end_row();
  sheet.add_count(position);
  sheet.add_count(text.slide);
  sheet.add(text.region);
  sheet.add(name_of(text.medium));
  sheet.add(text.printed);
  sheet.add(list_positions(text.numbers));
  write_place(text, sheet);
}

void write_claim(const ClaimRecord& claim, Sheet& sheet) {
  std::string figures;
  for (const auto& figure : claim.figures) {
    figures += fmt::format("{}{} = {}", figures.empty() ? "" : "; ", figure.name, figure.value.value_or(0));
  }
  sheet.end_row();
  sheet.add_count(claim.slide);
  sheet.add(claim.region);
  sheet.add(claim.condition);
  sheet.add(name_of(claim.standing));
  sheet.add(fmt::format("{}", fmt::join(claim.doubts, "; ")));
  sheet.add(name_of(claim.said));
  sheet.add(list_positions(claim.texts));
  sheet.add(figures);
  sheet.add_count(claim.unnamed_figures);
  write_place(claim, sheet);
}

}  // namespace

std::string records_as_xlsx(const Records& records, const std::string& title) {
  const auto book = tables::make_workbook(title, {});
  const auto& numbers = records.numbers;
  Sheet printed(*book, "Numbers", number_headings);
  for (std::size_t i = 0; i < numbers.size(); ++i) write_number(numbers[i], i + 1, printed);
  Sheet behind(*book, "Figures", figure_headings);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    for (const auto& figure : numbers[i].figures) write_figure(figure, i + 1, behind);
  }
  Sheet steps(*book, "Steps", step_headings);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    for (const auto& step : numbers[i].steps) write_step(step, i + 1, steps);
  }
  Sheet texts(*book, "Texts", text_headings);
  for (std::size_t i = 0; i < records.texts.size(); ++i) write_text(records.texts[i], i + 1, texts);
  Sheet claims(*book, "Claims", claim_headings);
  for (const auto& claim : records.claims) write_claim(claim, claims);
  return book->finish();
}

}  // namespace andel::provenance
