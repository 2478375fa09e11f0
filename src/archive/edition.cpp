#include "archive/edition.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include <fmt/format.h>

#include "archive/names.hpp"
#include "express/evaluate.hpp"
#include "express/number.hpp"
#include "model/subject.hpp"
#include "plan/applicable.hpp"

namespace andel::archive {

namespace {

std::string print(const Cell& cell, Unit unit, Language language) {
  if (cell.state == CellState::value) return express::write_figure(cell.value, unit, language);
  return cell.state == CellState::suppressed ? "–*" : "–";
}

/// What editions are taken of.
struct Source {
  const Plan& plan;
  const Tables& tables;
  const SourceMap& sources;
};

std::string words_at(Span span, const SourceMap& sources) {
  if (span.points_nowhere()) return {};
  return std::string(sources[span.file].text().substr(span.begin, span.end - span.begin));
}

void record_claims(const RichText& text, const std::string& region, const Source& source, SlideRecord& record) {
  Diagnostics said_by_their_text;
  for (const auto& claim : text.claims) {
    for (const ExpressionId id : claim.conditions) {
      const auto judged = express::judge_condition(id, source.plan, source.tables, said_by_their_text);
      if (!judged) continue;
      const bool holds = judged->verdict == express::Verdict::holds;
      const bool doubtful = !judged->by.doubts.empty();
      record.claims.push_back({region, words_at(source.plan.expressions[id].span, source.sources),
                               !holds     ? Standing::fails
                               : doubtful ? Standing::by_chance
                                          : Standing::holds});
    }
  }
}

SlideRecord record_slide(const PlannedSlide& slide, const Source& source, Diagnostics& diagnostics) {
  const Layout& layout = source.plan.brand.layouts[slide.layout];
  SlideRecord record{layout.id, slide.name, {}};
  for (const auto& [region, content] : slide.contents) {
    const auto* text = std::get_if<RichText>(&content);
    if (text == nullptr) continue;
    const std::string& name = layout.regions[region].id;
    for (const auto& paragraph : express::evaluate(*text, source.plan, source.tables, diagnostics)) {
      record.sentences.push_back({name, paragraph.text()});
    }
    record_claims(*text, name, source, record);
  }
  return record;
}

}  // namespace

std::string to_string(const FigureName& name) {
  return name.item.empty() ? fmt::format("{}({})", name.measure, name.segment)
                           : fmt::format("{}({}, {})", name.measure, name.item, name.segment);
}

FigureName name_of(const CellKey& key, const Codebook& codebook) {
  const std::string& segment = codebook.segments[key.segment].id;
  if (const auto* by_item = std::get_if<ItemMeasure>(&key.subject)) {
    return {codebook.measures[by_item->measure].id, codebook.items[by_item->item].id, segment};
  }
  return {codebook.indexes[std::get<IndexId>(key.subject)].id, "", segment};
}

const Edition* find_edition(const Archive& archive, const std::string& wave) {
  const auto found = std::find_if(archive.begin(), archive.end(), [&](const auto& e) { return e.wave == wave; });
  return found == archive.end() ? nullptr : &*found;
}

std::string write_digest(std::uint64_t digest) { return fmt::format("{:016x}", digest); }

void request_trend_figures(Plan& plan) {
  std::set<CellKey> asked(plan.cells.begin(), plan.cells.end());
  const Codebook& codebook = plan.codebook;
  const auto ask = [&](const Subject& subject) {
    for (const SegmentId segment : codebook.segments.ids()) {
      const CellKey key{subject, segment, plan.wave};
      if (asked.insert(key).second) plan.cells.add(key);
    }
  };
  for (const ItemId item : codebook.items.ids()) {
    for (const MeasureId measure : codebook.measures.ids()) {
      if (plan::is_applicable(codebook.measures[measure], codebook.items[item], codebook))
        ask(ItemMeasure{measure, item});
    }
  }
  for (const IndexId index : codebook.indexes.ids()) ask(index);
  std::set<BaseKey> sizes(plan.bases.begin(), plan.bases.end());
  for (const SegmentId segment : codebook.segments.ids()) {
    const BaseKey key{segment, plan.wave};
    if (sizes.insert(key).second) plan.bases.add(key);
  }
  plan.detail = Detail::precision;
}

Edition take_edition(const Plan& plan, const Tables& tables, const Responses& responses, const SourceMap& sources,
                     Diagnostics& diagnostics) {
  const Codebook& codebook = plan.codebook;
  const Wave& wave = codebook.waves[plan.wave];
  Edition edition{codebook.survey, wave.id, wave.label, wave.date, {}, write_digest(responses.digest), {}, {}, {}};
  edition.data_file = std::filesystem::path(wave.data.path).filename().string();
  for (const CellId id : plan.cells.ids()) {
    const CellKey& key = plan.cells[id];
    if (key.wave != plan.wave) continue;
    const Cell& cell = tables.cells[id];
    edition.figures.push_back(
        {name_of(key, codebook), cell, print(cell, unit_of(key.subject, codebook), plan.language)});
  }
  for (const BaseId id : plan.bases.ids()) {
    if (plan.bases[id].wave != plan.wave) continue;
    edition.sizes.push_back({codebook.segments[plan.bases[id].segment].id, tables.bases[id]});
  }
  for (const auto& slide : plan.slides)
    edition.slides.push_back(record_slide(slide, {plan, tables, sources}, diagnostics));
  return edition;
}

}  // namespace andel::archive
