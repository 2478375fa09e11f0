#include "population.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "random.hpp"

namespace andel::sample {
namespace {

bool same_kind(const Respondent& respondent, int industry, int size) {
  return respondent[Column::industry] == industry && respondent[Column::size] == size;
}

/// Up to `wanted` known respondents of a kind, drawn at random.
std::vector<Respondent> draw_panel(std::span<const Respondent> known, int industry, int size, std::size_t wanted,
                                   Random& random) {
  std::vector<Respondent> panel;
  std::copy_if(known.begin(), known.end(), std::back_inserter(panel),
               [&](const Respondent& respondent) { return same_kind(respondent, industry, size); });
  random.shuffle(panel);
  panel.resize(std::min(panel.size(), wanted));
  return panel;
}

struct Recruits {
  std::vector<Respondent> panel;
  std::vector<Respondent> fresh;  ///< no id yet, no region
};

Recruits recruit(const WaveModel& wave, const Model& model, std::span<const Respondent> known) {
  Random random(wave.year + " recruits");
  Recruits recruits;
  for (const auto& count : wave.industries) {
    for (int size = 0; size < static_cast<int>(count.by_size.size()); ++size) {
      const int wanted = count.by_size[static_cast<std::size_t>(size)];
      const auto returning = static_cast<std::size_t>(wanted * model.panel_percent / 100);
      const auto panel = draw_panel(known, count.industry, size, returning, random);
      recruits.panel.insert(recruits.panel.end(), panel.begin(), panel.end());
      for (auto taken = static_cast<int>(panel.size()); taken < wanted; ++taken) {
        Respondent respondent;
        respondent[Column::size] = size;
        respondent[Column::industry] = count.industry;
        respondent.modernity = random.normal();
        recruits.fresh.push_back(respondent);
      }
    }
  }
  random.shuffle(recruits.fresh);
  return recruits;
}

/// Gives everybody a code of a column: code 1 to those with the highest scores, as many as its quota, and so on.
void deal(std::span<Respondent> respondents, Column column, std::span<const Leaning> scores,
          std::span<const int> quotas) {
  const auto ranked = ranking(scores);
  if (std::accumulate(quotas.begin(), quotas.end(), 0) != static_cast<int>(ranked.size())) {
    throw std::runtime_error("quotas do not add up to " + std::to_string(ranked.size()) + " respondents");
  }
  auto next = ranked.begin();
  for (std::size_t code = 1; code <= quotas.size(); ++code) {
    for (int dealt = 0; dealt < quotas[code - 1]; ++dealt) respondents[*next++][column] = static_cast<int>(code);
  }
}

/// A score per respondent: chance, and what the respondent's company adds to it.
std::vector<Leaning> draw_scores(const std::string& purpose, std::span<const Pull> pulls, const Codebook& codebook,
                                 std::span<const Respondent> respondents) {
  Random random(purpose);
  std::vector<Leaning> scores(respondents.size());
  for (auto& score : scores) score = random.normal();
  add_pulls(pulls, codebook, respondents, scores);
  return scores;
}

/// New companies fill what the returning ones leave of each region.
void settle(Recruits& recruits, const WaveModel& wave, const Model& model, const Codebook& codebook) {
  std::vector<int> quotas = wave.regions;
  for (const auto& respondent : recruits.panel) --quotas.at(static_cast<std::size_t>(respondent[Column::region] - 1));
  const auto scores = draw_scores(wave.year + " regions", model.urbanity, codebook, recruits.fresh);
  deal(recruits.fresh, Column::region, scores, quotas);
}

void weigh(std::span<Respondent> respondents, const WaveModel& wave, const Model& model) {
  Random random(wave.year + " weights");
  Weight sum = 0;
  for (auto& respondent : respondents) {
    const auto spread = random.below(2 * model.weight_spread_permille + 1) - model.weight_spread_permille;
    const Weight base = model.weight_by_size[static_cast<std::size_t>(respondent[Column::size])];
    respondent.weight = base * (1000 + spread) / 1000;
    sum += respondent.weight;
  }
  const Weight mean_of_one = static_cast<Weight>(respondents.size()) * 10'000;
  for (auto& respondent : respondents) respondent.weight = (respondent.weight * mean_of_one + sum / 2) / sum;
}

}  // namespace

std::vector<Respondent> interview_companies(const WaveModel& wave, const Model& model, const Codebook& codebook,
                                            std::vector<Respondent>& known) {
  Recruits recruits = recruit(wave, model, known);
  settle(recruits, wave, model, codebook);
  for (auto& respondent : recruits.fresh) {
    respondent.id = static_cast<int>(known.size()) + 1;
    known.push_back(respondent);
  }

  std::vector<Respondent> respondents = recruits.panel;
  respondents.insert(respondents.end(), recruits.fresh.begin(), recruits.fresh.end());
  std::sort(respondents.begin(), respondents.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  const auto scores = draw_scores(wave.year + " roles", model.seniority, codebook, respondents);
  deal(respondents, Column::role, scores, wave.roles);
  weigh(respondents, wave, model);
  return respondents;
}

void add_pulls(std::span<const Pull> pulls, const Codebook& codebook, std::span<const Respondent> respondents,
               std::vector<Leaning>& scores) {
  for (const auto& pull : pulls) {
    const Membership belongs = members(pull.segment, codebook, respondents);
    for (std::size_t i = 0; i < scores.size(); ++i) {
      if (belongs[i]) scores[i] += pull.strength;
    }
  }
}

std::vector<std::size_t> ranking(std::span<const Leaning> scores) {
  std::vector<std::size_t> ranked(scores.size());
  std::iota(ranked.begin(), ranked.end(), std::size_t{0});
  std::stable_sort(ranked.begin(), ranked.end(), [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
  return ranked;
}

}  // namespace andel::sample
