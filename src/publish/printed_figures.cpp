#include "publish/printed_figures.hpp"

#include <bit>
#include <cstdint>
#include <set>
#include <variant>

#include "batch/digest.hpp"
#include "compose/chart_figures.hpp"
#include "express/evaluate.hpp"

namespace andel::publish {

namespace {

class Printed {
 public:
  Printed(const Plan& plan, const Tables& tables) : plan_(plan), tables_(tables) {}

  void add(const PlannedContent& content) {
    if (const auto* text = std::get_if<RichText>(&content)) add(*text);
    if (const auto* chart = std::get_if<Chart>(&content)) add(*chart);
    if (const auto* picture = std::get_if<PlannedPicture>(&content)) {
      add(picture->alternative);
      add(picture->caption);
    }
  }

  std::string take() { return digest_.take(); }

 private:
  void add(const RichText& text) {
    Diagnostics said_elsewhere;
    for (const auto& paragraph : express::evaluate(text, plan_, tables_, said_elsewhere)) {
      add(paragraph.kind);
      for (const auto& piece : paragraph.pieces) {
        digest_.add_part(piece.text);
        add(piece.flag);
      }
    }
  }

  void add(const Chart& chart) {
    add(chart.heading);
    if (chart.alternative) add(*chart.alternative);
    for (const auto& cells : {chart.cells, chart.reference}) {
      for (const CellId cell : cells) add(tables_.cells[cell]);
    }
    if (chart.goal) add(tables_.cells[chart.goal->start]);
    for (const auto& change : chart.changes) {
      if (change) add(tables_.comparisons[*change]);
    }
    if (chart.tests) add_tests(chart);
  }

  /// Of a family that is the whole document, a chart shows a part. Its note says how many tests the family has.
  void add_tests(const Chart& chart) {
    if (families_.insert(chart.tests->family).second) add(compose::count_tests(chart.tests->family, tables_));
    for (const std::size_t row : compose::choose_rows(chart, tables_).shown) {
      for (std::size_t series = 0; series < chart.series.size(); ++series) {
        add(compose::finding_of(chart, row * chart.series.size() + series, tables_));
      }
    }
  }

  void add(const Cell& cell) {
    add(cell.state);
    add(cell.value);
    add(cell.base.unweighted);
    add(cell.flag);
    add(cell.suppressed_for);
    add(cell.precision.interval);
  }

  void add(const Comparison& change) {
    add(change.state);
    add(change.difference);
    add(change.p_value);
  }

  void add(const std::optional<Interval>& interval) {
    add(interval ? 1.0 : 0.0);
    if (!interval) return;
    add(interval->low);
    add(interval->high);
  }

  void add(double number) { add_bits(std::bit_cast<std::uint64_t>(number)); }
  void add(std::size_t number) { add_bits(number); }
  template <class Enum>
  requires std::is_enum_v<Enum>
  void add(Enum value) { add_bits(static_cast<std::uint64_t>(value)); }

  void add_bits(std::uint64_t bits) {
    std::string bytes;
    for (int i = 0; i < 8; ++i) bytes += static_cast<char>(bits >> 8 * i & 0xFF);
    digest_.add(bytes);
  }

  const Plan& plan_;
  const Tables& tables_;
  std::set<FamilyId> families_;  // whose tests were counted
  batch::Digest digest_;
};

}  // namespace

std::string digest_printed_figures(const Plan& plan, const Tables& tables) {
  Printed printed(plan, tables);
  for (const auto& slide : plan.slides) {
    for (const auto& [region, content] : slide.contents) printed.add(content);
  }
  return printed.take();
}

}  // namespace andel::publish
