#include "tabulate/frame.hpp"

#include <cmath>
#include <limits>
#include <set>

#include "tabulate/outcome.hpp"

namespace andel::tabulate {
namespace {

using Source = std::variant<ItemId, IndexId>;

Source source_of(const Subject& subject) {
  if (const auto* measured = std::get_if<ItemMeasure>(&subject)) return measured->item;
  return std::get<IndexId>(subject);
}

std::set<Source> sources_of(std::span<const Subject> subjects) {
  std::set<Source> sources;
  for (const auto& subject : subjects) sources.insert(source_of(subject));
  return sources;
}

/// An index's column holds values already; an item's holds codes that the measure has still to value.
std::optional<double> value_of(double code, const Subject& subject, const Codebook& codebook) {
  const auto* measured = std::get_if<ItemMeasure>(&subject);
  if (measured == nullptr) return code;
  const auto& scale = codebook.scales[codebook.items[measured->item].scale];
  return tabulate::value_of(code, codebook.measures[measured->measure], scale);
}

std::vector<double> codes_of(const Scale& scale) {
  std::vector<double> codes;
  for (const auto& point : scale.points) codes.push_back(point.code);
  return codes;
}

void describe(const Subject& subject, const Codebook& codebook, Outcome& outcome) {
  if (const auto* measured = std::get_if<ItemMeasure>(&subject)) {
    const auto& measure = codebook.measures[measured->measure];
    outcome.statistic = measure.statistic;
    if (measure.statistic == Statistic::mean) outcome.share_unit = measure.coding.share_unit();
    return;
  }
  const auto& index = codebook.indexes[std::get<IndexId>(subject)];
  if (index.items.size() == 1) outcome.share_unit = index.coding.share_unit();  // means of several lie in between
}

constexpr double outside_base = std::numeric_limits<double>::quiet_NaN();

}  // namespace

std::optional<double> Outcome::at(Row row, const AnswerMatrix& answers) const {
  if (column) return by_code[answers.row(row)[column->position]];
  if (by_row.empty() || std::isnan(by_row[row])) return std::nullopt;
  return by_row[row];
}

Frame::Frame(const Codebook& codebook, const Responses& responses, std::span<const Subject> subjects)
    : counts_(counts_per_row(responses.weights)), answers_(responses.size(), sources_of(subjects).size()) {
  for (const auto& source : sources_of(subjects)) number(source, codebook, responses);
  for (const auto& subject : subjects) {
    if (!outcomes_.contains(subject)) outcomes_.emplace(subject, make_outcome(subject, codebook));
  }
}

void Frame::number(const Source& source, const Codebook& codebook, const Responses& responses) {
  const auto add = [&](std::span<const double> values, std::span<const double> expected) {
    const auto column = answers_.add(values, expected);
    columns_.emplace(source, column);
    if (!column) many_valued_.emplace(source, std::vector<double>(values.begin(), values.end()));
  };
  if (const auto* index = std::get_if<IndexId>(&source)) {
    add(index_values(codebook.indexes[*index], codebook, responses), {});
    return;
  }
  const auto& item = codebook.items[std::get<ItemId>(source)];
  const auto expected = codes_of(codebook.scales[item.scale]);
  if (const auto* column = responses.find(item.column)) {
    add(column->values, expected);
  } else {
    add(std::vector<double>(responses.size(), outside_base), expected);  // not asked in this wave
  }
}

Outcome Frame::make_outcome(const Subject& subject, const Codebook& codebook) const {
  Outcome outcome;
  describe(subject, codebook, outcome);
  outcome.column = columns_.at(source_of(subject));
  if (outcome.column) {
    outcome.by_code.emplace_back();
    for (const double code : answers_.codes(*outcome.column)) {
      outcome.by_code.push_back(value_of(code, subject, codebook));
    }
    return outcome;
  }
  for (const double code : many_valued_.at(source_of(subject))) {
    const auto value = std::isnan(code) ? std::nullopt : value_of(code, subject, codebook);
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
  }
  return observed;
}

}  // namespace andel::tabulate
