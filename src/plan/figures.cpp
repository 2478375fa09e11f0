#include "plan/figures.hpp"

#include <cstdint>

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

}  // namespace andel::plan
