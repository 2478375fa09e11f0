#include "tabulate/segment_sums.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace andel::tabulate {
namespace {

constexpr std::uint32_t in_none = UINT32_MAX;

/// The position in `banner.segments` by row; nothing where segments overlap.
std::optional<std::vector<std::uint32_t>> part_of_row(const Banner& banner, Membership& membership) {
  std::vector<std::uint32_t> parts(membership.everybody().size(), in_none);
  for (std::uint32_t part = 0; part < banner.segments.size(); ++part) {
    for (const Row row : membership.rows(banner.segments[part])) {
      if (parts[row] != in_none) return std::nullopt;
      parts[row] = part;
    }
  }
  return parts;
}

/// The parts that lie within a segment with all their members.
std::vector<SegmentId> parts_within(std::span<const Row> whole, const Banner& banner,
                                    const std::vector<std::uint32_t>& part_by_row, Membership& membership) {
  std::map<std::uint32_t, std::size_t> members;
  for (const Row row : whole) {
    if (part_by_row[row] != in_none) ++members[part_by_row[row]];
  }
  std::vector<SegmentId> within;
  for (const auto& [part, count] : members) {
    if (count == membership.rows(banner.segments[part]).size()) within.push_back(banner.segments[part]);
  }
  return within;
}

}  // namespace

std::vector<SegmentSum> segment_sums(const Codebook& codebook, Membership& membership) {
  std::vector<SegmentSum> sums;
  for (const auto& banner : codebook.banners) {
    const auto part_by_row = part_of_row(banner, membership);
    if (!part_by_row) continue;
    const std::set<SegmentId> own(banner.segments.begin(), banner.segments.end());
    for (const auto segment : codebook.segments.ids()) {
      if (own.contains(segment)) continue;
      auto parts = parts_within(membership.rows(segment), banner, *part_by_row, membership);
      if (!parts.empty()) sums.push_back({segment, std::move(parts)});
    }
  }
  return sums;
}

}  // namespace andel::tabulate
