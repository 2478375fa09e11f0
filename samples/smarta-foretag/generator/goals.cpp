#include "goals.hpp"

#include <algorithm>

namespace andel::sample {
namespace {

constexpr std::int64_t published_priority = 20;
constexpr const char* index_name = "index";

bool is_level_of(const Check& check, const std::string& year) {
  return check.quantity.measure != Measure::base && check.quantity.since.empty() && check.quantity.wave == year;
}

std::string item_of(const Check& check) {
  return check.quantity.measure == Measure::index ? index_name : check.quantity.item;
}

}  // namespace

std::vector<Goal> set_goals(const WaveModel& wave, const Figures& published, std::span<const std::string> segments,
                            const Codebook& codebook) {
  const auto make_goal = [&](const std::string& item, const std::string& segment, Points aim, std::int64_t priority) {
    const bool is_index = item == index_name;
    const auto position = std::find(segments.begin(), segments.end(), segment) - segments.begin();
    return Goal{is_index ? Measure::index : Measure::agree,
                is_index ? codebook.dimensions : std::vector<std::size_t>{codebook.item(item)},
                static_cast<std::size_t>(position), aim, priority};
  };

  std::vector<Aim> aims = wave.aims;
  std::vector<Goal> goals;
  for (const auto& check : published.checks) {
    if (!is_level_of(check, wave.year)) continue;
    const auto refined = std::find_if(aims.begin(), aims.end(), [&](const Aim& aim) {
      return aim.item == item_of(check) && aim.segment == check.segment;
    });
    const Points aim = refined == aims.end() ? check.middle() : refined->value;
    goals.push_back(make_goal(item_of(check), check.segment, aim, published_priority));
    if (refined != aims.end()) aims.erase(refined);
  }
  for (const auto& aim : aims) goals.push_back(make_goal(aim.item, aim.segment, aim.value, 1));
  return goals;
}

std::vector<std::string> segments_in_play(const Model& model, const Figures& published) {
  std::vector<std::string> segments;
  const auto add = [&](const std::string& segment) {
    if (std::find(segments.begin(), segments.end(), segment) == segments.end()) segments.push_back(segment);
  };
  for (const auto& wave : model.waves) {
    for (const auto& check : published.checks) {
      if (is_level_of(check, wave.year)) add(check.segment);
    }
    for (const auto& aim : wave.aims) add(aim.segment);
  }
  for (const auto& topic : model.topics) {
    for (const auto& pull : topic.pulls) add(pull.segment);
  }
  return segments;
}

}  // namespace andel::sample
