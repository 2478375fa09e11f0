#include "tabulate/partition.hpp"

#include <cmath>
#include <string>

#include <fmt/format.h>

namespace andel::tabulate {
namespace {

constexpr std::size_t most_named = 5;

}  // namespace

std::string name_respondents(const Rows& rows, const Responses& responses) {
  const std::size_t named = std::min(rows.size(), most_named);
  std::string names;
  for (std::size_t i = 0; i < named; ++i) {
    if (i > 0) names += i + 1 == rows.size() ? " and " : ", ";
    names += rows[i] < responses.ids.size() ? responses.ids[rows[i]] : fmt::format("row {}", rows[i] + 1);
  }
  if (named < rows.size()) names += fmt::format(" and {} more", rows.size() - named);
  return fmt::format("{} respondent{} ({})", rows.size(), rows.size() == 1 ? "" : "s", names);
}

PartitionFaults find_partition_faults(const Banner& banner, const Responses& responses, Membership& membership) {
  PartitionFaults faults;
  std::vector<std::uint8_t> memberships(responses.size(), 0);
  for (const auto segment : banner.segments) {
    for (const Row row : membership.rows(segment)) {
      if (memberships[row] < 2) ++memberships[row];
    }
  }
  const auto* column = responses.find(banner.column);
  for (Row row = 0; row < memberships.size(); ++row) {
    const bool has_value = column != nullptr && !std::isnan(column->values[row]);
    if (memberships[row] == 0 && has_value) faults.in_none.push_back(row);
    if (memberships[row] > 1) faults.in_several.push_back(row);
  }
  return faults;
}

void check_partitions(const Codebook& codebook, const Responses& responses, Membership& membership,
                      Diagnostics& diagnostics) {
  for (const auto& banner : codebook.banners) {
    if (banner.segments.empty()) continue;
    const auto faults = find_partition_faults(banner, responses, membership);
    if (!faults.in_none.empty()) {
      diagnostics
          .warning("outside-partition", banner.span,
                   fmt::format("{} of {} have a value in `{}` but are in no segment of the banner `{}`",
                               name_respondents(faults.in_none, responses), responses.path, banner.column, banner.id))
          .hints.push_back("give their codes a segment, so that the segments' bases add up to the banner's");
    }
    if (!faults.in_several.empty()) {
      diagnostics
          .warning("overlapping-segments", banner.span,
                   fmt::format("{} of {} are in several segments of the banner `{}`",
                               name_respondents(faults.in_several, responses), responses.path, banner.id))
          .hints.push_back("list segments that share respondents under `nets` or outside the banner");
    }
  }
}

}  // namespace andel::tabulate
