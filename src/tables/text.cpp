#include "tables/text.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "support/unicode.hpp"
#include "tables/describe.hpp"
#include "tables/notes.hpp"

namespace andel::tables {
namespace {

constexpr std::size_t widest_label = 44;
constexpr std::size_t widest_heading = 14;
constexpr std::string_view no_answers = "-";

std::size_t width_of(std::string_view text) { return decode_utf8(text).size(); }

/// The beginning of a text that is too wide, with an ellipsis.
std::string shorten(const std::string& text, std::size_t width) {
  const auto characters = decode_utf8(text);
  if (characters.size() <= width) return text;
  std::string kept;
  for (std::size_t i = 0; i + 1 < width; ++i) append_utf8(kept, characters[i]);
  return kept + "…";
}

std::string pad_left(std::string_view text, std::size_t width) {
  return std::string(width - std::min(width, width_of(text)), ' ') + std::string(text);
}
std::string pad_right(std::string_view text, std::size_t width) {
  return std::string(text) + std::string(width - std::min(width, width_of(text)), ' ');
}

/// Half away from zero; the snap is far above what another order of summing could change.
std::string round_to(double value, int decimals) {
  constexpr double snap = 1e-9;
  const double scale = std::pow(10.0, decimals);
  const double rounded = std::copysign(std::floor(std::abs(value) * scale + 0.5 + snap) / scale, value);
  return fmt::format("{:.{}f}", rounded == 0 ? 0.0 : rounded, decimals);
}

/// One line of a table: a label, and per column a figure and letters.
struct TextLine {
  std::string label;
  std::vector<std::string> figures;
  std::vector<std::string> letters;
};

/// One banner in one wave.
class TextTable {
 public:
  TextTable(const Tabulation& all, const ColumnGroup& group, std::size_t wave)
      : all_(all), codebook_(all.plan.codebook), crosstab_(all.crosstab), group_(group), wave_(wave) {
    add_heading();
    add_bases();
    for (std::size_t row = 0; row < crosstab_.rows.size(); ++row) add_row(row);
  }

  [[nodiscard]] std::string write() const {
    const auto& wave = codebook_.waves[crosstab_.waves[wave_]];
    const std::string title = fmt::format("{} · {}", group_.label, wave.label);
    std::string underline;
    for (std::size_t i = 0; i < width_of(title); ++i) underline += "─";
    std::string text = title + '\n' + underline + '\n';
    const auto labels = label_width();
    const auto figures = widths(&TextLine::figures);
    const auto letters = widths(&TextLine::letters);
    for (const auto& line : lines_) {
      std::string written = line.figures.empty() ? line.label : pad_right(line.label, labels);
      for (std::size_t i = 0; i < line.figures.size(); ++i) {
        written += "  " + pad_left(line.figures[i], figures[i]);
        if (letters[i] > 0) written += ' ' + pad_right(line.letters[i], letters[i]);
      }
      text += written.substr(0, written.find_last_not_of(' ') + 1) + '\n';
    }
    return text;
  }

 private:
  void add_heading() {
    TextLine names;
    TextLine letters;
    bool lettered = false;
    for (const auto column : group_.columns) {
      const auto& [segment, banner, letter] = crosstab_.columns[column];
      add(names, shorten(codebook_.segments[segment].short_label, widest_heading));
      add(letters, letter.empty() ? "" : fmt::format("({})", letter));
      lettered = lettered || !letter.empty();
    }
    lines_.push_back(std::move(names));
    if (lettered) lines_.push_back(std::move(letters));
  }

  void add_bases() {
    TextLine interviews{"Interviews", {}, {}};
    TextLine weighted{"Weighted", {}, {}};
    TextLine effective{"Effective (Kish)", {}, {}};
    for (const auto column : group_.columns) {
      const auto& base = all_.tables.bases[crosstab_.base(wave_, column)];
      add(interviews, fmt::format("{}", base.unweighted));
      add(weighted, round_to(base.weighted, 1));
      add(effective, round_to(base.effective, 1));
    }
    lines_.push_back(std::move(interviews));
    lines_.push_back(std::move(weighted));
    lines_.push_back(std::move(effective));
  }

  void add_row(std::size_t row) {
    const auto names = name_row(crosstab_.rows[row], codebook_);
    if (row == 0 || names.item != item_ || names.item.empty()) {
      lines_.emplace_back();
      if (!names.item.empty()) lines_.push_back({names.item_label + test_of(crosstab_.rows[row]), {}, {}});
    }
    item_ = names.item;
    TextLine line{(names.item.empty() ? "" : "  ") + shorten(names.figure_label, widest_label), {}, {}};
    for (const auto column : group_.columns) {
      const auto id = crosstab_.cell(wave_, row, column);
      add(line, id ? printed_figure(all_.tables.cells[*id], names.unit) : "");
      line.letters.back() = join_letters(all_.letters_of(wave_, row).above[column], crosstab_);
    }
    lines_.push_back(std::move(line));
  }

  /// The table test of the row's item by the banner, where it was made.
  [[nodiscard]] std::string test_of(const Subject& subject) const {
    const auto item = std::get<ItemMeasure>(subject).item;
    for (const auto& made : all_.item_tests) {
      if (made.wave != crosstab_.waves[wave_] || made.item != item || made.banner != group_.banner) continue;
      if (made.state == ItemTestState::suppressed) return fmt::format("  [F {}]", suppressed_mark);
      return made.test ? fmt::format("  [{}]", describe_test(*made.test)) : "";
    }
    return "";
  }

  static void add(TextLine& line, std::string figure) {
    line.figures.push_back(std::move(figure));
    line.letters.emplace_back();
  }

  [[nodiscard]] std::size_t label_width() const {
    std::size_t width = 0;
    for (const auto& line : lines_) {
      if (!line.figures.empty()) width = std::max(width, width_of(line.label));
    }
    return width;
  }

  [[nodiscard]] std::vector<std::size_t> widths(std::vector<std::string> TextLine::*part) const {
    std::vector<std::size_t> widest(group_.columns.size(), 0);
    for (const auto& line : lines_) {
      for (std::size_t i = 0; i < (line.*part).size(); ++i) widest[i] = std::max(widest[i], width_of((line.*part)[i]));
    }
    return widest;
  }

  const Tabulation& all_;
  const Codebook& codebook_;
  const tabulate::Crosstab& crosstab_;
  const ColumnGroup& group_;
  std::size_t wave_;
  std::vector<TextLine> lines_;
  std::string item_;
};

}  // namespace

std::string printed_figure(const Cell& cell, Unit unit) {
  if (cell.state == CellState::suppressed) return std::string(suppressed_mark);
  if (cell.state == CellState::no_answers) return std::string(no_answers);
  const std::string figure = round_to(cell.value, unit == Unit::number ? 2 : 1);
  return cell.flag == CellFlag::uncertain ? figure + std::string(uncertain_mark) : figure;
}

std::string to_text(const Tabulation& tabulation) {
  std::string text = tabulation.plan.codebook.survey + "\n\n";
  for (const auto& group : group_columns(tabulation.crosstab, tabulation.plan.codebook)) {
    for (std::size_t wave = 0; wave < tabulation.crosstab.waves.size(); ++wave) {
      text += TextTable(tabulation, group, wave).write() + '\n';
    }
  }
  for (const auto& note : notes_of(tabulation)) text += note + '\n';
  return text;
}

}  // namespace andel::tables
