#include "interviews.hpp"

#include "random.hpp"

namespace andel::sample {
namespace {

/// `emphasis` carries a leaning away from the middle of the scale, or towards it.
int code_of(const Opinion& opinion, Leaning emphasis) {
  constexpr Leaning fully = 900;
  constexpr Leaning hardly = -650;
  constexpr Leaning not_at_all = -1350;
  switch (opinion.stance) {
    case Stance::unknowing:
      return dont_know;
    case Stance::agrees:
      return opinion.leaning + emphasis > fully ? 5 : 4;
    case Stance::disagrees:
      if (opinion.leaning - emphasis < not_at_all) return 1;
      return opinion.leaning - emphasis < hardly ? 2 : 3;
  }
  return dont_know;
}

}  // namespace

Interviews note_answers(const std::string& wave, std::vector<Respondent> respondents, const Opinions& opinions) {
  Random random(wave + " emphasis");
  Interviews interviews{wave, std::move(respondents),
                        Grid<int>(opinions.straight_line.size(), opinions.grid.columns())};
  for (std::size_t i = 0; i < interviews.respondents.size(); ++i) {
    const Leaning emphasis = random.normal() * 3 / 10;
    for (std::size_t item = 0; item < opinions.grid.columns(); ++item) {
      const int straight = opinions.straight_line[i];
      interviews.answers.at(i, item) = straight != 0 ? straight : code_of(opinions.grid.at(i, item), emphasis);
    }
  }
  return interviews;
}

}  // namespace andel::sample
