#include "provenance/collect.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "express/claims.hpp"
#include "express/evaluate.hpp"
#include "express/letter_case.hpp"

namespace andel::provenance {
namespace {

class Collector {
 public:
  explicit Collector(const Made& made) : made_(made), plan_(made.plan) {}

  std::vector<NumberRecord> run() {
    for (const auto& slide : plan_.slides) {
      const Layout& layout = plan_.brand.layouts[slide.layout];
      for (const auto& [region, content] : slide.contents) {
        place_.slide = slide.number;
        place_.region = layout.regions[region].id;
        if (const auto* text = std::get_if<RichText>(&content)) {
          add(*text);
        } else if (const auto* chart = std::get_if<Chart>(&content)) {
          add(*chart);
        } else if (const auto* picture = std::get_if<PlannedPicture>(&content)) {
          add(picture->caption);
        }
      }
    }
    return std::move(records_);
  }

 private:
  void add(const RichText& text) {
    Diagnostics heard_already;
    const auto said = express::judge_claims(text, plan_, made_.tables, heard_already);
    for (std::size_t i = 0; i < text.paragraphs.size(); ++i) {
      if (!said.includes(i)) continue;
      for (const auto& piece : text.paragraphs[i].pieces) {
        if (const auto* id = std::get_if<ExpressionId>(&piece.content)) add(*id);
      }
    }
  }

  void add(ExpressionId id) {
    const Expression& expression = plan_.expressions[id];
    if (expression.needs == express::Needs::nothing) return;
    Diagnostics heard_already;
    const auto evaluated = express::evaluate_expression(id, plan_, made_.tables, heard_already);
    if (!evaluated) return;
    for (const auto& number : evaluated->numbers) {
      NumberRecord record = record_at(expression.span, Medium::text);
      record.expression = words_at(expression.span);
      const bool alone = express::to_lower(evaluated->text) == express::to_lower(number.text);
      record.printed = alone ? evaluated->text : number.text;  // perhaps with a capital letter
      record.value = number.number.value;
      record.decimals = express::decimals_of(number.number);
      for (std::size_t i = number.first_cell; i < number.last_cell; ++i) add_once(figure(evaluated->cells[i]), record);
      for (std::size_t i = number.first_base; i < number.last_base; ++i) add_once(base(evaluated->bases[i]), record);
      if (!record.figures.empty()) records_.push_back(std::move(record));
    }
  }

  void add(const Chart& chart) {
    add(chart.heading);
    const auto add_cell = [&](CellId id) {
      const Cell& cell = made_.tables.cells[id];
      if (cell.state != CellState::value) return;
      NumberRecord record = record_at(chart.span, Medium::chart);
      record.expression = express::name_of_figure(plan_.cells[id], plan_);
      record.printed = express::write_figure(cell.value, chart.unit, plan_.language);
      record.value = cell.value;
      record.decimals = express::decimals_of({.value = cell.value, .quantity = express::quantity_of(chart.unit)});
      record.figures.push_back(figure(id));
      records_.push_back(std::move(record));
    };
    for (const auto id : chart.cells) add_cell(id);
  }

  static void add_once(FigureRecord figure, NumberRecord& record) {
    auto& figures = record.figures;
    if (std::find(figures.begin(), figures.end(), figure) == figures.end()) figures.push_back(std::move(figure));
  }

  [[nodiscard]] NumberRecord record_at(Span span, Medium medium) const {
    NumberRecord record = place_;
    record.medium = medium;
    if (span.points_nowhere()) return record;
    const SourceFile& file = made_.sources[span.file];
    const Place place = file.place_of(span.begin);
    record.file = file.path();
    record.line = place.line;
    record.column = place.column;
    return record;
  }

  /// On one line, however it was written.
  [[nodiscard]] std::string words_at(Span span) const {
    if (span.points_nowhere()) return {};
    std::string words;
    for (const char c : made_.sources[span.file].text().substr(span.begin, span.end - span.begin)) {
      const bool gap = c == ' ' || c == '\n' || c == '\r' || c == '\t';
      if (!gap) {
        words += c;
      } else if (!words.empty() && words.back() != ' ') {
        words += ' ';
      }
    }
    while (words.ends_with(' ')) words.pop_back();
    return words;
  }

  [[nodiscard]] FigureRecord figure(CellId id) const {
    const CellKey& key = plan_.cells[id];
    const Cell& cell = made_.tables.cells[id];
    FigureRecord record = record_of(key.segment, key.wave, cell.base);
    record.name = express::name_of_figure(key, plan_);
    record.value = cell.value;
    record.id = id;
    if (const auto* measured = std::get_if<ItemMeasure>(&key.subject)) {
      record.measure = plan_.codebook.measures[measured->measure].id;
      record.items = {plan_.codebook.items[measured->item].id};
    } else {
      const Index& index = plan_.codebook.indexes[std::get<IndexId>(key.subject)];
      record.measure = index.id;
      for (const auto item : index.items) record.items.push_back(plan_.codebook.items[item].id);
    }
    return record;
  }

  [[nodiscard]] FigureRecord base(BaseId id) const {
    const BaseKey& key = plan_.bases[id];
    FigureRecord record = record_of(key.segment, key.wave, made_.tables.bases[id]);
    record.name = fmt::format("base({}{})", plan_.codebook.segments[key.segment].id,
                              key.wave == plan_.wave ? "" : ", wave " + plan_.codebook.waves[key.wave].id);
    record.value = static_cast<double>(record.n);
    record.id = id;
    return record;
  }

  [[nodiscard]] FigureRecord record_of(SegmentId segment, WaveId wave, const Base& size) const {
    FigureRecord record;
    record.segment = plan_.codebook.segments[segment].id;
    record.wave = plan_.codebook.waves[wave].id;
    record.n = size.unweighted;
    record.weighted_n = size.weighted;
    if (wave.position < made_.waves.size() && made_.waves[wave.position]) {
      const Responses& responses = *made_.waves[wave.position];
      record.data_file = responses.path;
      record.data_digest = fmt::format("{:016x}", responses.digest);
    }
    return record;
  }

  const Made& made_;
  const Plan& plan_;
  NumberRecord place_;  ///< slide and region
  std::vector<NumberRecord> records_;
};

}  // namespace

std::vector<NumberRecord> collect_numbers(const Made& made) { return Collector(made).run(); }

}  // namespace andel::provenance
