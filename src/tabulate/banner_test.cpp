#include "tabulate/banner_test.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "tabulate/judge.hpp"
#include "tabulate/moments.hpp"

namespace andel::tabulate {
namespace {

constexpr double not_crossed = std::numeric_limits<double>::quiet_NaN();

/// An item's answers by row, NaN where there is none that counts.
std::vector<double> answers_of(ItemId id, const Codebook& codebook, const Responses& responses) {
  const auto& item = codebook.items[id];
  const auto* column = responses.find(item.column);
  if (column == nullptr) return std::vector<double>(responses.size(), not_crossed);
  auto answers = column->values;
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

std::optional<TableTest> BannerTests::test(ItemId item, BannerId banner) {
  if (!design_) return std::nullopt;
  std::vector<double> segments(responses_.size(), not_crossed);
  for (const auto segment : codebook_.banners[banner].segments) {
    for (const Row row : membership_.rows(segment)) segments[row] = segment.position;
  }
  const auto answers = answers_of(item, codebook_, responses_);
  return test_independence(cross(membership_.rows(codebook_.total), answers, segments, counts_), counts_, *design_);
}

bool BannerTests::tells_of_few(ItemId item, BannerId banner) {
  const auto answers = answers_of(item, codebook_, responses_);
  return std::ranges::any_of(codebook_.banners[banner].segments, [&](SegmentId segment) {
    Count base;
    for (const Row row : membership_.rows(segment)) {
      if (!std::isnan(answers[row])) base += counts_[row];
    }
    return base.unweighted > 0 && !may_print(base_of(base), codebook_.policy);
  });
}

}  // namespace andel::tabulate
