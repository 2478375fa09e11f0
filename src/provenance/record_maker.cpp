#include "provenance/record_maker.hpp"

#include <utility>

#include <fmt/format.h>

#include "express/evaluate.hpp"

namespace andel::provenance {

void RecordMaker::enter(std::size_t slide, std::string region) {
  slide_ = slide;
  region_ = std::move(region);
}

template <class Record>
void RecordMaker::place(Span span, Record& record) const {
  record.slide = slide_;
  record.region = region_;
  if (span.points_nowhere()) return;
  const SourceFile& file = made_.sources[span.file];
  const Place place = file.place_of(span.begin);
  record.file = file.path();
  record.line = place.line;
  record.column = place.column;
}

NumberRecord RecordMaker::begin(Span span, Medium medium) const {
  NumberRecord record;
  record.medium = medium;
  place(span, record);
  return record;
}

TextRecord RecordMaker::begin_text(Span span, Medium medium) const {
  TextRecord record;
  record.medium = medium;
  place(span, record);
  return record;
}

ClaimRecord RecordMaker::begin_claim(Span span) const {
  ClaimRecord record;
  place(span, record);
  return record;
}

std::string RecordMaker::words_at(Span span) const {
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

FigureRecord RecordMaker::figure(CellId id) const {
  const Plan& plan = made_.plan;
  const CellKey& key = plan.cells[id];
  const Cell& cell = made_.tables.cells[id];
  FigureRecord record = figure_of(key.segment, key.wave, cell.base);
  record.name = express::name_of_figure(key, plan);
  if (cell.state == CellState::value) record.value = cell.value;
  if (cell.state == CellState::suppressed) record.weighted_n.reset();  // no page prints it
  record.id = id;
  if (const auto* measured = std::get_if<ItemMeasure>(&key.subject)) {
    record.measure = plan.codebook.measures[measured->measure].id;
    record.items = {plan.codebook.items[measured->item].id};
  } else {
    const Index& index = plan.codebook.indexes[std::get<IndexId>(key.subject)];
    record.measure = index.id;
    for (const auto item : index.items) record.items.push_back(plan.codebook.items[item].id);
  }
  return record;
}

FigureRecord RecordMaker::base(BaseId id) const {
  const Plan& plan = made_.plan;
  const BaseKey& key = plan.bases[id];
  FigureRecord record = figure_of(key.segment, key.wave, made_.tables.bases[id]);
  record.name = fmt::format("base({}{})", plan.codebook.segments[key.segment].id,
                            key.wave == plan.wave ? "" : ", wave " + plan.codebook.waves[key.wave].id);
  record.value = static_cast<double>(record.n);
  record.id = id;
  return record;
}

FigureRecord RecordMaker::figure_of(SegmentId segment, WaveId wave, const Base& size) const {
  FigureRecord record;
  record.segment = made_.plan.codebook.segments[segment].id;
  record.wave = made_.plan.codebook.waves[wave].id;
  record.n = size.unweighted;
  record.weighted_n = size.weighted;
  if (wave.position < made_.waves.size() && made_.waves[wave.position]) {
    const Responses& responses = *made_.waves[wave.position];
    record.data_file = responses.path;
    record.data_digest = fmt::format("{:016x}", responses.digest);
  }
  return record;
}

}  // namespace andel::provenance
