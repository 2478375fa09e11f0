#include "calibration.hpp"

#include <algorithm>
#include <tuple>

namespace andel::sample {
namespace {

constexpr int raking_cycles = 80;
constexpr Leaning longest_step = 300;
constexpr Leaning window = 300;       // either side of the threshold, to see how many a step would take along
constexpr Leaning persuadable = 450;  // beyond it, nobody's stance is changed on its own
constexpr int polishing_rounds = 12;

}  // namespace

Calibration::Calibration(std::span<const Respondent> respondents, std::span<const Membership> belongs,
                         std::span<const Goal> goals, const Codebook& codebook, Opinions& opinions, Tilts& tilts)
    : respondents_(respondents),
      belongs_(belongs),
      goals_(goals),
      opinions_(opinions),
      tilts_(tilts),
      known_dimensions_(respondents.size()),
      goals_of_item_(codebook.items.size()) {
  for (std::size_t i = 0; i < respondents.size(); ++i) {
    for (const std::size_t item : codebook.dimensions) {
      known_dimensions_[i] += opinions.grid.at(i, item).stance != Stance::unknowing;
    }
  }
  for (std::size_t g = 0; g < goals.size(); ++g) {
    for (const std::size_t item : goals[g].items) goals_of_item_[item].push_back(g);
  }
}

std::int64_t Calibration::part_of(std::size_t respondent, const Goal& goal) const {
  const std::int64_t whole = dimension_parts * respondents_[respondent].weight;
  if (goal.measure != Measure::index) return whole;
  const int known = known_dimensions_[respondent];
  return known == 0 ? 0 : whole / known;
}

Calibration::Figure Calibration::figure_of(const Goal& goal) const {
  Figure figure;
  for (std::size_t i = 0; i < respondents_.size(); ++i) {
    if (!belongs_[goal.segment][i]) continue;
    const std::int64_t part = part_of(i, goal);
    if (part > 0) figure.base += dimension_parts * respondents_[i].weight;
    for (const std::size_t item : goal.items) {
      if (opinions_.grid.at(i, item).stance == Stance::agrees) figure.agreeing += part;
    }
  }
  return figure;
}

std::int64_t Calibration::agreeing_near_threshold(const Goal& goal) const {
  std::int64_t near = 0;
  for (std::size_t i = 0; i < respondents_.size(); ++i) {
    if (!belongs_[goal.segment][i]) continue;
    for (const std::size_t item : goal.items) {
      const Leaning leaning = opinions_.grid.at(i, item).leaning;
      if (opinions_.movable(i, item) && leaning >= -window && leaning < window) near += part_of(i, goal);
    }
  }
  return near / (2 * window);
}

void Calibration::move(const Goal& goal, Leaning step) {
  for (const std::size_t item : goal.items) {
    tilts_.strengths.at(item, goal.segment) += step;
    for (std::size_t i = 0; i < respondents_.size(); ++i) {
      if (!belongs_[goal.segment][i]) continue;
      Opinion& opinion = opinions_.grid.at(i, item);
      opinion.leaning += step;
      if (opinions_.movable(i, item)) opinion.stance = opinion.leaning > 0 ? Stance::agrees : Stance::disagrees;
    }
  }
}

void Calibration::rake() {
  for (const auto& goal : goals_) move(goal, 0);  // from leanings to first stances
  for (int cycle = 0; cycle < raking_cycles; ++cycle) {
    for (const auto& goal : goals_) {
      const Figure figure = figure_of(goal);
      const std::int64_t missing = (goal.aim - figure.points()) * figure.base / (100 * one_point);
      const std::int64_t near = std::max<std::int64_t>(agreeing_near_threshold(goal), 1);
      move(goal, std::clamp(missing / near, -longest_step, longest_step));
    }
  }
}

std::vector<Calibration::Candidate> Calibration::candidates() const {
  std::vector<Candidate> result;
  for (std::size_t i = 0; i < respondents_.size(); ++i) {
    for (std::size_t item = 0; item < goals_of_item_.size(); ++item) {
      const Leaning leaning = opinions_.grid.at(i, item).leaning;
      const Leaning distance = leaning < 0 ? -leaning : leaning;
      if (distance < persuadable && opinions_.movable(i, item)) result.push_back({distance, i, item});
    }
  }
  std::sort(result.begin(), result.end(), [](const Candidate& a, const Candidate& b) {
    return std::tie(a.distance, a.respondent, a.item) < std::tie(b.distance, b.respondent, b.item);
  });
  return result;
}

bool Calibration::turn_if_better(const Candidate& candidate, std::vector<Figure>& figures) {
  Opinion& opinion = opinions_.grid.at(candidate.respondent, candidate.item);
  const std::int64_t sign = opinion.stance == Stance::agrees ? -1 : 1;
  std::int64_t change = 0;  // of the sum of squared misses
  for (const std::size_t g : goals_of_item_[candidate.item]) {
    if (!belongs_[goals_[g].segment][candidate.respondent]) continue;
    Figure turned = figures[g];
    turned.agreeing += sign * part_of(candidate.respondent, goals_[g]);
    const Points before = figures[g].points() - goals_[g].aim;
    const Points after = turned.points() - goals_[g].aim;
    change += goals_[g].priority * (after * after - before * before);
  }
  if (change >= 0) return false;
  opinion.stance = sign > 0 ? Stance::agrees : Stance::disagrees;
  for (const std::size_t g : goals_of_item_[candidate.item]) {
    if (!belongs_[goals_[g].segment][candidate.respondent]) continue;
    figures[g].agreeing += sign * part_of(candidate.respondent, goals_[g]);
  }
  return true;
}

void Calibration::polish() {
  std::vector<Figure> figures;
  for (const auto& goal : goals_) figures.push_back(figure_of(goal));
  const auto nearest_first = candidates();
  for (int round = 0; round < polishing_rounds; ++round) {
    bool turned = false;
    for (const auto& candidate : nearest_first) turned |= turn_if_better(candidate, figures);
    if (!turned) return;
  }
}

}  // namespace andel::sample
