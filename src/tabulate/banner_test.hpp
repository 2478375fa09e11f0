// The table test of items by banners: whether answers depend on the segment. Knows no column of a crosstab.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "model/responses.hpp"
#include "model/survey.hpp"
#include "support/diagnostic.hpp"
#include "tabulate/membership.hpp"
#include "tabulate/table_test.hpp"

namespace andel::tabulate {

/// What came of an item by a banner.
struct BannerTest {
  TableSize size = TableSize::fits;
  std::optional<TableTest> test = {};  ///< nothing where there is none; see `test_independence`
};

/// The tests of one wave, which share its design.
class BannerTests {
 public:
  /// Keeps references to both. A design that does not fit is reported, and then nothing can be tested.
  BannerTests(const Codebook& codebook, const Responses& responses, Diagnostics& diagnostics);

  /// Whether the answers to an item depend on the segment of a banner, within the total: don't-knows, missing codes
  /// and respondents in none of its segments are left out.
  BannerTest test(ItemId item, BannerId banner);

  /// Whether any cell of the table is one that the policy holds back: those who gave an answer to the item are too few
  /// in a segment of the banner, or the share of one answer among them is too uncertain. A test's statistics, beside
  /// the other cells, would tell what it is.
  bool tells_of_few(ItemId item, BannerId banner);

 private:
  bool is_held_back(std::span<const Row> rows, const std::vector<double>& answers, const Scale& scale);

  const Codebook& codebook_;
  const Responses& responses_;
  Membership membership_;
  std::vector<Count> counts_;
  std::optional<Design> design_;
};

}  // namespace andel::tabulate
