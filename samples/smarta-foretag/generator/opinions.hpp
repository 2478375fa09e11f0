// What respondents think of the statements before anybody asks for a code from 1 to 5: a latent-trait model.
// Knows no published figure.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "codebook.hpp"
#include "grid.hpp"
#include "model.hpp"
#include "segments.hpp"

namespace andel::sample {

enum class Stance : char { unknowing, disagrees, agrees };

struct Opinion {
  Leaning leaning = 0;
  Stance stance = Stance::disagrees;
};

struct Opinions {
  Grid<Opinion> grid;              ///< a row per respondent, a column per item
  std::vector<int> straight_line;  ///< per respondent: the code given to every item, or 0

  /// Whether calibration may change a stance: not of those who do not know or do not listen.
  [[nodiscard]] bool movable(std::size_t respondent, std::size_t item) const {
    return grid.at(respondent, item).stance != Stance::unknowing && straight_line[respondent] == 0;
  }
};

/// How much each segment leans towards each item. A wave is calibrated by moving these, and the next wave
/// starts from where they ended: so industries differ in 2013 as they did in 2011, where nothing else is known.
struct Tilts {
  std::vector<std::string> segments;  ///< expressions
  Grid<Leaning> strengths;            ///< a row per item, a column per segment

  /// Position of a segment. Throws std::runtime_error where there is none.
  [[nodiscard]] std::size_t segment(std::string_view expression) const;
};

/// The tilts that model.yaml lists; `segments` must have every segment that it pulls, and every industry.
Tilts first_tilts(std::vector<std::string> segments, const Model& model, const Codebook& codebook);

/// Everybody's opinions in a wave. `belongs` has a membership for each segment of the tilts.
Opinions form_opinions(const std::string& year, std::span<const Respondent> respondents,
                       std::span<const Membership> belongs, const Tilts& tilts, const Model& model,
                       const Codebook& codebook);

}  // namespace andel::sample
