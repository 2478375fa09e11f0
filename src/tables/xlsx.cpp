#include "tables/xlsx.hpp"

#include <algorithm>

#include "support/module.hpp"
#include "tables/describe.hpp"
#include "tables/figure_lines.hpp"
#include "tables/notes.hpp"
#include "tables/quantities.hpp"
#include "tables/workbook.hpp"

namespace andel::tables {
namespace {

constexpr std::uint16_t first_figure = 3;  // after wave, item and measure

CellStyle style_of(Unit unit) {
  return unit == Unit::percent ? CellStyle::percent : unit == Unit::index ? CellStyle::index : CellStyle::number;
}

/// A banner's sheet: bases and rows wave by wave, letters under the figures that have them.
class BannerSheet {
 public:
  BannerSheet(const Tabulation& all, const ColumnGroup& group, Workbook& book)
      : all_(all), codebook_(all.plan.codebook), crosstab_(all.crosstab), group_(group), book_(book) {}

  void write() {
    book_.begin_sheet(group_.label);
    write_heading();
    for (std::size_t wave = 0; wave < crosstab_.waves.size(); ++wave) {
      write_bases(wave);
      for (std::size_t row = 0; row < crosstab_.rows.size(); ++row) write_row(wave, row);
    }
  }

 private:
  static std::uint16_t place_of(std::size_t column) { return static_cast<std::uint16_t>(first_figure + column); }

  void write_heading() {
    book_.set_width(0, 0, 10);
    book_.set_width(1, 1, 48);
    book_.set_width(2, 2, 28);
    book_.set_width(first_figure, place_of(group_.columns.size()), 13);
    book_.write(0, 0, codebook_.survey, CellStyle::plain);
    book_.write(0, 1, group_.label, CellStyle::plain);
    constexpr std::array<std::string_view, first_figure> names{"Wave", "Item", "Measure"};
    for (std::uint16_t i = 0; i < first_figure; ++i) book_.write(1, i, names[i], CellStyle::heading);
    for (std::size_t i = 0; i < group_.columns.size(); ++i) {
      const auto& column = crosstab_.columns[group_.columns[i]];
      std::string name = codebook_.segments[column.segment].label;
      if (!column.letter.empty()) name += " (" + column.letter + ')';
      book_.write(1, place_of(i), name, CellStyle::heading);
    }
    book_.freeze(2, first_figure);
    line_ = 2;
  }

  void begin_line(std::size_t wave, std::string_view item, std::string_view measure, CellStyle style) {
    book_.write(line_, 0, codebook_.waves[crosstab_.waves[wave]].label, style);
    book_.write(line_, 1, item, style);
    book_.write(line_, 2, measure, style);
  }

  void write_bases(std::size_t wave) {
    const auto write = [&](std::string_view name, CellStyle style, const auto& value) {
      begin_line(wave, "", name, CellStyle::label);
      for (std::size_t i = 0; i < group_.columns.size(); ++i) {
        book_.write(line_, place_of(i), value(all_.tables.bases[crosstab_.base(wave, group_.columns[i])]), style);
      }
      ++line_;
    };
    write("Interviews", CellStyle::whole, [](const Base& base) { return static_cast<double>(base.unweighted); });
    write("Weighted", CellStyle::decimal, [](const Base& base) { return base.weighted; });
    write("Effective (Kish)", CellStyle::decimal, [](const Base& base) { return base.effective; });
  }

  void write_row(std::size_t wave, std::size_t row) {
    const auto names = name_row(crosstab_.rows[row], codebook_);
    begin_line(wave, names.item_label, names.figure_label, CellStyle::label);
    for (std::size_t i = 0; i < group_.columns.size(); ++i) {
      const auto id = crosstab_.cell(wave, row, group_.columns[i]);
      if (!id) continue;
      const auto& cell = all_.tables.cells[*id];
      if (cell.state == CellState::value) book_.write(line_, place_of(i), cell.value, style_of(names.unit));
      if (cell.state == CellState::suppressed) book_.write(line_, place_of(i), suppressed_mark, CellStyle::mark);
    }
    ++line_;
    write_marks(wave, row);
  }

