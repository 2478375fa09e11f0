// Which waves came before which, and whether figures of two waves may be compared. Knows no chart and no text.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "plan/context.hpp"

namespace andel::plan {

/// Waves published before `wave`, the oldest first.
std::vector<WaveId> waves_before(WaveId wave, const Codebook& codebook);

/// The wave that was published last; there must be one.
WaveId newest_wave(const Codebook& codebook);

/// When a wave was published, in years: 2011.5 is about the middle of 2011.
double time_of(const Wave& wave);

/// What a wave's name stands for where the report says it relatively: nothing where there is no such wave.
struct NamedWave {
  bool known = false;
  std::optional<WaveId> wave;
};

/// A wave's id, or `first`, `previous` or `current` as seen from the report's wave.
NamedWave find_wave(std::string_view name, const Context& context);

/// The same where there must be one; nothing after an error.
std::optional<WaveId> require_wave(std::string_view name, Span span, std::string_view wanted_by, Context& context);

/// The waves that a list names, the oldest first, each once: `all` is every wave up to the report's, a relative name
/// for which there is no wave stands for none, and an empty list for the report's own. Nothing after an error.
std::optional<std::vector<WaveId>> resolve_waves(const std::vector<Spanned>& names, Context& context);

/// Whether a figure's items were asked alike in both waves, or the author vouches for them. Otherwise reports it at
/// `span` as a warning: "item `virtual` was reworded in wave 2012 ...".
bool check_comparable(const Subject& subject, WaveId one, WaveId other, Span span, Context& context);

}  // namespace andel::plan
