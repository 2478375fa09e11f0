#include "tabulate/segment_sums.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

namespace andel::tabulate {
namespace {

constexpr std::uint32_t in_none = UINT32_MAX;

/// Finds segments by who is in them, so that `business and large`, which a report combined, is known as the part of
/// `business` that lies in `large`.
class SegmentsByMembers {
 public:
  SegmentsByMembers(const Codebook& codebook, Membership& membership) : membership_(membership) {
    for (const auto id : codebook.segments.ids()) by_hash_.emplace(hash_of(membership.rows(id)), id);
  }

  /// The segments of exactly these members; of nobody, none.
  [[nodiscard]] std::vector<SegmentId> find(std::span<const Row> rows) const {
    std::vector<SegmentId> found;
    const auto [begin, end] = by_hash_.equal_range(hash_of(rows));
    for (auto entry = begin; entry != end && !rows.empty(); ++entry) {
      if (std::ranges::equal(membership_.rows(entry->second), rows)) found.push_back(entry->second);
    }
    std::ranges::sort(found);
    return found;
  }

 private:
  /// FNV-1a over row numbers.
  static std::uint64_t hash_of(std::span<const Row> rows) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const Row row : rows) hash = (hash ^ row) * 0x100000001B3U;
    return hash;
  }

  Membership& membership_;
  std::unordered_multimap<std::uint64_t, SegmentId> by_hash_;
};

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

/// What a banner divides a segment into, as far as there are segments for it.
std::vector<SegmentId> parts_of(SegmentId whole, const std::vector<std::uint32_t>& part_by_row, Membership& membership,
                                const SegmentsByMembers& segments) {
  std::map<std::uint32_t, Rows> members;
  for (const Row row : membership.rows(whole)) {
    if (part_by_row[row] != in_none) members[part_by_row[row]].push_back(row);
  }
  std::vector<SegmentId> parts;
  for (const auto& [part, rows] : members) {
    auto same = segments.find(rows);
    std::erase(same, whole);
    if (!same.empty()) parts.push_back(same.front());
  }
  return parts;
}

void add_banner_sums(const Banner& banner, const Codebook& codebook, Membership& membership,
                     const SegmentsByMembers& segments, std::vector<SegmentSum>& sums) {
  const auto part_by_row = part_of_row(banner, membership);
  if (!part_by_row) return;
  const std::set<SegmentId> own(banner.segments.begin(), banner.segments.end());
  for (const auto segment : codebook.segments.ids()) {
    if (own.contains(segment)) continue;
    auto parts = parts_of(segment, *part_by_row, membership, segments);
    if (!parts.empty()) sums.push_back({segment, std::move(parts)});
  }
}

/// Segments of other members than any banner's: their twins, and what they leave of the total.
void add_twins_and_rests(SegmentId segment, const Codebook& codebook, Membership& membership,
                         const SegmentsByMembers& segments, std::vector<SegmentSum>& sums) {
  const auto rows = membership.rows(segment);
  for (const auto twin : segments.find(rows)) {
    if (twin != segment) sums.push_back({segment, {twin}});
  }
  const auto others = subtract(membership.rows(codebook.total), rows);
  if (others.empty() || !subtract(rows, membership.rows(codebook.total)).empty()) return;
  SegmentSum sum{codebook.total, {segment}};
  if (const auto rest = segments.find(others); !rest.empty()) sum.parts.push_back(rest.front());
  sums.push_back(std::move(sum));
}

}  // namespace

std::vector<SegmentSum> segment_sums(const Codebook& codebook, Membership& membership) {
  const SegmentsByMembers segments(codebook, membership);
  std::vector<SegmentSum> sums;
  for (const auto& banner : codebook.banners) add_banner_sums(banner, codebook, membership, segments, sums);
  for (const auto segment : codebook.segments.ids()) {
    if (codebook.segments[segment].banner || segment == codebook.total) continue;
    add_twins_and_rests(segment, codebook, membership, segments, sums);
  }
  return sums;
}

}  // namespace andel::tabulate
