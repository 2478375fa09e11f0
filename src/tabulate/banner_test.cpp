#include "tabulate/banner_test.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "tabulate/judge.hpp"
#include "tabulate/linearise.hpp"
#include "tabulate/moments.hpp"

namespace andel::tabulate {
namespace {

constexpr double not_crossed = std::numeric_limits<double>::quiet_NaN();

/// An item's answers by row, NaN where there is none that counts.
std::vector<double> answers_of(ItemId id, const Codebook& codebook, const Responses& responses) {
  const auto& item = codebook.items[id];
  const auto* column = responses.find(item.column);
  if (column == nullptr) return std::vector<double>(responses.size(), not_crossed);
  std::vector<double> answers(column->values.begin(), column->values.end());
  for (const auto& point : codebook.scales[item.scale].points) {
    if (point.role != CodeRole::answer) std::ranges::replace(answers, point.code, not_crossed);
  }
  return answers;
}

}  // namespace

BannerTests::BannerTests(const Codebook& codebook, const Responses& responses, Diagnostics& diagnostics)
    : codebook_(codebook),
      responses_(responses),
      membership_(codebook, responses),
      counts_(counts_per_row(responses.weights)),
      design_(Design::over(responses, codebook.design, diagnostics)) {}

BannerTest BannerTests::test(ItemId item, BannerId banner) {
  if (!design_) return {};
  std::vector<double> segments(responses_.size(), not_crossed);
  for (const auto segment : codebook_.banners[banner].segments) {
    for (const Row row : membership_.rows(segment)) segments[row] = segment.position;
  }
  const auto answers = answers_of(item, codebook_, responses_);
  const auto crossed = cross(membership_.rows(codebook_.total), answers, segments, counts_);
  return {size_of(crossed), test_independence(crossed, counts_, *design_)};
}

bool BannerTests::tells_of_few(ItemId item, BannerId banner) {
  const auto answers = answers_of(item, codebook_, responses_);
  const auto& scale = codebook_.scales[codebook_.items[item].scale];
  return std::ranges::any_of(codebook_.banners[banner].segments, [&](SegmentId segment) {
    Rows rows;
    for (const Row row : membership_.rows(segment)) {
      if (!std::isnan(answers[row])) rows.push_back(row);
    }
    return !rows.empty() && is_held_back(rows, answers, scale);
  });
}

/// Of the answers' shares each; of the base once, where nothing else is judged.
bool BannerTests::is_held_back(std::span<const Row> rows, const std::vector<double>& answers, const Scale& scale) {
  if (!may_print(base_of(count_rows(rows, counts_)), codebook_.policy)) return true;
  if (codebook_.policy.interval_limits == IntervalLimits::none || !design_) return false;
  return std::ranges::any_of(scale.points, [&](const ScalePoint& point) {
    if (point.role != CodeRole::answer) return false;
    Observed observed{Rows(rows.begin(), rows.end()), {}, {}};
    for (const Row row : rows) observed.values.push_back(answers[row] == point.code ? 1 : 0);
    Estimate estimate;
    estimate.share_unit = 1;
    estimate.moments = moments_of(rows, observed.values, counts_);
    if (!estimate.moments.has_mean()) return false;
    const auto share = linearise_mean(observed, estimate.moments, counts_);
    estimate.value = share.value;
    estimate.variance = {design_->variance(share.rows, share.z), design_->degrees_of_freedom(weighing(rows, counts_))};
    return judge(estimate, codebook_.policy) == Verdict::suppress;
  });
}

}  // namespace andel::tabulate
