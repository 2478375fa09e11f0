#include "provenance/collect.hpp"

#include <algorithm>
#include <utility>

#include "express/claims.hpp"
#include "express/evaluate.hpp"
#include "express/letter_case.hpp"
#include "model/texts.hpp"
#include "provenance/chart_numbers.hpp"
#include "provenance/computation.hpp"
#include "provenance/record_maker.hpp"

namespace andel::provenance {
namespace {

class Collector {
 public:
  explicit Collector(const Made& made) : made_(made), plan_(made.plan), maker_(made) {}

  std::vector<NumberRecord> run() {
    for (const auto& slide : plan_.slides) {
      const Layout& layout = plan_.brand.layouts[slide.layout];
      for (const auto& [region, content] : slide.contents) {
        maker_.enter(slide.number, layout.regions[region].id);
        visit_texts(content, [&](const RichText& text, TextPurpose purpose) {
          if (purpose != TextPurpose::alternative) add(text);
        });
        if (const auto* chart = std::get_if<Chart>(&content)) add_chart_numbers(*chart, made_, maker_, records_);
      }
    }
    return std::move(records_);
  }

 private:
  void add(const RichText& text) {
    Diagnostics heard_already;
    const auto said = express::judge_claims(text, plan_, made_.tables, heard_already);
    for (std::size_t i = 0; i < text.paragraphs.size(); ++i) {
      if (said.includes(i)) visit_expressions(text.paragraphs[i], [&](ExpressionId id) { add(id); });
    }
  }

  void add(ExpressionId id) {
    const Expression& expression = plan_.expressions[id];
    Diagnostics heard_already;
    const auto evaluated = express::evaluate_expression(id, plan_, made_.tables, heard_already);
    if (!evaluated) return;
    for (const auto& number : evaluated->numbers) {
      // The whole expression also says how the one number in it is written.
      const bool alone = express::to_lower(evaluated->text) == express::to_lower(number.text);
      const Span asked = alone ? expression.span : number.span;
      NumberRecord record = maker_.begin(asked, Medium::text);
      record.expression = maker_.words_at(asked);
      record.printed = alone ? evaluated->text : number.text;  // perhaps with a capital letter
      if (number.number.flag == CellFlag::uncertain) record.marks = express::uncertain_sign;
      record.value = number.number.value;
      record.decimals = express::decimals_of(number.number);
      add_figures(*evaluated, number, record);
      if (evaluated->numbers.size() == 1 && !record.figures.empty()) {
        record.computation = write_computation(expression, made_.tables, plan_.language);
      }
      records_.push_back(std::move(record));
    }
  }

  /// Those that the number was computed from, each once: first the one that it is, then those that led to it.
  void add_figures(const express::Evaluated& evaluated, const express::PrintedNumber& number, NumberRecord& record) {
    auto& figures = record.figures;
    const auto add_once = [&](FigureRecord figure) {
      if (std::find(figures.begin(), figures.end(), figure) == figures.end()) figures.push_back(std::move(figure));
    };
    // The last one that was looked at is what a choice among segments came to.
    const bool has_cells = number.first_cell < number.last_cell;
    if (has_cells && made_.tables.cells[evaluated.cells[number.last_cell - 1]].value == record.value) {
      add_once(maker_.figure(evaluated.cells[number.last_cell - 1]));
    }
    for (auto i = number.first_cell; i < number.last_cell; ++i) add_once(maker_.figure(evaluated.cells[i]));
    for (auto i = number.first_base; i < number.last_base; ++i) add_once(maker_.base(evaluated.bases[i]));
  }

  const Made& made_;
  const Plan& plan_;
  RecordMaker maker_;
  std::vector<NumberRecord> records_;
};

}  // namespace

std::vector<NumberRecord> collect_numbers(const Made& made) { return Collector(made).run(); }

}  // namespace andel::provenance
