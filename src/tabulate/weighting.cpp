#include "tabulate/weighting.hpp"

#include <cmath>
#include <limits>
#include <numeric>

#include <fmt/format.h>

#include "tabulate/membership.hpp"
#include "tabulate/partition.hpp"

namespace andel::tabulate {
namespace {

constexpr double in_no_category = std::numeric_limits<double>::quiet_NaN();

/// The category of each respondent in a margin: a position in its targets.
std::vector<double> categories_of(const WeightingMargin& margin, const Codebook& codebook, const Responses& responses,
                                  Membership& membership) {
  const auto* column = responses.find(codebook.banners[margin.banner].column);
  std::vector<double> categories(responses.size(), in_no_category);
  for (std::size_t target = 0; target < margin.targets.size(); ++target) {
    if (const auto segment = margin.targets[target].segment) {
      for (const Row row : membership.rows(*segment)) categories[row] = static_cast<double>(target);
      continue;
    }
    for (std::size_t row = 0; row < categories.size(); ++row) {
      if (column == nullptr || std::isnan(column->values[row])) categories[row] = static_cast<double>(target);
    }
  }
  return categories;
}

std::string name_of(const MarginTarget& target, const Codebook& codebook) {
  return target.segment ? codebook.segments[*target.segment].id : "lacking";
}

/// Whether nobody is in two segments of a margin; otherwise reports it.
bool divides(const WeightingMargin& margin, const Codebook& codebook, const Responses& responses,
             Membership& membership, Diagnostics& diagnostics) {
  const auto& banner = codebook.banners[margin.banner];
  const auto faults = find_partition_faults(banner, responses, membership);
  if (faults.in_several.empty()) return true;
  diagnostics.error("overlapping-segments", margin.span,
                    fmt::format("{} of {} are in several segments of the banner `{}`, so they have several targets",
                                name_respondents(faults.in_several, responses), responses.path, banner.id));
  return false;
}

std::vector<double> shares_of(const Margin& margin, std::span<const double> weights) {
  std::vector<double> shares(margin.categories.size(), 0.0);
  double total = 0;
  for (std::size_t row = 0; row < weights.size(); ++row) {
    shares[static_cast<std::size_t>(margin.values[row])] += weights[row];
    total += weights[row];
  }
  for (double& share : shares) share *= 100 / total;
  return shares;
}

WeightedMargin compare(const Margin& margin, std::span<const double> before, std::span<const double> after) {
  WeightedMargin compared{margin.name, {}};
  const auto shares_before = shares_of(margin, before);
  const auto shares_after = shares_of(margin, after);
  for (std::size_t i = 0; i < shares_before.size(); ++i) {
    compared.categories.push_back({margin.categories[i].label, shares_before[i], shares_after[i]});
  }
  return compared;
}

void make_average_one(std::vector<double>& weights) {
  const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
  const double factor = static_cast<double>(weights.size()) / total;
  for (double& weight : weights) weight *= factor;
}

}  // namespace

std::optional<WaveWeights> weigh(const Codebook& codebook, const Responses& responses, Diagnostics& diagnostics) {
  Membership membership(codebook, responses);
  const auto& weighting = *codebook.weighting;
  std::vector<std::vector<double>> categories;
  std::vector<Margin> margins;
  bool fine = true;
  for (const auto& margin : weighting.margins) {
    fine = divides(margin, codebook, responses, membership, diagnostics) && fine;
    categories.push_back(categories_of(margin, codebook, responses, membership));
    margins.push_back({codebook.banners[margin.banner].id, {}, {}, margin.span});
    for (std::size_t i = 0; i < margin.targets.size(); ++i) {
      const auto& target = margin.targets[i];
      margins.back().categories.push_back(
          {static_cast<double>(i), name_of(target, codebook), target.target, target.span});
    }
  }
  if (!fine) return std::nullopt;
  for (std::size_t i = 0; i < margins.size(); ++i) margins[i].values = categories[i];
  auto raking = rake(responses.weights, margins, {.cap = weighting.cap}, diagnostics);
  if (!raking) return std::nullopt;
  make_average_one(raking->weights);
  WaveWeights weights{std::move(*raking), {}};
  for (const auto& margin : margins) {
    weights.margins.push_back(compare(margin, responses.weights, weights.raking.weights));
  }
  return weights;
}

}  // namespace andel::tabulate
