#include "tabulate/segment_sums.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace andel::tabulate {
namespace {

constexpr std::uint32_t in_none = UINT32_MAX;

/// Finds segments by who is in them, so that `business and large`, which a report combined, is known as the part of
/// `business` that lies in `large`.
class SegmentsByMembers {
 public:
  SegmentsByMembers(const Codebook& codebook, const Atoms& atoms) {
    for (const auto id : codebook.segments.ids()) {
      if (!atoms.of_segment(id).empty()) segments_[atoms.of_segment(id)].push_back(id);
    }
  }

  /// The segments of exactly these members, in the codebook's order.
  [[nodiscard]] std::vector<SegmentId> find(const std::vector<Atom>& members) const {
    const auto found = segments_.find(members);
    return found == segments_.end() ? std::vector<SegmentId>() : found->second;
  }

 private:
  std::map<std::vector<Atom>, std::vector<SegmentId>> segments_;
};

/// The position in `banner.segments` by atom; nothing where segments overlap.
std::optional<std::vector<std::uint32_t>> part_of_atom(const Banner& banner, const Atoms& atoms) {
  std::vector<std::uint32_t> parts(atoms.size(), in_none);
  for (std::uint32_t part = 0; part < banner.segments.size(); ++part) {
    for (const Atom atom : atoms.of_segment(banner.segments[part])) {
      if (parts[atom] != in_none) return std::nullopt;
      parts[atom] = part;
    }
  }
  return parts;
}

/// What a banner divides a segment into, as far as there are segments for it.
std::vector<SegmentId> parts_of(SegmentId whole, const std::vector<std::uint32_t>& part_by_atom, const Atoms& atoms,
                                const SegmentsByMembers& segments) {
  std::map<std::uint32_t, std::vector<Atom>> members;
  for (const Atom atom : atoms.of_segment(whole)) {
    if (part_by_atom[atom] != in_none) members[part_by_atom[atom]].push_back(atom);
  }
  std::vector<SegmentId> parts;
  for (const auto& [part, of_part] : members) {
    auto same = segments.find(of_part);
    std::erase(same, whole);
    if (!same.empty()) parts.push_back(same.front());
  }
  return parts;
}

void add_banner_sums(const Banner& banner, const Codebook& codebook, const Atoms& atoms,
                     const SegmentsByMembers& segments, std::vector<SegmentSum>& sums) {
  const auto part_by_atom = part_of_atom(banner, atoms);
  if (!part_by_atom) return;
  const std::set<SegmentId> own(banner.segments.begin(), banner.segments.end());
  for (const auto segment : codebook.segments.ids()) {
    if (own.contains(segment)) continue;
    auto parts = parts_of(segment, *part_by_atom, atoms, segments);
    if (!parts.empty()) sums.push_back({segment, std::move(parts)});
  }
}

/// The total by a segment outside banners and by the segment that is everybody else, if there is one.
void add_rest(SegmentId segment, SegmentId total, const Atoms& atoms, const SegmentsByMembers& segments,
              std::vector<SegmentSum>& sums) {
  const auto& all = atoms.of_segment(total);
  const auto& members = atoms.of_segment(segment);
  if (members.empty() || !std::ranges::includes(all, members)) return;
  std::vector<Atom> others;
  std::ranges::set_difference(all, members, std::back_inserter(others));
  SegmentSum sum{total, {segment}};
  if (const auto rest = segments.find(others); !rest.empty()) sum.parts.push_back(rest.front());
  sums.push_back(std::move(sum));
}

}  // namespace

std::vector<SegmentSum> segment_sums(const Codebook& codebook, const Atoms& atoms) {
  const SegmentsByMembers segments(codebook, atoms);
  std::vector<SegmentSum> sums;
  for (const auto& banner : codebook.banners) add_banner_sums(banner, codebook, atoms, segments, sums);
  for (const auto segment : codebook.segments.ids()) {
    if (codebook.segments[segment].banner || segment == codebook.total) continue;
    add_rest(segment, codebook.total, atoms, segments, sums);
  }
  return sums;
}

}  // namespace andel::tabulate
