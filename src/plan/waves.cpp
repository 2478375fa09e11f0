#include "plan/waves.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>

#include <fmt/format.h>

#include "model/subject.hpp"
#include "support/nearest.hpp"

namespace andel::plan {
namespace {

std::string_view verb_for(Alteration alteration) {
  return alteration == Alteration::wording ? "was worded otherwise" : "had another scale";
}

}  // namespace

std::vector<WaveId> waves_before(WaveId wave, const Codebook& codebook) {
  const auto& waves = codebook.waves;
  std::vector<WaveId> earlier;
  for (const auto id : waves.ids()) {
    if (waves[id].date < waves[wave].date) earlier.push_back(id);
  }
  std::stable_sort(earlier.begin(), earlier.end(), [&](WaveId a, WaveId b) { return waves[a].date < waves[b].date; });
  return earlier;
}

WaveId newest_wave(const Codebook& codebook) {
  const auto& waves = codebook.waves;
  const auto ids = waves.ids();
  return *std::max_element(ids.begin(), ids.end(), [&](WaveId a, WaveId b) { return waves[a].date < waves[b].date; });
}

double time_of(const Wave& wave) {
  const auto number = [&](std::size_t begin, std::size_t count) {
    int value = 0;
    const char* first = wave.date.data() + std::min(begin, wave.date.size());
    std::from_chars(first, wave.date.data() + std::min(begin + count, wave.date.size()), value);
    return value;
  };
  using namespace std::chrono;
  const year its_year{number(0, 4)};
  const auto new_year = [](year of) { return sys_days{of / January / 1}; };
  const sys_days day{its_year / month{static_cast<unsigned>(number(5, 2))} / number(8, 2)};
  using Days = duration<double, days::period>;
  const Days length = new_year(its_year + years{1}) - new_year(its_year);
  return static_cast<int>(its_year) + Days(day - new_year(its_year)) / length;
}

NamedWave find_wave(std::string_view name, const Context& context) {
  if (const auto id = context.names.find(name).wave) return {true, id};
  const WaveId current = context.plan.wave;
  if (name == "current") return {true, current};
  if (name != "first" && name != "previous") return {};
  const auto earlier = waves_before(current, context.plan.codebook);
  if (earlier.empty()) return {true, name == "first" ? std::optional(current) : std::nullopt};
  return {true, name == "first" ? earlier.front() : earlier.back()};
}

std::optional<WaveId> require_wave(std::string_view name, Span span, std::string_view wanted_by, Context& context) {
  const NamedWave found = find_wave(name, context);
  if (!found.known) {
    context.names.report(name, {NameKind::wave}, wanted_by, span, context.diagnostics,
                         {"first", "previous", "current"});
  } else if (!found.wave) {
    const std::string& current = context.plan.codebook.waves[context.plan.wave].id;
    context.diagnostics.error("no-earlier-wave", span, fmt::format("there is no wave before {}", current))
        .hints.emplace_back("a slide with `when: earlier waves` is left out where there is none");
  }
  return found.wave;
}

std::optional<std::vector<WaveId>> resolve_waves(const std::vector<Spanned>& names, Context& context) {
  const Codebook& codebook = context.plan.codebook;
  std::vector<WaveId> waves;
  bool fine = true;
  const auto add = [&](WaveId wave) {
    if (std::find(waves.begin(), waves.end(), wave) == waves.end()) waves.push_back(wave);
  };
  for (const auto& name : names) {
    if (name.text == "all" && !context.names.find(name.text).wave) {
      for (const auto earlier : waves_before(context.plan.wave, codebook)) add(earlier);
      add(context.plan.wave);
    } else if (const auto found = find_wave(name.text, context); found.known) {
      if (found.wave) add(*found.wave);
    } else {
      require_wave(name.text, name.span, "`waves`", context);
      fine = false;
    }
  }
  if (waves.empty()) waves.push_back(context.plan.wave);
  std::stable_sort(waves.begin(), waves.end(),
                   [&](WaveId a, WaveId b) { return codebook.waves[a].date < codebook.waves[b].date; });
  return fine ? std::optional(std::move(waves)) : std::nullopt;
}

bool check_comparable(const Subject& subject, WaveId one, WaveId other, Span span, Context& context) {
  const Codebook& codebook = context.plan.codebook;
  const auto altered = find_alteration(subject, one, other, codebook, context.plan.vouched);
  if (!altered) return true;
  const std::string& id = codebook.items[altered->item.item].id;
  context.diagnostics
      .warning("altered-item", span,
               fmt::format("item `{}` {} before wave {}, so its figures of {} and {} cannot be compared", id,
                           verb_for(altered->item.alteration), codebook.waves[altered->wave].id, codebook.waves[one].id,
                           codebook.waves[other].id))
      .hints.push_back(fmt::format("if they mean the same to you, write `comparable: [{}]` in the report", id));
  return false;
}

}  // namespace andel::plan
