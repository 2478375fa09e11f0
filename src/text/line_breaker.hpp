// Chooses at which of the allowed places the lines of a paragraph end. Arithmetic only: knows widths and kinds
// of breaks, no text, no face and no unit (all lengths in one unit of the caller's).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/layout.hpp"
#include "text/word_breaks.hpp"

namespace andel::text {

/// A place where a line may end. Positions on the endless line that the paragraph would be without breaks,
/// such that the line from place `a` to place `b` is `b.end - a.start` wide.
struct BreakPlace {
  double end = 0;    ///< where a line that ends here stops, an inserted hyphen included
  double start = 0;  ///< where a line that begins here starts
  BreakKind kind = BreakKind::space;
};

/// How wide lines may be.
struct LineLimits {
  double first = 0;
  double rest = 0;
};

/// The places at which the lines end, in order, the last one included. `places` begins with the paragraph's
/// start and ends with its end, both of kind `paragraph_end`.
///
/// `even`: total fit after Knuth and Plass 1981, for ragged margins: the least sum of squared slacks, with
/// penalties for hyphens, for hyphens below each other, for a lost letter at a line's end and for a last line of
/// one word or a few letters.
/// `balanced`: as many lines as there are when each is filled as far as it goes, and of all ways with so many the one
/// with the least sum of squared differences from their common length, and of the same penalties for breaks.
/// Either breaks after a slash only where a line would otherwise be too wide, even if that takes more lines.
/// A line without a place to break at may be wider than its limit; there are no more of them than need be.
std::vector<std::uint32_t> choose_breaks(std::span<const BreakPlace> places, LineLimits limits, LineBreaking breaking);

/// How wide the paragraph's widest stretch without a place to break at is: no limit below that can be kept.
double find_narrowest_limit(std::span<const BreakPlace> places);

}  // namespace andel::text
