#include "opinions.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "population.hpp"
#include "random.hpp"

namespace andel::sample {
namespace {

/// One year's leanings: what the company thinks of everything new, of the topic, of the item; and the tilts.
void lean(Opinions& opinions, const std::string& year, std::span<const Respondent> respondents,
          std::span<const Membership> belongs, const Tilts& tilts, const Model& model) {
  Random random(year + " opinions");
  const Loadings& loadings = model.loadings;
  for (std::size_t i = 0; i < respondents.size(); ++i) {
    for (const auto& topic : model.topics) {
      const Leaning shared = loadings.modernity * respondents[i].modernity + loadings.topic * random.normal();
      for (const auto& asked : topic.items) {
        Leaning& leaning = opinions.grid.at(i, asked.item).leaning;
        leaning = (shared + loadings.item * random.normal()) / 1000;
        for (std::size_t s = 0; s < belongs.size(); ++s) {
          if (belongs[s][i]) leaning += tilts.strengths.at(asked.item, s);
        }
      }
    }
  }
}

/// A few give one answer from the first statement to the last.
void draw_straight_lines(Opinions& opinions, const std::string& year, const Model& model) {
  Random random(year + " straight lines");
  for (const int code : model.straight_lines) {
    const auto i = static_cast<std::size_t>(random.below(static_cast<std::int64_t>(opinions.straight_line.size())));
    opinions.straight_line[i] = code;
    for (std::size_t item = 0; item < opinions.grid.columns(); ++item) {
      opinions.grid.at(i, item).stance = code >= 4 ? Stance::agrees : Stance::disagrees;
    }
  }
}

/// Who does not know one thing tends not to know the next. Each item gets its share of don't-knows exactly, and
/// the most ignorant of all know none of the index's dimensions.
void draw_ignorance(Opinions& opinions, const std::string& year, std::span<const Respondent> respondents,
                    const Model& model, const Codebook& codebook) {
  Random random(year + " ignorance");
  std::vector<Leaning> ignorance(respondents.size());
  for (auto& score : ignorance) score = random.normal();
  add_pulls(model.ignorance, codebook, respondents, ignorance);
  for (std::size_t i = 0; i < ignorance.size(); ++i) {
    if (opinions.straight_line[i] != 0) ignorance[i] = -100'000;
  }

  for (const auto& topic : model.topics) {
    for (const auto& asked : topic.items) {
      std::vector<Leaning> scores = ignorance;
      for (auto& score : scores) score += random.normal();
      const auto ranked = ranking(scores);
      const std::size_t unknowing = respondents.size() * static_cast<std::size_t>(asked.dont_know_permille) / 1000;
      for (std::size_t k = 0; k < unknowing; ++k) opinions.grid.at(ranked[k], asked.item).stance = Stance::unknowing;
    }
  }
  const auto ranked = ranking(ignorance);
  for (std::size_t k = 0; k < static_cast<std::size_t>(model.know_no_dimension); ++k) {
    for (const std::size_t item : codebook.dimensions) opinions.grid.at(ranked[k], item).stance = Stance::unknowing;
  }
}

}  // namespace

std::size_t Tilts::segment(std::string_view expression) const {
  const auto found = std::find(segments.begin(), segments.end(), expression);
  if (found == segments.end()) throw std::runtime_error("no tilt for segment: " + std::string(expression));
  return static_cast<std::size_t>(found - segments.begin());
}

Tilts first_tilts(std::vector<std::string> segments, const Model& model, const Codebook& codebook) {
  Tilts tilts{std::move(segments), {}};
  tilts.strengths = Grid<Leaning>(codebook.items.size(), tilts.segments.size());
  Random random("industries");
  for (const auto& topic : model.topics) {
    for (const auto& asked : topic.items) {
      for (const auto& pull : topic.pulls) tilts.strengths.at(asked.item, tilts.segment(pull.segment)) = pull.strength;
      // A topic's pulls alone would make its statements copies of each other.
      for (const auto& industry : codebook.banners[static_cast<std::size_t>(Column::industry)].categories) {
        tilts.strengths.at(asked.item, tilts.segment(industry.id)) += model.industry_jitter * random.normal() / 1000;
      }
    }
  }
  return tilts;
}

Opinions form_opinions(const std::string& year, std::span<const Respondent> respondents,
                       std::span<const Membership> belongs, const Tilts& tilts, const Model& model,
                       const Codebook& codebook) {
  Opinions opinions{Grid<Opinion>(respondents.size(), codebook.items.size()), std::vector<int>(respondents.size())};
  lean(opinions, year, respondents, belongs, tilts, model);
  draw_straight_lines(opinions, year, model);
  draw_ignorance(opinions, year, respondents, model, codebook);
  return opinions;
}

}  // namespace andel::sample
