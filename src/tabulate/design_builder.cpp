// From the design that a codebook declares to numbered units and their parents, stage by stage.
#include <algorithm>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

#include "tabulate/design.hpp"

namespace andel::tabulate {
namespace {

/// Splits groups of rows by the values of a column; new groups are numbered group by group, value by value.
std::vector<std::uint32_t> split(const std::vector<std::uint32_t>& groups, std::span<const double> column) {
  Rows order = all_rows(groups.size());
  const auto key = [&](Row row) { return std::pair(groups[row], column[row]); };
  std::ranges::stable_sort(order, {}, key);
  std::vector<std::uint32_t> parts(groups.size());
  std::uint32_t part = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (i > 0 && key(order[i]) != key(order[i - 1])) ++part;
    parts[order[i]] = part;
  }
  return parts;
}

std::size_t count_groups(const std::vector<std::uint32_t>& groups) {
  return groups.empty() ? 0 : *std::ranges::max_element(groups) + std::size_t{1};
}

}  // namespace

/// Builds a design, or says what is wrong with the declaration.
class DesignBuilder {
 public:
  DesignBuilder(const Responses& responses, const SampleDesign& declared, Diagnostics& diagnostics)
      : responses_(responses), declared_(declared), diagnostics_(diagnostics) {}

  std::optional<Design> build() {
    const std::size_t errors_before = diagnostics_.errors();
    check_stages();
    if (diagnostics_.errors() > errors_before || !collect()) return std::nullopt;
    design_.rows_ = responses_.size();
    design_.lonely_ = declared_.lonely;
    const std::size_t stages = std::max<std::size_t>(1, declared_.population.size());
    groups_.assign(responses_.size(), 0);
    for (const auto& column : strata_) groups_ = split(groups_, column->values.to_doubles());
    for (std::size_t stage = 0; stage < stages; ++stage) add_stage(stage);
    if (declared_.names == ClusterNames::unique) check_cluster_names();
    if (diagnostics_.errors() > errors_before) return std::nullopt;
    return std::move(design_);
  }

 private:
  void check_stages() {
    if (declared_.population.empty() || declared_.population.size() >= declared_.clusters.size()) {
      if (declared_.population.size() <= declared_.clusters.size() + 1) return;
    }
    diagnostics_
        .error("design-stages", declared_.span,
               fmt::format("the design has {} cluster columns and {} population columns", declared_.clusters.size(),
                           declared_.population.size()))
        .hints.push_back(
            "give a population for each stage: one per cluster column, and one more where "
            "respondents were drawn within the last cluster; or none at all");
  }

  bool collect() {
    bool complete = true;
    const auto collect_from = [&](const std::vector<std::string>& names, std::vector<const Column*>& columns) {
      for (const auto& name : names) {
        columns.push_back(responses_.find(name));
        complete = check_column(name, columns.back()) && complete;
      }
    };
    collect_from(declared_.strata, strata_);
    collect_from(declared_.clusters, clusters_);
    collect_from(declared_.population, population_);
    return complete;
  }

  bool check_column(const std::string& name, const Column* column) {
    if (column == nullptr) {
      diagnostics_.error("unknown-column", declared_.span,
                         fmt::format("{} has no column `{}`, which the design names", responses_.path, name));
      return false;
    }
    const auto blanks =
        std::count_if(column->values.begin(), column->values.end(), [](double value) { return std::isnan(value); });
    if (blanks == 0) return true;
    std::size_t row = 0;
    while (!std::isnan(column->values[row])) ++row;
    diagnostics_.error("blank-in-design", declared_.span,
                       fmt::format("the design column `{}` is blank for {} respondents, the first of them {}", name,
                                   blanks, id_of(row)));
    return false;
  }

