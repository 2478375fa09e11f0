#include "tabulate/frame.hpp"

#include <cmath>
#include <set>
#include <tuple>
#include <utility>

namespace andel::tabulate {
namespace {

/// A derived column holds values already; an item's holds codes that the measure has still to value.
std::optional<double> subject_value(double code, const Subject& subject, const Codebook& codebook) {
  const auto* measured = std::get_if<ItemMeasure>(&subject);
  if (measured == nullptr || codebook.measures[measured->measure].set) return code;
  const auto& scale = codebook.scales[codebook.items[measured->item].scale];
  return tabulate::value_of(code, codebook.measures[measured->measure], scale);
}

std::vector<double> codes_of(const Scale& scale) {
  std::vector<double> codes;
  for (const auto& point : scale.points) codes.push_back(point.code);
  return codes;
}

FigureKind kind_of(const Measure& measure) {
  if (measure.set && measure.set->share == SetShare::of_answers) return FigureKind::share_of_answers;
  switch (measure.statistic) {
    case Statistic::median:
      return FigureKind::median;
    case Statistic::standard_deviation:
      return FigureKind::standard_deviation;
    case Statistic::mean:
      break;
  }
  return FigureKind::mean;
}

/// The kind of a subject's figure, and what one stands for where it is a share.
std::pair<FigureKind, std::optional<double>> kind_and_unit(const Subject& subject, const Codebook& codebook) {
  if (const auto* measured = std::get_if<ItemMeasure>(&subject)) {
    const auto& measure = codebook.measures[measured->measure];
    const auto kind = kind_of(measure);
    const bool is_share = kind == FigureKind::mean || kind == FigureKind::share_of_answers;
    return {kind, is_share ? measure.coding.share_unit() : std::nullopt};
  }
  const auto& index = codebook.indexes[std::get<IndexId>(subject)];
  if (index.items.size() > 1) return {FigureKind::mean, std::nullopt};  // means of several shares lie in between
  return {FigureKind::mean, index.coding.share_unit()};
}

}  // namespace

std::optional<double> Outcome::at(Row row, const AnswerMatrix& answers) const {
  if (column) return by_code[answers.row(row)[column->position]];
  if (by_row.empty() || std::isnan(by_row[row])) return std::nullopt;
  return by_row[row];
}

Frame::Frame(const Codebook& codebook, const Responses& responses, std::span<const Subject> subjects)
    : counts_(counts_per_row(responses.weights)), answers_(0, 0) {
  std::set<Source> sources;
  for (const auto& subject : subjects) {
    sources.insert(sources_.emplace(subject, source_of(subject, codebook)).first->second);
  }
  answers_ = AnswerMatrix(responses.size(), sources.size());
  for (const auto& source : sources) number(source, codebook, responses);
  for (const auto& [subject, source] : sources_) outcomes_.emplace(subject, make_outcome(subject, codebook));
}

Frame::Source Frame::source_of(const Subject& subject, const Codebook& codebook) {
  if (const auto* index = std::get_if<IndexId>(&subject)) return *index;
  const auto& measured = std::get<ItemMeasure>(subject);
  if (codebook.measures[measured.measure].set) return measured;
  return measured.item;
}

void Frame::number(const Source& source, const Codebook& codebook, const Responses& responses) {
  const auto add = [&](const Numbers& values, std::span<const double> expected) {
    const auto column = answers_.add(values, expected);
    columns_.emplace(source, column);
    if (!column) many_valued_.emplace(source, values.to_doubles());
  };
  if (const auto* index = std::get_if<IndexId>(&source)) {
    return add(index_values(codebook.indexes[*index], codebook, responses), {});
  }
  if (const auto* member = std::get_if<ItemMeasure>(&source)) {
    const auto& measure = codebook.measures[member->measure];
    auto known = sets_.find(member->measure);
    if (known == sets_.end()) {
      known = sets_.emplace(member->measure, answers_to_set(measure, codebook, responses)).first;
    }
    return add(member_values(member->item, measure, known->second, codebook, responses), {});
  }
  const auto& item = codebook.items[std::get<ItemId>(source)];
  const auto expected = codes_of(codebook.scales[item.scale]);
  if (const auto* column = responses.find(item.column)) return add(column->values, expected);
  add(std::vector<double>(responses.size(), outside_base), expected);  // not asked in this wave
}

Outcome Frame::make_outcome(const Subject& subject, const Codebook& codebook) const {
  Outcome outcome;
  std::tie(outcome.kind, outcome.share_unit) = kind_and_unit(subject, codebook);
  const auto& source = sources_.at(subject);
  if (outcome.kind == FigureKind::share_of_answers) {
    outcome.answers_given = &sets_.at(std::get<ItemMeasure>(subject).measure).answers_given;
  }
  outcome.column = columns_.at(source);
  if (outcome.column) {
    outcome.by_code.emplace_back();
    for (const double code : answers_.codes(*outcome.column)) {
      outcome.by_code.push_back(subject_value(code, subject, codebook));
    }
    return outcome;
  }
  for (const double code : many_valued_.at(source)) {
    const auto value = std::isnan(code) ? std::nullopt : subject_value(code, subject, codebook);
    outcome.by_row.push_back(value.value_or(outside_base));
  }
  return outcome;
}

Observed observe(std::span<const Row> segment, const Outcome& outcome, const AnswerMatrix& answers) {
  Observed observed;
  observed.rows.reserve(segment.size());
  observed.values.reserve(segment.size());
  for (const Row row : segment) {
    const auto value = outcome.at(row, answers);
    if (!value) continue;
    observed.rows.push_back(row);
    observed.values.push_back(*value);
    if (outcome.answers_given != nullptr) observed.answers_given.push_back((*outcome.answers_given)[row]);
  }
  return observed;
}

}  // namespace andel::tabulate
