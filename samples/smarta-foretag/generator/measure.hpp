// Figures of finished interviews, counted from the codes alone: what calibration believed does not matter here.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "codebook.hpp"
#include "figures.hpp"
#include "interviews.hpp"

namespace andel::sample {

using Waves = std::map<std::string, Interviews>;

/// The quantity in a segment: people for a base, otherwise Points. Of a share, the base is everybody in the
/// segment; of the index, everybody who knows one of its dimensions.
Points measure(const Quantity& quantity, std::string_view segment, const Waves& waves, const Codebook& codebook);

}  // namespace andel::sample
