#include "compose/chart_rhythm.hpp"

#include <algorithm>
#include <cmath>

namespace andel::compose {
namespace {

constexpr Pt quantum = 0.25;

Pt round_up(Pt length) { return std::ceil(length / quantum - 1e-9) * quantum; }

/// The gap that labels ask for: a group and a gap are together at least as tall as a label.
Pt label_gap(const Rhythm& rhythm, std::span<const RhythmNeed> needs) {
  Pt gap = 0;
  for (const auto& need : needs) gap = std::max(gap, need.label_height - rhythm.group_height(need.series));
  return gap;
}

void set_gap(Rhythm& rhythm, Pt gap, std::span<const RhythmNeed> needs) {
  rhythm.gap = round_up(gap);
  // At the ends half a gap would look like a hole above the first bar; labels may need more than that.
  rhythm.padding = std::max(std::min(rhythm.gap / 2, rhythm.bar / 2), label_gap(rhythm, needs) / 2);
}

Pt overflow_of(const Rhythm& rhythm, std::span<const RhythmNeed> needs) {
  Pt overflow = 0;
  for (const auto& need : needs) overflow = std::max(overflow, rhythm.height(need) - need.height);
  return overflow;
}

Rhythm tightest(const ChartStyle& style, Pt bar, std::span<const RhythmNeed> needs) {
  Rhythm rhythm{.bar = bar, .bar_distance = bar * (1 + style.bar_gap)};
  set_gap(rhythm, std::max(style.group_gap * bar, label_gap(rhythm, needs)), needs);
  return rhythm;
}

Rhythm widened(Rhythm rhythm, Pt widest_gap, std::span<const RhythmNeed> needs) {
  for (Rhythm wider = rhythm; wider.gap + quantum <= widest_gap;) {
    set_gap(wider, wider.gap + quantum, needs);
    if (overflow_of(wider, needs) > 0) break;
    rhythm = wider;
  }
  return rhythm;
}

}  // namespace

Pt Rhythm::group_height(std::size_t series) const {
  return bar + bar_distance * (static_cast<double>(std::max<std::size_t>(series, 1)) - 1);
}

Pt Rhythm::height(const RhythmNeed& need) const {
  if (need.groups == 0) return 0;
  const auto groups = static_cast<double>(need.groups);
  return groups * group_height(need.series) + (groups - 1) * gap + 2 * padding;
}

Rhythm find_rhythm(const ChartStyle& style, std::span<const RhythmNeed> needs, Pt least_distance) {
  const bool grouped = std::any_of(needs.begin(), needs.end(), [](const auto& need) { return need.series > 1; });
  const Pt figures_need = grouped ? round_up(least_distance / (1 + style.bar_gap)) : 0;
  const Pt least = std::min(style.bar_max, std::max(style.bar_min, figures_need));
  Pt bar = style.bar_max;
  while (bar >= least) {
    const Rhythm rhythm = tightest(style, bar, needs);
    if (overflow_of(rhythm, needs) <= 0) return widened(rhythm, style.group_gap_max * bar, needs);
    bar -= quantum;
  }
  Rhythm rhythm = tightest(style, least, needs);
  rhythm.overflow = overflow_of(rhythm, needs);
  return rhythm;
}

}  // namespace andel::compose
