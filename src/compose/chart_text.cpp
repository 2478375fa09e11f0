#include "compose/chart_text.hpp"

#include <optional>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "compose/figure_text.hpp"
#include "compose/policy_words.hpp"

namespace andel::compose {
namespace {

struct Words {
  std::string_view chart;
  std::string_view no_bars;
  std::string_view bar;
  std::string_view bars;
  std::string_view group;
  std::string_view groups;
  std::string_view of_bars;
  std::string_view line_chart;
  std::string_view line;
  std::string_view lines;
  std::string_view over;
  std::string_view wave;
  std::string_view waves;
  std::string_view no_answers;
  std::string_view suppressed;
  std::string_view key_no_answers;
  std::string_view change_since;
  std::string_view significant;
  std::string_view not_significant;
  std::string_view untested;
  std::string_view key_change;
  std::string_view key_change_of_shares;
  std::string_view key_significant;
  std::string_view key_none_significant;
  std::string_view interval;
  std::string_view to;
  std::string_view key_interval;
  std::string_view highlighted;
};

constexpr Words swedish{
    .chart = "Liggande stapeldiagram",
    .no_bars = "utan staplar",
    .bar = "stapel",
    .bars = "staplar",
    .group = "grupp",
    .groups = "grupper",
    .of_bars = "med",
    .line_chart = "Linjediagram",
    .line = "linje",
    .lines = "linjer",
    .over = "över",
    .wave = "mätning",
    .waves = "mätningar",
    .no_answers = "inga svar",
    .suppressed = "för få svar",
    .key_no_answers = "– Inga svar",
    .change_since = "förändring sedan",
    .significant = "statistiskt säkerställd",
    .not_significant = "ej säkerställd",
    .untested = "otestad",
    .key_change = "Inom parentes: förändring sedan",
    .key_change_of_shares = "Inom parentes: förändring i procentenheter sedan",
    .key_significant = "statistiskt säkerställd",
    .key_none_significant = "ingen är statistiskt säkerställd",
    .interval = "konfidensintervall",
    .to = "till",
    .key_interval = "Tunna linjer:",
    .highlighted = "framhävd",
};

constexpr Words english{
    .chart = "Horizontal bar chart",
    .no_bars = "without bars",
    .bar = "bar",
    .bars = "bars",
    .group = "group",
    .groups = "groups",
    .of_bars = "of",
    .line_chart = "Line chart",
    .line = "line",
    .lines = "lines",
    .over = "over",
    .wave = "wave",
    .waves = "waves",
    .no_answers = "no answers",
    .suppressed = "too few answers",
    .key_no_answers = "– No answers",
    .change_since = "change since",
    .significant = "significant",
    .not_significant = "not significant",
    .untested = "untested",
    .key_change = "In brackets: change since",
    .key_change_of_shares = "In brackets: change in percentage points since",
    .key_significant = "statistically significant",
    .key_none_significant = "none is statistically significant",
    .interval = "confidence intervals",
    .to = "to",
    .key_interval = "Thin lines:",
    .highlighted = "highlighted",
};

const Words& words_of(Language language) { return language == Language::swedish ? swedish : english; }

/// The figure with what its signs mean.
std::string say_value(const ChartFigure& figure, Language language) {
  std::string text = figure.plain_text;
  if (figure.cell.flag == CellFlag::uncertain) text += fmt::format(" ({})", word_for_uncertain(language));
  if (const auto words = word_for(figure.finding, language); !words.empty()) text += fmt::format(" ({})", words);
  return text;
}

std::string say(const ChartFigure& figure, Language language) {
  switch (figure.cell.state) {
    case CellState::value:
      return say_value(figure, language);
    case CellState::no_answers:
      return std::string(words_of(language).no_answers);
    case CellState::suppressed:
      break;
  }
  return std::string(words_of(language).suppressed);
}

std::string count(std::size_t number, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", number, number == 1 ? one : many);
}

std::string describe_extent(const ChartFigures& figures, const Words& words) {
  const std::size_t series = figures.chart->series.size();
  if (figures.chart->form == ChartForm::lines) {
    return fmt::format("{} {} {}", count(series, words.line, words.lines), words.over,
                       count(figures.rows.size(), words.wave, words.waves));
  }
  if (figures.rows.empty()) return std::string(words.no_bars);
  if (series == 1) return count(figures.rows.size(), words.bar, words.bars);
  return fmt::format("{} {} {}", count(figures.rows.size(), words.group, words.groups), words.of_bars,
                     count(series, words.bar, words.bars));
}

/// An end of an interval, as the figure itself would be written.
std::string write_bound(double value, const Chart& chart, Language language) {
  Cell bound;
  bound.state = CellState::value;
  bound.value = value;
  return write_cell(bound, chart.unit, language);
}

/// "95-procentiga konfidensintervall", "95% confidence intervals".
std::string interval_name(double level, Language language) {
  const bool compounds = language == Language::swedish;
  return fmt::format("{}{} {}", number_of_level(level, language).printed, compounds ? "-procentiga" : "",
                     words_of(language).interval);
}

std::string describe_row(const ChartRow& row, const Chart& chart, Language language) {
  const Words& words = words_of(language);
  std::string text = row.category->full_label.empty() ? row.category->label : row.category->full_label;
  if (row.emphasis == RowEmphasis::highlighted) text += fmt::format(" ({})", words.highlighted);
  const bool grouped = chart.series.size() > 1;
  for (std::size_t i = 0; i < row.figures.size(); ++i) {
    if (grouped) text += fmt::format("{} {}", i == 0 ? ":" : ",", chart.series[i].label);
    text += fmt::format(" {}", describe_figure(row.figures[i], chart, language));
  }
  if (row.reference) text += fmt::format(" ({} {})", chart.reference_label, say(*row.reference, language));
  return text;
}

std::string_view word_for_change(Finding finding, const Words& words) {
  if (finding == Finding::untested) return words.untested;
  return finding == Finding::no_difference ? words.not_significant : words.significant;
}

/// Explains the arrows where there are any, and says that there are none where there might have been.
std::string key_of_significance(bool any_significant, bool any_tested, const Words& words) {
  if (any_significant) {
    return fmt::format("; {}\u00A0{}\u00A0{}", sign_of_change(Finding::higher), sign_of_change(Finding::lower),
                       words.key_significant);
  }
  return any_tested ? fmt::format("; {}", words.key_none_significant) : "";
}

/// What the figures in brackets are; nothing where there are none.
std::optional<std::string> key_of_changes(const ChartFigures& figures, const Words& words) {
  bool any = false;
  bool any_tested = false;
  bool any_significant = false;
  for (const auto& row : figures.rows) {
    for (const auto& figure : row.figures) {
      if (!figure.change) continue;
      const Finding finding = figure.change->finding;
      any = true;
      any_tested = any_tested || finding != Finding::untested;
      any_significant = any_significant || !sign_of_change(finding).empty();
    }
  }
  if (!any) return std::nullopt;
  const bool shares = figures.chart->unit == Unit::percent;
  return fmt::format("{} {}{}", shares ? words.key_change_of_shares : words.key_change, figures.chart->change_label,
                     key_of_significance(any_significant, any_tested, words));
}

}  // namespace

std::string describe_figure(const ChartFigure& figure, const Chart& chart, Language language) {
  const Words& words = words_of(language);
  std::string text = say(figure, language);
  if (const auto& interval = figure.interval) {
    text += fmt::format(" ({} {} {})", write_bound(interval->low, chart, language), words.to,
                        write_bound(interval->high, chart, language));
  }
  if (const auto& change = figure.change) {
    text += fmt::format(" ({} {} {}, {})", words.change_since, chart.change_label, change->text,
                        word_for_change(change->finding, words));
  }
  return text;
}

std::string describe_chart(const ChartFigures& figures, Language language) {
  const Words& words = words_of(language);
  const std::string_view between = figures.chart->series.size() > 1 ? "; " : ", ";
  const bool lines = figures.chart->form == ChartForm::lines;
  std::string text = fmt::format("{}, {}", lines ? words.line_chart : words.chart, describe_extent(figures, words));
  if (const auto level = figures.chart->interval_level) {
    text += fmt::format(" ({})", interval_name(*level, language));
  }
  for (std::size_t i = 0; i < figures.rows.size(); ++i) {
    text += i == 0 ? ": " : between;
    text += describe_row(figures.rows[i], *figures.chart, language);
  }
  if (const auto& goal = figures.chart->goal; goal && lines) {
    text += fmt::format("{}{} {}", between, goal->label, write_tick(goal->target, figures.chart->unit, language));
  }
  return text + ".";
}

std::vector<WrittenNumber> numbers_of_description(const ChartFigures& figures) {
  std::vector<WrittenNumber> numbers;
  const auto add = [&](WrittenWhat what, std::size_t count) {
    numbers.push_back({what, static_cast<double>(count), fmt::format("{}", count)});
  };
  const std::size_t series = figures.chart->series.size();
  const bool lines = figures.chart->form == ChartForm::lines;
  if (figures.rows.empty() && !lines) return numbers;
  add(WrittenWhat::row_count, figures.rows.size());
  if (lines || series > 1) add(WrittenWhat::series_count, series);
  return numbers;
}

std::vector<WrittenNumber> numbers_of_goal(const Chart& chart, const Plan& plan) {
  if (!chart.goal || !plan.goal || chart.form != ChartForm::lines) return {};
  const int year = plan.goal->year;
  const double target = chart.goal->target;
  return {{WrittenWhat::goal_year, static_cast<double>(year), fmt::format("{}", year)},
          {WrittenWhat::goal, target, write_tick(target, chart.unit, plan.language)}};
}

WrittenNumber number_of_level(double level, Language language) {
  const Unit unit = language == Language::swedish ? Unit::number : Unit::percent;  // "95-procentiga", "95%"
  return {WrittenWhat::interval_level, 100 * level, write_tick(100 * level, unit, language)};
}

std::string interval_key(double level, Language language) {
  return fmt::format("{} {}", words_of(language).key_interval, interval_name(level, language));
}

std::vector<std::string> sign_keys(const ChartFigures& figures, Language language) {
  const Words& words = words_of(language);
  std::vector<std::string> keys;
  if (figures.shows(CellState::no_answers)) keys.emplace_back(words.key_no_answers);
  if (auto key = key_of_changes(figures, words)) keys.push_back(*std::move(key));
  return keys;
}

}  // namespace andel::compose
