#include "tabulate/wave.hpp"

#include <algorithm>
#include <utility>

#include "support/distinct.hpp"
#include "tabulate/numeric.hpp"

namespace andel::tabulate {

Wave::Wave(const Codebook& codebook, const Responses& responses, std::span<const Subject> subjects,
           std::optional<Design> design)
    : codebook_(codebook),
      membership_(codebook, responses),
      frame_(codebook, responses, subjects),
      design_(std::move(design)),
      cube_(frame_.answers()),
      total_cube_(frame_.answers()) {}

Rows Wave::rest_of(SegmentId segment) { return subtract(rows(codebook_.total), rows(segment)); }

void Wave::enter(const Domain& domain, std::span<const Subject> subjects) {
  const auto columns = columns_of(subjects);
  if (domain.side == Side::rest && complement(domain, columns)) {
    // Finding everybody in the rest of each of ten thousand small segments would cost more than all else.
    rows_ = counts_alone_do(subjects) ? Rows() : rest_of(domain.segment);
  } else {
    const auto members = rows(domain.segment);
    rows_ = domain.side == Side::rest ? rest_of(domain.segment) : Rows(members.begin(), members.end());
    cube_.fill(rows_, frame_.counts(), columns);
    size_ = count_rows(rows_, frame_.counts());
  }
  domain_ = domain;
}

/// Whether a figure is made of the cube, without looking at respondents again.
bool Wave::counts_alone_do(const Outcome& outcome) const {
  const bool by_cube = outcome.column && outcome.kind == FigureKind::mean;
  return by_cube && (!design_ || design_->is_simple());
}

bool Wave::counts_alone_do(std::span<const Subject> subjects) const {
  return std::ranges::all_of(subjects,
                             [&](const Subject& subject) { return counts_alone_do(frame_.outcome(subject)); });
}

std::vector<AnswerColumnId> Wave::columns_of(std::span<const Subject> subjects) const {
  std::vector<AnswerColumnId> columns;
  for (const auto& subject : subjects) {
    const auto& outcome = frame_.outcome(subject);
    if (outcome.column) columns.push_back(*outcome.column);
  }
  sort_distinct(columns);
  return columns;
}

/// Makes the counts and the size of a segment those of its rest, if they are at hand and enough is left; whether it
/// could.
bool Wave::complement(const Domain& domain, std::span<const AnswerColumnId> columns) {
  if (domain_ != Domain{domain.segment, Side::within}) return false;
  if (!std::ranges::all_of(columns, [&](AnswerColumnId column) { return cube_.has(column); })) return false;
  const auto total = rows(codebook_.total);
  const auto part = rows(domain.segment);
  const bool is_part = total.size() == membership_.everybody().size() || std::ranges::includes(total, part);
  if (!total_size_) total_size_ = count_rows(total, frame_.counts());
  const Count rest = tabulate::rest_of(*total_size_, size_);
  if (!is_part || rest.weighted < smallest_rest * total_size_->weighted) return false;
  const auto all_columns = frame_.answers().column_ids();
  if (!all_columns.empty() && !total_cube_.has(all_columns.front())) {
    total_cube_.fill(total, frame_.counts(), all_columns);
  }
  cube_.complement(total_cube_);
  size_ = rest;
  return true;
}

Estimate Wave::estimate(const Subject& subject) const {
  const auto& outcome = frame_.outcome(subject);
  Estimate estimate;
  estimate.kind = outcome.kind;
  estimate.share_unit = outcome.share_unit;
  if (!counts_alone_do(outcome)) {
    estimate_by_row(outcome, estimate);
    return estimate;
  }
  estimate.moments = moments_of(cube_.counts(*outcome.column), outcome.by_code);
  estimate.value = estimate.moments.mean;
  if (!design_ || !estimate.moments.has_mean()) return estimate;
  const auto& base = estimate.moments.base;
  const double sum_of_squares = estimate.moments.squared_scatter / (base.weighted * base.weighted);
  estimate.variance = {design_->simple_variance(sum_of_squares), base.positive - 1};
  return estimate;
}

void Wave::estimate_by_row(const Outcome& outcome, Estimate& estimate) const {
  const auto observed = observe(rows_, outcome, frame_.answers());
  estimate.moments = moments_of(observed.rows, observed.values, frame_.counts());
  if (!estimate.moments.has_mean()) return;
  if (!design_) {
    estimate.value = value_of(observed, estimate.moments, outcome.kind);
    return;
  }
  const auto figure = linearise(observed, estimate.moments, outcome.kind);
  estimate.value = figure.linearised.value;
  estimate.interval = figure.interval;
  estimate.variance = {design_->variance(figure.linearised.rows, figure.linearised.z),
                       design_->degrees_of_freedom(weighing(observed.rows, frame_.counts()))};
}

Linearised Wave::linearise(std::span<const Row> rows, const Subject& subject) const {
  const auto& outcome = frame_.outcome(subject);
  const auto observed = observe(rows, outcome, frame_.answers());
  const auto moments = moments_of(observed.rows, observed.values, frame_.counts());
  return linearise(observed, moments, outcome.kind).linearised;
}

Wave::RowByRow Wave::linearise(const Observed& observed, const Moments& moments, FigureKind kind) const {
  const auto counts = frame_.counts();
  switch (kind) {
    case FigureKind::mean:
      return {linearise_mean(observed, moments, counts), std::nullopt};
    case FigureKind::share_of_answers:
      return {linearise_share_of_answers(observed, counts), std::nullopt};
    case FigureKind::standard_deviation:
      return {linearise_deviation(observed, moments, counts), std::nullopt};
    case FigureKind::median:
      break;
  }
  auto median = estimate_median(observed, moments, counts, *design_, codebook_.interval.level);
  return {std::move(median.linearised), median.interval};
}

double Wave::value_of(const Observed& observed, const Moments& moments, FigureKind kind) const {
  switch (kind) {
    case FigureKind::median:
      return Distribution(observed, frame_.counts()).quantile(0.5);
    case FigureKind::standard_deviation:
      return standard_deviation(moments);
    case FigureKind::share_of_answers:
      return linearise_share_of_answers(observed, frame_.counts()).value;
    case FigureKind::mean:
      break;
  }
  return moments.mean;
}

}  // namespace andel::tabulate
