// Whether the segments of each banner divide its respondents: everybody with a value in exactly one of them.
// Knows no figure.
#pragma once

#include <string>

#include "model/responses.hpp"
#include "model/survey.hpp"
#include "support/diagnostic.hpp"
#include "tabulate/membership.hpp"
#include "tabulate/rows.hpp"

namespace andel::tabulate {

/// "3 respondents (12, 15 and 19)", at most five of them named.
std::string name_respondents(const Rows& rows, const Responses& responses);

/// Respondents who break a partition.
struct PartitionFaults {
  Rows in_none;
  Rows in_several;
};

/// Of the respondents that a banner divides, which are those with a value in its column.
PartitionFaults find_partition_faults(const Banner& banner, const Responses& responses, Membership& membership);

/// A warning for each banner of which a respondent is in none or in several segments, naming the first few respondents
/// and the code that has no segment, or the segments that they are in. When
/// there is none, bases of the segments add up to the banner's, and so do their figures, weighted by them.
void check_partitions(const Codebook& codebook, const Responses& responses, Membership& membership,
                      Diagnostics& diagnostics);

}  // namespace andel::tabulate
