// Moves opinions until a wave's figures are what they should be: first whole segments, then single respondents
// who could as well have answered one step up or down. Knows neither codes from 1 to 5 nor files.
#pragma once

#include <span>
#include <vector>

#include "codebook.hpp"
#include "goals.hpp"
#include "opinions.hpp"

namespace andel::sample {

class Calibration {
 public:
  /// `belongs` has a membership for each segment of the tilts. Opinions and tilts are changed in place.
  Calibration(std::span<const Respondent> respondents, std::span<const Membership> belongs, std::span<const Goal> goals,
              const Codebook& codebook, Opinions& opinions, Tilts& tilts);

  /// Raking of leanings: goal by goal, everybody in the segment is moved by as much as brings the figure about,
  /// again and again until the goals agree. Keeps who leans more than whom within a segment.
  void rake();

  /// Changes the stance of single respondents near the threshold, nearest first, as long as one change brings
  /// the goals closer. Raking cannot hit figures exactly, because one respondent can be half a point.
  void polish();

 private:
  struct Figure {
    std::int64_t agreeing = 0;
    std::int64_t base = 0;
    /// Nobody is no agreement: a goal for an empty segment is left alone.
    [[nodiscard]] Points points() const { return base == 0 ? 0 : agreeing * 100 * one_point / base; }
  };
  struct Candidate {
    Leaning distance = 0;
    std::size_t respondent = 0;
    std::size_t item = 0;
  };

  /// What one agreement adds to a figure; sixtieths of a weight.
  [[nodiscard]] std::int64_t part_of(std::size_t respondent, const Goal& goal) const;
  [[nodiscard]] Figure figure_of(const Goal& goal) const;
  /// Agreement gained in a goal per thousandth of a deviation that its segment is moved.
  [[nodiscard]] std::int64_t agreeing_near_threshold(const Goal& goal) const;
  void move(const Goal& goal, Leaning step);
  [[nodiscard]] std::vector<Candidate> candidates() const;
  bool turn_if_better(const Candidate& candidate, std::vector<Figure>& figures);

  std::span<const Respondent> respondents_;
  std::span<const Membership> belongs_;
  std::span<const Goal> goals_;
  Opinions& opinions_;
  Tilts& tilts_;
  std::vector<int> known_dimensions_;  ///< per respondent
  std::vector<std::vector<std::size_t>> goals_of_item_;
};

}  // namespace andel::sample
