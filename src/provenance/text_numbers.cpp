#include "provenance/text_numbers.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "express/letter_case.hpp"
#include "provenance/computation.hpp"
#include "provenance/steps.hpp"

namespace andel::provenance {
namespace {

/// Collects figures, each once, as far as the document may name their segments.
class FigureList {
 public:
  FigureList(const Made& made, const RecordMaker& maker) : made_(made), maker_(maker) {}

  void add(CellId id) {
    if (cells_.insert(id).second) add(made_.plan.cells[id].segment, [&] { return maker_.figure(id); });
  }
  void add(BaseId id) {
    if (bases_.insert(id).second) add(made_.plan.bases[id].segment, [&] { return maker_.base(id); });
  }

  template <class Record>
  void hand_over(Record& record) && {
    record.figures = std::move(figures_);
    record.unnamed_figures = unnamed_;
  }

 private:
  template <class Make>
  void add(SegmentId segment, const Make& make) {
    if (maker_.may_name(segment)) {
      figures_.push_back(make());
    } else {
      ++unnamed_;
    }
  }

  const Made& made_;
  const RecordMaker& maker_;
  std::set<CellId> cells_;
  std::set<BaseId> bases_;
  std::vector<FigureRecord> figures_;
  std::size_t unnamed_ = 0;
};

/// Those that the number was computed from: first the one that it is, then those that led to it.
void add_figures(const express::Evaluated& evaluated, const express::PrintedNumber& number, const Made& made,
                 const RecordMaker& maker, NumberRecord& record) {
  FigureList list(made, maker);
  // The last one that was looked at is what a choice among segments came to.
  const bool has_cells = number.first_cell < number.last_cell;
  if (has_cells && made.tables.cells[evaluated.cells[number.last_cell - 1]].value == record.value) {
    list.add(evaluated.cells[number.last_cell - 1]);
  }
  for (auto i = number.first_cell; i < number.last_cell; ++i) list.add(evaluated.cells[i]);
  for (auto i = number.first_base; i < number.last_base; ++i) list.add(evaluated.bases[i]);
  std::move(list).hand_over(record);
}

}  // namespace

void add_expression_numbers(ExpressionId id, Medium medium, const Made& made, const RecordMaker& maker,
                            std::vector<NumberRecord>& records) {
  const Expression& expression = made.plan.expressions[id];
  Diagnostics heard_already;
  const auto evaluated = express::evaluate_expression(id, made.plan, made.tables, heard_already, express::Trace::on);
  if (!evaluated) return;
  for (const auto& number : evaluated->numbers) {
    // The whole expression also says how the one number in it is written.
    const bool alone = express::to_lower(evaluated->text) == express::to_lower(number.text);
    const Span asked = alone ? expression.span : number.span;
    NumberRecord record = maker.begin(asked, medium);
    record.expression = maker.words_at(asked);
    record.printed = alone ? evaluated->text : number.text;  // perhaps with a capital letter
    if (number.number.flag == CellFlag::uncertain) record.marks = express::uncertain_sign;
    record.value = number.number.value;
    record.decimals = express::decimals_of(number.number);
    record.computation = write_computation(expression, *evaluated, number, made.plan.language);
    for (const auto step : number.steps) {
      record.steps.push_back(record_step(evaluated->steps[step], expression, made, maker));
    }
    add_figures(*evaluated, number, made, maker, record);
    records.push_back(std::move(record));
  }
}

void add_claim_figures(const express::Evaluated& judged, const RecordMaker& maker, const Made& made,
                       ClaimRecord& claim) {
  FigureList list(made, maker);
  for (const auto id : judged.cells) list.add(id);
  for (const auto id : judged.bases) list.add(id);
  std::move(list).hand_over(claim);
}

}  // namespace andel::provenance
