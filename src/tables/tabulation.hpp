// A crosstab with everything that was found out about it: what all exports are written from. Knows no format.
#pragma once

#include <optional>
#include <vector>

#include "model/plan.hpp"
#include "model/responses.hpp"
#include "model/table.hpp"
#include "support/diagnostic.hpp"
#include "tabulate/crosstab.hpp"
#include "tabulate/table_test.hpp"

namespace andel::tables {

/// Whether items are tested against banners as whole tables.
enum class TableTests { none, made };

/// `undefined`: the table or the design gives no test. `suppressed`: a figure of the item in a segment of the banner is
/// held back, or would be; the test would help to work it out. `too_large`: too many segments by answers to be tested.
enum class ItemTestState { made, undefined, suppressed, too_large };

/// One item against one banner.
struct ItemTest {
  WaveId wave;
  ItemId item;
  BannerId banner;
  ItemTestState state = ItemTestState::undefined;
  std::optional<tabulate::TableTest> test = {};  ///< where it is made
};

struct Tabulation {
  const Plan& plan;
  const Tables& tables;
  tabulate::Crosstab crosstab;
  std::vector<tabulate::RowLetters> letters = {};  ///< waves x rows
  std::vector<ItemTest> item_tests = {};

  [[nodiscard]] const tabulate::RowLetters& letters_of(std::size_t wave, std::size_t row) const {
    return letters[wave * crosstab.rows.size() + row];
  }
};

/// Letters and table tests for a crosstab whose figures have been tabulated. `waves` are the respondents at the plan's
/// wave ids. Items with a coded scale are tested against the crosstab's banners. Keeps references to plan and tables.
Tabulation complete(tabulate::Crosstab crosstab, const Plan& plan, const Tables& tables,
                    const std::vector<std::optional<Responses>>& waves, TableTests tests, Diagnostics& diagnostics);

}  // namespace andel::tables
