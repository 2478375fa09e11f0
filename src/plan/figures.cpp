#include "plan/figures.hpp"

#include <cstdint>
#include <optional>
#include <utility>

namespace andel::plan {
namespace {

/// Spreads a few small numbers over all bits (the mixing step of splitmix64).
std::size_t mix(std::uint64_t seed, std::uint64_t value) {
  std::uint64_t bits = seed * 0x9E3779B97F4A7C15U + value;
  bits = (bits ^ (bits >> 30U)) * 0xBF58476D1CE4E5B9U;
  bits = (bits ^ (bits >> 27U)) * 0x94D049BB133111EBU;
  return bits ^ (bits >> 31U);
}

}  // namespace

std::size_t Figures::Hash::operator()(const CellKey& key) const {
  std::size_t hash = mix(key.segment.position, key.wave.position);
  if (const auto* measured = std::get_if<ItemMeasure>(&key.subject)) {
    return mix(mix(hash, measured->measure.position), measured->item.position);
  }
  return mix(hash, std::get<IndexId>(key.subject).position);
}

std::size_t Figures::Hash::operator()(const BaseKey& key) const { return mix(key.segment.position, key.wave.position); }

Figures::Figures(Plan& plan) : plan_(plan) {
  for (const auto id : plan.cells.ids()) cells_.emplace(plan.cells[id], id);
  for (const auto id : plan.bases.ids()) bases_.emplace(plan.bases[id], id);
  for (const auto id : plan.comparisons.ids()) {
    const auto& [cell, against] = plan.comparisons[id];
    if (const auto* other = std::get_if<CellId>(&against)) {
      comparisons_.emplace(std::pair(cell, *other), id);
    } else {
      comparisons_with_rest_.emplace(cell, id);
    }
  }
  for (const auto id : plan.families.ids()) families_.emplace(plan.families[id], id);
}

CellId Figures::cell(const Subject& subject, SegmentId segment, WaveId wave) {
  const CellKey key{subject, segment, wave};
  const auto [entry, is_new] = cells_.try_emplace(key);
  if (is_new) entry->second = plan_.cells.add(key);
  return entry->second;
}

BaseId Figures::base(SegmentId segment, WaveId wave) {
  const BaseKey key{segment, wave};
  const auto [entry, is_new] = bases_.try_emplace(key);
  if (is_new) entry->second = plan_.bases.add(key);
  return entry->second;
}

ComparisonId Figures::comparison(CellId cell, CellId against) {
  const auto [entry, is_new] = comparisons_.try_emplace({cell, against});
  if (is_new) entry->second = plan_.comparisons.add({cell, against});
  return entry->second;
}

ComparisonId Figures::comparison_with_rest(CellId cell) {
  const auto [entry, is_new] = comparisons_with_rest_.try_emplace(cell);
  if (is_new) entry->second = plan_.comparisons.add({cell, RestOfTotal{}});
  return entry->second;
}

FamilyId Figures::family(ComparisonFamily members) {
  const auto [entry, is_new] = families_.try_emplace(std::move(members));
  if (is_new) entry->second = plan_.families.add(entry->first);
  return entry->second;
}

RankingId Figures::ranking(const Subject& subject, const std::vector<SegmentId>& segments, WaveId wave) {
  for (const auto& known : known_rankings_) {
    if (known.segments == &segments && known.subject == subject && known.wave == wave) return known.ranking;
  }
  std::vector<CellId> ranked;
  ranked.reserve(segments.size());
  for (const auto segment : segments) ranked.push_back(cell(subject, segment, wave));
  std::optional<RankingId> ranking;
  for (const RankingId id : plan_.rankings.ids()) {
    if (plan_.rankings[id] == ranked) ranking = id;
  }
  if (!ranking) ranking = plan_.rankings.add(std::move(ranked));
  known_rankings_.push_back({subject, wave, &segments, *ranking});
  return *ranking;
}

std::vector<std::pair<SegmentId, CellId>> Figures::cells(const Subject& subject, const std::vector<SegmentId>& segments,
                                                         WaveId wave) {
  constexpr std::size_t long_list = 64;
  const bool is_long = segments.size() >= long_list;
  for (const auto& known : long_lists_) {
    if (is_long && known.subject == subject && known.wave == wave && known.segments == segments) return known.cells;
  }
  std::vector<std::pair<SegmentId, CellId>> found;
  found.reserve(segments.size());
  for (const auto segment : segments) found.emplace_back(segment, cell(subject, segment, wave));
  if (is_long) long_lists_.push_back({subject, wave, segments, found});
  return found;
}

}  // namespace andel::plan