  /// Turns the groups so far into the parents of a stage, and its units into the groups of the next.
  void add_stage(std::size_t number) {
    const bool units_are_rows = number >= clusters_.size();
    Design::Stage stage;
    if (number == 0 && units_are_rows && strata_.empty()) {
      stage.parents.push_back({static_cast<double>(responses_.size()), 0, 1});
      if (number < population_.size()) set_fraction(stage, groups_, *population_[number]);
      design_.stages_.push_back(std::move(stage));
      return;
    }
    std::vector<std::uint32_t> units =
        units_are_rows ? one_unit_per_row() : split(groups_, clusters_[number]->values.to_doubles());
    stage.parent_of_unit.resize(count_groups(units));
    stage.parents.resize(count_groups(groups_));
    for (std::size_t row = 0; row < units.size(); ++row) stage.parent_of_unit[units[row]] = groups_[row];
    for (const std::uint32_t parent : stage.parent_of_unit) stage.parents[parent].sampled += 1;
    for (std::size_t row = 0; row < units.size() && number > 0; ++row) {
      const auto& before = design_.stages_.back();
      const auto& grandparent = before.parents[before.parent_of_unit.empty() ? 0 : before.parent_of_unit[groups_[row]]];
      stage.parents[groups_[row]].weight = grandparent.weight * grandparent.fraction;
    }
    if (number < population_.size()) set_fraction(stage, groups_, *population_[number]);
    note_lonely(stage, groups_);
    stage.unit_of_row = units;
    groups_ = std::move(units);
    design_.stages_.push_back(std::move(stage));
  }

  /// Rows numbered parent by parent.
  std::vector<std::uint32_t> one_unit_per_row() const {
    std::vector<double> numbers(responses_.size());
    std::iota(numbers.begin(), numbers.end(), 0.0);
    return split(groups_, numbers);
  }

  void set_fraction(Design::Stage& stage, const std::vector<std::uint32_t>& parents, const Column& population) {
    std::vector<double> sizes(stage.parents.size(), 0);
    for (std::size_t row = 0; row < parents.size(); ++row) {
      double& size = sizes[parents[row]];
      const double stated = population.values[row];
      if (size != 0 && size != stated) {
        return refuse_population(population, row, fmt::format("both {} and {} within one stratum", size, stated));
      }
      size = stated;
      auto& parent = stage.parents[parents[row]];
      parent.fraction = stated > 1 ? parent.sampled / stated : stated;
      if (!(stated > 0) || parent.fraction > 1) {
        return refuse_population(population, row, fmt::format("{}, but {} units were sampled", stated, parent.sampled));
      }
    }
  }

  void refuse_population(const Column& population, std::size_t row, const std::string& what) {
    diagnostics_.error(
        "impossible-population", declared_.span,
        fmt::format("the population column `{}` says {} (respondent {})", population.name, what, id_of(row)));
  }

  void note_lonely(const Design::Stage& stage, const std::vector<std::uint32_t>& parents) {
    std::vector<char> noted(stage.parents.size(), 0);
    for (std::size_t row = 0; row < parents.size(); ++row) {
      const auto& parent = stage.parents[parents[row]];
      if (parent.sampled != 1 || parent.fraction >= 1 || noted[parents[row]] != 0) continue;
      noted[parents[row]] = 1;
      design_.lonely_strata_.push_back(stratum_of(row, design_.stages_.size()));
    }
  }

  /// The stratum, or the cluster of an earlier stage, that a row's unit was drawn from: "stype 3, dnum 12".
  std::string stratum_of(std::size_t row, std::size_t stage) const {
    std::string words;
    const auto append = [&](const Column& column) {
      words += fmt::format("{}{} {}", words.empty() ? "" : ", ", column.name, column.values[row]);
    };
    for (const auto* column : strata_) append(*column);
    for (std::size_t i = 0; i < stage && i < clusters_.size(); ++i) append(*clusters_[i]);
    return words.empty() ? "the whole file" : words;
  }

  void check_cluster_names() {
    if (clusters_.empty() || strata_.empty()) return;
    const std::vector<std::uint32_t> file(responses_.size(), 0);
    const std::size_t names = count_groups(split(file, clusters_.front()->values.to_doubles()));
    const std::size_t units = design_.stages_.front().parent_of_unit.size();
    if (names == units) return;
    diagnostics_
        .error("cluster-in-two-strata", declared_.span,
               fmt::format("{} of the clusters in `{}` lie in more than one stratum", units - names,
                           clusters_.front()->name))
        .hints.push_back("write `cluster names: reused in strata` where every stratum numbers its clusters anew");
  }

  std::string id_of(std::size_t row) const {
    return row < responses_.ids.size() ? responses_.ids[row] : fmt::format("in row {}", row + 1);
  }

  const Responses& responses_;
  const SampleDesign& declared_;
  Diagnostics& diagnostics_;
  std::vector<const Column*> strata_;
  std::vector<const Column*> clusters_;
  std::vector<const Column*> population_;
  std::vector<std::uint32_t> groups_;
  Design design_;
};

std::optional<Design> Design::over(const Responses& responses, const SampleDesign& declared, Diagnostics& diagnostics) {
  return DesignBuilder(responses, declared, diagnostics).build();
}

}  // namespace andel::tabulate