  /// Letters, and the mark of uncertain figures: a figure itself stays a number.
  void write_marks(std::size_t wave, std::size_t row) {
    bool any = false;
    for (std::size_t i = 0; i < group_.columns.size(); ++i) {
      const auto id = crosstab_.cell(wave, row, group_.columns[i]);
      std::string marks = join_letters(all_.letters_of(wave, row).above[group_.columns[i]], crosstab_);
      if (id && all_.tables.cells[*id].flag == CellFlag::uncertain) marks += uncertain_mark;
      if (marks.empty()) continue;
      book_.write(line_, place_of(i), marks, CellStyle::quiet);
      any = true;
    }
    if (any) ++line_;
  }

  const Tabulation& all_;
  const Codebook& codebook_;
  const tabulate::Crosstab& crosstab_;
  const ColumnGroup& group_;
  Workbook& book_;
  std::uint32_t line_ = 0;
};

/// Every quantity of every figure, one figure per line.
void write_figures(const Tabulation& all, Workbook& book) {
  book.begin_sheet("Figures");
  std::vector<std::string_view> heading{"wave", "segment", "item", "measure", "status"};
  heading.insert(heading.end(), quantity_names.begin(), quantity_names.end());
  heading.insert(heading.end(), {"ci_low", "ci_high"});
  std::uint16_t next = 0;
  for (const auto title : heading) book.write(0, next++, title, CellStyle::heading);
  book.set_width(0, static_cast<std::uint16_t>(heading.size() - 1), 13);
  book.freeze(1, 4);
  std::uint32_t row = 0;
  for_each_figure(all, [&](const FigureLine& line) {
    const auto& [wave, segment, names, figure, above] = line;
    ++row;
    std::uint16_t place = 0;
    for (const std::string_view words :
         {std::string_view(wave), std::string_view(segment), std::string_view(names.item),
          std::string_view(names.measure), figure.status}) {
      book.write(row, place++, words, CellStyle::plain);
    }
    auto values = std::vector<std::optional<double>>(figure.quantities.begin(), figure.quantities.end());
    values.push_back(figure.interval ? std::optional(figure.interval->low) : std::nullopt);
    values.push_back(figure.interval ? std::optional(figure.interval->high) : std::nullopt);
    for (const auto& value : values) {
      if (value) book.write(row, place, *value, CellStyle::exact);
      ++place;
    }
  });
}

/// The notes, and the table tests that they speak of.
void write_notes(const Tabulation& all, Workbook& book) {
  const auto& codebook = all.plan.codebook;
  book.begin_sheet("Notes");
  book.set_width(0, 0, 10);
  book.set_width(1, 2, 36);
  std::uint32_t line = 0;
  for (const auto& note : notes_of(all)) book.write(line++, 0, note, CellStyle::plain);
  if (all.item_tests.empty()) return;
  ++line;
  constexpr std::array<std::string_view, 8> heading{"wave", "item", "banner", "n", "F", "ndf", "ddf", "p"};
  std::uint16_t next = 0;
  for (const auto title : heading) book.write(line, next++, title, CellStyle::heading);
  for (const auto& made : all.item_tests) {
    if (made.state == ItemTestState::undefined || made.state == ItemTestState::too_large) continue;
    ++line;
    book.write(line, 0, codebook.waves[made.wave].label, CellStyle::plain);
    book.write(line, 1, codebook.items[made.item].label, CellStyle::plain);
    book.write(line, 2, codebook.banners[made.banner].label, CellStyle::plain);
    if (made.state == ItemTestState::suppressed) {
      book.write(line, 3, suppressed_mark, CellStyle::plain);
      continue;
    }
    std::uint16_t place = 3;
    for (const double value : {made.test->interviews, made.test->f, made.test->numerator_df, made.test->denominator_df,
                               made.test->p_value}) {
      book.write(line, place++, value, CellStyle::exact);
    }
  }
}

}  // namespace

std::unique_ptr<Workbook> make_workbook(const std::string& title, const std::string& creator) {
  std::unique_ptr<Workbook> made;
  load_function<WorkbookMaker>(workbook_module, workbook_maker, "write workbooks")(title, creator, made);
  return made;
}

std::string to_xlsx(const Tabulation& tabulation) {
  const auto workbook = make_workbook(tabulation.plan.codebook.survey, "Andel");
  Workbook& book = *workbook;
  const auto groups = group_columns(tabulation.crosstab, tabulation.plan.codebook);
  for (const auto& group : groups) BannerSheet(tabulation, group, book).write();
  write_figures(tabulation, book);
  write_notes(tabulation, book);
  return book.finish();
}

}  // namespace andel::tables
