#include "tabulate/partition.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace andel::tabulate {
namespace {

constexpr std::size_t most_named = 5;
constexpr std::size_t most_explained = 3;

std::string name_respondent(Row row, const Responses& responses) {
  return row < responses.ids.size() ? responses.ids[row] : fmt::format("row {}", row + 1);
}

/// "`small` and `medium`": the segments of a banner that a respondent is in.
std::string name_segments(Row row, const Banner& banner, const Codebook& codebook, Membership& membership) {
  std::vector<std::string> names;
  for (const auto segment : banner.segments) {
    if (std::ranges::binary_search(membership.rows(segment), row)) {
      names.push_back(fmt::format("`{}`", codebook.segments[segment].id));
    }
  }
  const std::string last = names.back();
  names.pop_back();
  return fmt::format("{} and {}", fmt::join(names, ", "), last);
}

/// "12 is in `small` and `medium`; 15 is in ...", for the first few.
std::string explain_overlaps(const Rows& rows, const Banner& banner, const Codebook& codebook,
                             const Responses& responses, Membership& membership) {
  std::vector<std::string> overlaps;
  for (const Row row : std::span(rows).first(std::min(rows.size(), most_explained))) {
    overlaps.push_back(
        fmt::format("{} is in {}", name_respondent(row, responses), name_segments(row, banner, codebook, membership)));
  }
  return fmt::format("{}", fmt::join(overlaps, "; "));
}

/// "12 has the code 7; 15 ...", for the first few.
std::string explain_codes(const Rows& rows, const Banner& banner, const Responses& responses) {
  const auto& values = responses.find(banner.column)->values;
  std::vector<std::string> codes;
  for (const Row row : std::span(rows).first(std::min(rows.size(), most_explained))) {
    codes.push_back(fmt::format("{} has the code {}", name_respondent(row, responses), values[row]));
  }
  return fmt::format("{}", fmt::join(codes, "; "));
}

}  // namespace

std::string name_respondents(const Rows& rows, const Responses& responses) {
  const std::size_t named = std::min(rows.size(), most_named);
  std::string names;
  for (std::size_t i = 0; i < named; ++i) {
    if (i > 0) names += i + 1 == rows.size() ? " and " : ", ";
    names += name_respondent(rows[i], responses);
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
    if (memberships[row] > 1) faults.in_several.push_back(row);
    if (memberships[row] > 0 || column == nullptr) continue;
    if (!std::isnan(column->values[row])) faults.in_none.push_back(row);
  }
  return faults;
}

void check_partitions(const Codebook& codebook, const Responses& responses, Membership& membership,
                      Diagnostics& diagnostics) {
  for (const auto& banner : codebook.banners) {
    if (banner.segments.empty()) continue;
    const auto faults = find_partition_faults(banner, responses, membership);
    if (!faults.in_none.empty()) {
      auto& warning = diagnostics.warning(
          "outside-partition", banner.span,
          fmt::format("{} of {} have a value in `{}` but are in no segment of the banner `{}`",
                      name_respondents(faults.in_none, responses), responses.path, banner.column, banner.id));
      warning.hints.push_back(explain_codes(faults.in_none, banner, responses));
      warning.hints.emplace_back("give their codes a segment, so that the segments' bases add up to the banner's");
    }
    if (!faults.in_several.empty()) {
      auto& warning =
          diagnostics.warning("overlapping-segments", banner.span,
                              fmt::format("{} of {} are in several segments of the banner `{}`",
                                          name_respondents(faults.in_several, responses), responses.path, banner.id));
      warning.hints.push_back(explain_overlaps(faults.in_several, banner, codebook, responses, membership));
      warning.hints.emplace_back("list segments that share respondents under `nets` or outside the banner");
    }
  }
}

}  // namespace andel::tabulate
