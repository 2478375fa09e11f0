// The table test of items by banners: whether answers depend on the segment. Knows no column of a crosstab.
#pragma once

#include <optional>

#include "model/responses.hpp"
#include "model/survey.hpp"
#include "support/diagnostic.hpp"
#include "tabulate/membership.hpp"
#include "tabulate/table_test.hpp"

namespace andel::tabulate {

/// The tests of one wave, which share its design.
class BannerTests {
 public:
  /// Keeps references to both. A design that does not fit is reported, and then nothing can be tested.
  BannerTests(const Codebook& codebook, const Responses& responses, Diagnostics& diagnostics);

  /// Whether the answers to an item depend on the segment of a banner, within the total: don't-knows, missing codes
  /// and respondents in none of its segments are left out. Nothing where there is no test; see `test_independence`.
  std::optional<TableTest> test(ItemId item, BannerId banner);

  /// Whether those who gave an answer to the item are too few to print in any segment of the banner: a test's
  /// statistics, beside the other segments' figures, would tell what they said.
  bool tells_of_few(ItemId item, BannerId banner);

 private:
  const Codebook& codebook_;
  const Responses& responses_;
  Membership membership_;
  std::vector<Count> counts_;
  std::optional<Design> design_;
};

}  // namespace andel::tabulate
