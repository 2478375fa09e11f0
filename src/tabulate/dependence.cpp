#include "tabulate/dependence.hpp"

#include <algorithm>
#include <cmath>

#include "tabulate/outcome.hpp"

namespace andel::tabulate {
namespace {

constexpr double coding_noise = 1e-9;

/// What each code of a scale counts as, and whether it counts at all.
struct CodeSums {
  std::vector<double> values;
  std::vector<double> base;  ///< 1 or 0
};

CodeSums code_sums(const Subject& subject, const Scale& scale, const Codebook& codebook) {
  CodeSums sums;
  for (const auto& point : scale.points) {
    const auto* measured = std::get_if<ItemMeasure>(&subject);
    const auto value = measured != nullptr ? value_of(point.code, codebook.measures[measured->measure], scale)
                                           : value_of(point.code, codebook.indexes[std::get<IndexId>(subject)], scale);
    sums.values.push_back(value.value_or(0));
    sums.base.push_back(value ? 1 : 0);
  }
  return sums;
}

/// Sums over codes in echelon form, each with the subjects that it was made from; bases are made from none.
class CodeSpan {
 public:
  CodeSpan(std::size_t codes, std::size_t subjects) : codes_(codes), subjects_(subjects) {}

  void add_known(std::vector<double> sum) { add(std::move(sum), std::vector<double>(subjects_, 0.0)); }

  /// Adds a subject's sum. Where it follows from those before, the numbers that show it, one per subject.
  std::optional<std::vector<double>> add_subject(std::size_t subject, std::vector<double> sum) {
    std::vector<double> made_from(subjects_, 0.0);
    made_from[subject] = 1;
    return add(std::move(sum), std::move(made_from));
  }

 private:
  struct Row {
    std::vector<double> sum;
    std::vector<double> made_from;
    std::size_t pivot = 0;
  };

  std::optional<std::vector<double>> add(std::vector<double> sum, std::vector<double> made_from) {
    for (const auto& row : rows_) {
      const double factor = sum[row.pivot] / row.sum[row.pivot];
      for (std::size_t i = 0; i < codes_; ++i) sum[i] -= factor * row.sum[i];
      for (std::size_t i = 0; i < subjects_; ++i) made_from[i] -= factor * row.made_from[i];
    }
    const auto largest = std::ranges::max_element(sum, [](double a, double b) { return std::abs(a) < std::abs(b); });
    if (largest == sum.end() || std::abs(*largest) <= coding_noise) return made_from;
    const auto pivot = static_cast<std::size_t>(largest - sum.begin());
    rows_.push_back({std::move(sum), std::move(made_from), pivot});
    return std::nullopt;
  }

  std::size_t codes_;
  std::size_t subjects_;
  std::vector<Row> rows_;
};

}  // namespace

std::optional<ItemId> item_summed_by(const Subject& subject, const Codebook& codebook) {
  ItemId item;
  if (const auto* measured = std::get_if<ItemMeasure>(&subject)) {
    const auto& measure = codebook.measures[measured->measure];
    if (measure.set || measure.statistic != Statistic::mean) return std::nullopt;
    item = measured->item;
  } else {
    const auto& index = codebook.indexes[std::get<IndexId>(subject)];
    if (index.items.size() != 1) return std::nullopt;
    item = index.items.front();
  }
  if (codebook.scales[codebook.items[item].scale].kind != ScaleKind::coded) return std::nullopt;
  return item;
}

std::vector<Dependence> find_dependences(ItemId item, std::span<const Subject> subjects, const Codebook& codebook,
                                         KnownBases known) {
  const auto& scale = codebook.scales[codebook.items[item].scale];
  std::vector<CodeSums> sums;
  for (const auto& subject : subjects) sums.push_back(code_sums(subject, scale, codebook));
  CodeSpan span(scale.points.size(), subjects.size());
  const auto width = [](const CodeSums& sum) { return std::ranges::count(sum.base, 1.0); };
  if (known == KnownBases::widest) {
    span.add_known(std::ranges::max_element(sums, {}, width)->base);
  } else {
    for (const auto& sum : sums) span.add_known(sum.base);
  }
  std::vector<Dependence> dependences;
  for (std::size_t subject = 0; subject < subjects.size(); ++subject) {
    const auto numbers = span.add_subject(subject, std::move(sums[subject].values));
    if (!numbers) continue;
    Dependence& dependence = dependences.emplace_back();
    for (std::size_t i = 0; i < subjects.size(); ++i) {
      if (std::abs((*numbers)[i]) > coding_noise) dependence.emplace_back(subjects[i], (*numbers)[i]);
    }
  }
  return dependences;
}

}  // namespace andel::tabulate
