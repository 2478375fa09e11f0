#include "tabulate/check_data.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "tabulate/column_index.hpp"
#include "tabulate/design.hpp"
#include "tabulate/membership.hpp"
#include "tabulate/partition.hpp"
#include "tabulate/weight_report.hpp"

namespace andel::tabulate {
namespace {

constexpr std::size_t most_examples = 5;
constexpr std::size_t shortest_battery = 8;

std::string id_of(std::size_t row, const Responses& responses) {
  return row < responses.ids.size() ? responses.ids[row] : fmt::format("row {}", row + 1);
}

void check_weights(Span span, const Responses& responses, Diagnostics& diagnostics) {
  const auto report = report_weights(responses.weights);
  diagnostics.note("weight-summary", span, fmt::format("weights of {}: {}", responses.path, describe(report)));
  if (report.zeros > 0) {
    diagnostics.warning(
        "zero-weights", span,
        fmt::format("{} of {} interviews in {} have the weight 0", report.zeros, report.interviews, responses.path));
  }
  if (report.extreme > 0) {
    diagnostics
        .warning(
            "extreme-weights", span,
            fmt::format("{} in {} {} more than five times the mean; the largest, {:.4g}, is respondent {}'s",
                        report.extreme == 1 ? "a weight" : fmt::format("{} weights", report.extreme), responses.path,
                        report.extreme == 1 ? "is" : "are", report.largest, id_of(report.largest_row, responses)))
        .hints.push_back("trim the weights when they are made");
  }
}

void check_codes(const Item& item, const Scale& scale, const ColumnIndex& answers, const Responses& responses,
                 Diagnostics& diagnostics) {
  std::vector<std::string> unexplained;
  for (std::size_t i = 0; i < answers.values().size(); ++i) {
    const auto point = std::ranges::find(scale.points, answers.values()[i], &ScalePoint::code);
    if (point != scale.points.end() && !point->label.empty()) continue;
    unexplained.push_back(fmt::format("{} ({})", answers.values()[i], answers.rows_with(i).size()));
  }
  if (unexplained.empty()) return;
  const std::size_t named = std::min(unexplained.size(), most_examples);
  const auto rest = unexplained.size() > named ? fmt::format(" and {} more", unexplained.size() - named) : "";
  unexplained.resize(named);
  diagnostics.warning("code-without-label", item.span,
                      fmt::format("answers to `{}` in {} have codes without a label: {}{}", item.id, responses.path,
                                  fmt::join(unexplained, ", "), rest));
}

void check_item(const Item& item, const Scale& scale, const Responses& responses, Diagnostics& diagnostics) {
  const auto* column = responses.find(item.column);
  if (column == nullptr) return;
  const ColumnIndex answers(column->values);
  if (answers.values().empty()) {
    diagnostics.warning("item-without-answers", item.span,
                        fmt::format("nobody in {} answered `{}`", responses.path, item.id));
    return;
  }
  if (scale.kind == ScaleKind::coded) check_codes(item, scale, answers, responses, diagnostics);
}

/// The columns of the items that share a scale.
std::vector<const Column*> battery(const Codebook& codebook, ScaleId scale, const Responses& responses) {
  std::vector<const Column*> columns;
  for (const auto& item : codebook.items) {
    if (item.scale != scale) continue;
    if (const auto* column = responses.find(item.column)) columns.push_back(column);
  }
  return columns;
}

/// Whether somebody gave one and the same answer to at least `shortest_battery` items, and no other.
bool is_straight_lined(const std::vector<const Column*>& columns, std::size_t row) {
  std::size_t same = 0;
  double answer = 0;
  for (const auto* column : columns) {
    const double value = column->values[row];
    if (std::isnan(value)) continue;
    if (same > 0 && value != answer) return false;
    answer = value;
    ++same;
  }
  return same >= shortest_battery;
}

void check_straight_lining(const Codebook& codebook, ScaleId id, const Responses& responses, Diagnostics& diagnostics) {
  const auto& scale = codebook.scales[id];
  const auto columns = battery(codebook, id, responses);
  if (scale.kind != ScaleKind::coded || columns.size() < shortest_battery) return;
  std::vector<std::string> named;
  std::size_t found = 0;
  for (std::size_t row = 0; row < responses.size(); ++row) {
    if (!is_straight_lined(columns, row)) continue;
    if (++found <= most_examples) named.push_back(id_of(row, responses));
  }
  if (found == 0) return;
  diagnostics.warning("straight-lined", scale.span,
                      fmt::format("{} in {} the same answer to all items of the scale `{}` ({}{})",
                                  found == 1 ? "one interview" : fmt::format("{} interviews", found),
                                  responses.path + (found == 1 ? " has" : " have"), scale.id, fmt::join(named, ", "),
                                  found > named.size() ? fmt::format(" and {} more", found - named.size()) : ""));
}

void check_segments(const Codebook& codebook, const Responses& responses, Membership& membership,
                    Diagnostics& diagnostics) {
  for (const auto id : codebook.segments.ids()) {
    if (!membership.rows(id).empty()) continue;
    const auto& segment = codebook.segments[id];
    diagnostics.warning("empty-segment", segment.span,
                        fmt::format("nobody in {} is in the segment `{}`", responses.path, segment.id));
  }
}

}  // namespace

void check_data(const Codebook& codebook, WaveId wave, const Responses& responses, Diagnostics& diagnostics) {
  const Span span = codebook.waves[wave].span;
  if (!codebook.weight_column.empty() || codebook.weighting) check_weights(span, responses, diagnostics);
  for (const auto& item : codebook.items) check_item(item, codebook.scales[item.scale], responses, diagnostics);
  for (const auto scale : codebook.scales.ids()) check_straight_lining(codebook, scale, responses, diagnostics);
  Membership membership(codebook, responses);
  check_partitions(codebook, responses, membership, diagnostics);
  check_segments(codebook, responses, membership, diagnostics);
  Design::over(responses, codebook.design, diagnostics);
}

}  // namespace andel::tabulate
