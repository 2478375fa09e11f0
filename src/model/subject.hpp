// What a figure is about, looked up in the codebook: its unit, its items, and whether these were asked alike in two
// waves. Knows no respondent and no report.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "model/survey.hpp"
#include "model/table.hpp"

namespace andel {

Unit unit_of(const Subject& subject, const Codebook& codebook);

/// The one item of a measure, all of an index.
std::vector<ItemId> items_of(const Subject& subject, const Codebook& codebook);

/// An item that was asked otherwise from a wave on.
struct AlteredSince {
  AlteredItem item;
  WaveId wave;
};

/// Why figures of a subject cannot be compared across two waves: one of its items was altered after the earlier one,
/// and is not among `vouched`. Nothing where they can.
std::optional<AlteredSince> find_alteration(const Subject& subject, WaveId one, WaveId other, const Codebook& codebook,
                                            std::span<const ItemId> vouched);

}  // namespace andel
