#include "tabulate/rake.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

namespace andel::tabulate {
namespace {

constexpr double same_total = 1e-9;
constexpr const char* raise_cap = "raise the `cap`, or merge small segments with their neighbours";

double target_total(const Margin& margin) {
  double total = 0;
  for (const auto& category : margin.categories) total += category.target;
  return total;
}

/// A margin with its rows numbered by category.
struct NumberedMargin {
  const Margin* margin = nullptr;
  std::vector<std::uint32_t> category_of_row;

  [[nodiscard]] std::vector<double> sums(std::span<const double> weights) const {
    std::vector<double> sums(margin->categories.size(), 0.0);
    for (std::size_t row = 0; row < weights.size(); ++row) sums[category_of_row[row]] += weights[row];
    return sums;
  }
};

/// Numbers the categories of a margin's rows, or says which rows have none.
std::optional<NumberedMargin> number(const Margin& margin, Diagnostics& diagnostics) {
  NumberedMargin numbered{&margin, {}};
  numbered.category_of_row.reserve(margin.values.size());
  std::size_t unplaced = 0;
  std::size_t first_unplaced = 0;
  for (std::size_t row = 0; row < margin.values.size(); ++row) {
    const auto found = std::ranges::find(margin.categories, margin.values[row], &MarginCategory::code);
    if (found == margin.categories.end() && unplaced++ == 0) first_unplaced = row;
    numbered.category_of_row.push_back(static_cast<std::uint32_t>(found - margin.categories.begin()));
  }
  if (unplaced == 0) return numbered;
  const double value = margin.values[first_unplaced];
  diagnostics
      .error("margin-without-target", margin.span,
             fmt::format("the margin `{}` has no target for {} respondent{}, the first in row {} with {}", margin.name,
                         unplaced, unplaced == 1 ? "" : "s", first_unplaced + 1,
                         std::isnan(value) ? std::string("a blank") : fmt::format("code {}", value)))
      .hints.push_back("give them a target of their own, or leave them out of the file");
  return std::nullopt;
}

void check_targets(const NumberedMargin& numbered, std::span<const double> weights, Diagnostics& diagnostics) {
  const auto sums = numbered.sums(weights);
  for (std::size_t i = 0; i < sums.size(); ++i) {
    const auto& category = numbered.margin->categories[i];
    const Span span = category.span.points_nowhere() ? numbered.margin->span : category.span;
    if (!(category.target >= 0) || std::isinf(category.target)) {
      diagnostics.error(
          "impossible-target", span,
          fmt::format("the target of {} in `{}` is {}", category.label, numbered.margin->name, category.target));
    } else if (category.target > 0 && !(sums[i] > 0)) {
      diagnostics
          .error("target-without-cases", span,
                 fmt::format("nobody is in {} of `{}`, which has the target {}", category.label, numbered.margin->name,
                             category.target))
          .hints.push_back("join it with another segment, and their targets too");
    }
  }
}

void check_totals(std::span<const Margin> margins, Diagnostics& diagnostics) {
  const double first = target_total(margins.front());
  for (const auto& margin : margins.subspan(1)) {
    const double total = target_total(margin);
    if (std::abs(total - first) <= same_total * std::abs(first)) continue;
    diagnostics
        .error("margins-disagree", margin.span,
               fmt::format("the targets of `{}` add up to {}, those of `{}` to {}", margin.name, total,
                           margins.front().name, first))
        .hints.push_back("all margins are about the same population, so their targets have one sum");
  }
}

std::optional<std::vector<NumberedMargin>> prepare(std::span<const double> weights, std::span<const Margin> margins,
                                                   Diagnostics& diagnostics) {
  const std::size_t errors_before = diagnostics.errors();
  std::vector<NumberedMargin> numbered;
  for (const auto& margin : margins) {
    if (auto one = number(margin, diagnostics)) {
      check_targets(*one, weights, diagnostics);
      numbered.push_back(std::move(*one));
    }
  }
  if (!margins.empty()) check_totals(margins, diagnostics);
  if (diagnostics.errors() > errors_before) return std::nullopt;
  return numbered;
}

void meet(const NumberedMargin& numbered, std::vector<double>& weights) {
  auto factors = numbered.sums(weights);
  for (std::size_t i = 0; i < factors.size(); ++i) {
    factors[i] = factors[i] > 0 ? numbered.margin->categories[i].target / factors[i] : 0.0;
  }
  for (std::size_t row = 0; row < weights.size(); ++row) weights[row] *= factors[numbered.category_of_row[row]];
}

double distance(const std::vector<NumberedMargin>& margins, std::span<const double> weights) {
  double largest = 0;
  for (const auto& numbered : margins) {
    const auto sums = numbered.sums(weights);
    for (std::size_t i = 0; i < sums.size(); ++i) {
      const double target = numbered.margin->categories[i].target;
      if (target > 0) largest = std::max(largest, std::abs(sums[i] / target - 1));
    }
  }
  return largest;
}

/// Cycles over the margins until all are met; whether they were.
bool meet_all(const std::vector<NumberedMargin>& margins, const RakingRule& rule, Raking& raking) {
  for (raking.cycles = 1; raking.cycles <= rule.most_cycles; ++raking.cycles) {
    for (const auto& margin : margins) meet(margin, raking.weights);
    raking.distance = distance(margins, raking.weights);
    if (raking.distance < rule.tolerance) return true;
  }
  raking.cycles = rule.most_cycles;
  return false;
}

/// Where even equal weights at the cap would not meet a target, no weights do; whether they might.
bool check_cap(const std::vector<NumberedMargin>& margins, std::span<const double> weights, double cap,
               Diagnostics& diagnostics) {
  std::vector<double> is_weighing;
  is_weighing.reserve(weights.size());
  for (const double weight : weights) is_weighing.push_back(weight > 0 ? 1 : 0);
  const std::size_t errors_before = diagnostics.errors();
  for (const auto& numbered : margins) {
    const double mean = target_total(*numbered.margin) / static_cast<double>(weights.size());
    const auto respondents = numbered.sums(is_weighing);
    for (std::size_t i = 0; i < respondents.size(); ++i) {
      const auto& category = numbered.margin->categories[i];
      const double needed = category.target / (respondents[i] * mean);
      if (!(needed > cap * (1 + same_total))) continue;
      diagnostics
          .error("trimming-failed", category.span.points_nowhere() ? numbered.margin->span : category.span,
                 fmt::format("the {} respondent{} in {} of `{}` would weigh {:.3g} times the mean, and the cap is {}",
                             respondents[i], respondents[i] == 1 ? "" : "s", category.label, numbered.margin->name,
                             needed, cap))
          .hints.emplace_back(raise_cap);
    }
  }
  return diagnostics.errors() == errors_before;
}

/// Cuts weights above the cap; whether there were any.
bool cut(double cap, std::vector<double>& weights) {
  const double mean = std::accumulate(weights.begin(), weights.end(), 0.0) / static_cast<double>(weights.size());
  const double limit = cap * mean;
  bool any = false;
  for (double& weight : weights) {
    if (weight <= limit * (1 + same_total)) continue;
    weight = limit;
    any = true;
  }
  return any;
}

}  // namespace

std::optional<Raking> rake(std::span<const double> weights, std::span<const Margin> margins, const RakingRule& rule,
                           Diagnostics& diagnostics) {
  const auto numbered = prepare(weights, margins, diagnostics);
  if (!numbered) return std::nullopt;
  if (rule.cap && !check_cap(*numbered, weights, *rule.cap, diagnostics)) return std::nullopt;
  const Span span = margins.empty() ? Span{} : margins.front().span;
  Raking raking;
  raking.weights.assign(weights.begin(), weights.end());
  for (; raking.trimmings <= rule.most_trimmings; ++raking.trimmings) {
    if (!meet_all(*numbered, rule, raking)) {
      diagnostics.error("raking-failed", span,
                        fmt::format("the margins are not met after {} cycles: a sum of weights is still {:.2g} of its "
                                    "target away",
                                    raking.cycles, raking.distance));
      return std::nullopt;
    }
    if (!rule.cap || !cut(*rule.cap, raking.weights)) return raking;
  }
  diagnostics
      .error("trimming-failed", span,
             fmt::format("no weights within {} times the mean were found that meet the margins, in {} round{} of "
                         "capping and raking",
                         *rule.cap, rule.most_trimmings, rule.most_trimmings == 1 ? "" : "s"))
      .hints.emplace_back(raise_cap);
  return std::nullopt;
}

std::optional<std::vector<double>> trim(std::span<const double> weights, double limit, Spreading spreading) {
  std::vector<double> trimmed(weights.begin(), weights.end());
  const double total = std::accumulate(trimmed.begin(), trimmed.end(), 0.0);
  if (limit * static_cast<double>(trimmed.size()) < total) return std::nullopt;
  std::vector<char> is_cut(trimmed.size(), 0);
  for (bool any = true; any;) {
    any = false;
    double removed = 0;
    for (std::size_t row = 0; row < trimmed.size(); ++row) {
      if (trimmed[row] <= limit) continue;
      removed += trimmed[row] - limit;
      trimmed[row] = limit;
      is_cut[row] = 1;
      any = true;
    }
    const auto free = std::ranges::count(is_cut, 0);
    if (!any || free == 0) break;
    for (std::size_t row = 0; row < trimmed.size(); ++row) {
      if (is_cut[row] == 0) trimmed[row] += removed / static_cast<double>(free);
    }
    if (spreading == Spreading::once) break;
  }
  return trimmed;
}

}  // namespace andel::tabulate
