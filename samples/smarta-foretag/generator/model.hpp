// What was made up: how many companies of each kind, how they differ, and the figures that were never printed,
// as model.yaml lists them. Knows no respondent.
#pragma once

#include <array>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "codebook.hpp"
#include "units.hpp"

namespace andel::sample {

/// Adds to the leaning of everybody in a segment.
struct Pull {
  std::string segment;
  Leaning strength = 0;
};

struct AskedItem {
  std::size_t item = 0;
  int dont_know_permille = 0;
};

/// Items that share a subject: whoever agrees to one of them tends to agree to the others.
struct Topic {
  std::vector<AskedItem> items;
  std::vector<Pull> pulls;
};

/// A figure to steer towards: either never printed, or printed and refined within its rounding.
struct Aim {
  std::string item;  ///< "index" for the index
  std::string segment;
  Points value = 0;
};

/// Companies of one industry, by size code; code 0 lacks the size.
struct IndustryCount {
  int industry = 0;
  std::array<int, 4> by_size{};
};

struct WaveModel {
  std::string year;
  std::vector<IndustryCount> industries;
  std::vector<int> regions;  ///< interviews by region code, from code 1
  std::vector<int> roles;    ///< likewise
  std::vector<Aim> aims;
};

/// How much of a leaning is the company's, the topic's and the single item's, in thousandths; their squares add
/// up to a million.
struct Loadings {
  Leaning modernity = 0;
  Leaning topic = 0;
  Leaning item = 0;
};

struct Model {
  std::array<Weight, 4> weight_by_size{};  ///< from size code 0, before scaling to a mean of 1
  int weight_spread_permille = 0;
  int panel_percent = 0;
  Loadings loadings;
  Leaning industry_jitter = 0;
  std::vector<int> straight_lines;  ///< the code of each respondent that gives one answer throughout
  int know_no_dimension = 0;
  std::vector<Pull> urbanity, seniority, ignorance;
  std::vector<Topic> topics;
  std::vector<WaveModel> waves;
};

/// Throws std::runtime_error, or yaml-cpp's exception, where the file is not as expected.
Model read_model(const std::filesystem::path& path, const Codebook& codebook);

}  // namespace andel::sample
