#include "tabulate/outcome.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace andel::tabulate {
namespace {

CodeRole role_of(double code, const Scale& scale) {
  const auto point = std::ranges::find(scale.points, code, &ScalePoint::code);
  return point == scale.points.end() ? CodeRole::answer : point->role;
}

/// The values of the codes met so far: a column has few, and asking scale and coding is dear.
class KnownValues {
 public:
  KnownValues(const Index& index, const Scale& scale) : index_(index), scale_(scale) {}

  std::optional<double> value_of(double code) {
    const auto found = std::ranges::find(known_, code, &Known::code);
    if (found != known_.end()) return found->value;
    const auto value = tabulate::value_of(code, index_, scale_);
    if (known_.size() < most_known) known_.push_back({code, value});
    return value;
  }

 private:
  struct Known {
    double code = 0;
    std::optional<double> value;
  };
  static constexpr std::size_t most_known = 16;  // beyond this, looking up is no cheaper

  const Index& index_;
  const Scale& scale_;
  std::vector<Known> known_;
};

}  // namespace

std::optional<double> value_of(double code, const Measure& measure, const Scale& scale) {
  const CodeRole role = role_of(code, scale);
  if (role == CodeRole::missing) return std::nullopt;
  if (role == CodeRole::dont_know && measure.base == BaseRule::answered) return std::nullopt;
  const auto value = measure.coding.value_of(code);
  if (!value && role == CodeRole::dont_know) return 0.0;
  return value;
}

std::optional<double> value_of(double code, const Index& index, const Scale& scale) {
  if (role_of(code, scale) != CodeRole::answer) return std::nullopt;
  return index.coding.value_of(code);
}

std::vector<double> index_values(const Index& index, const Codebook& codebook, const Responses& responses) {
  std::vector<double> sums(responses.size(), 0.0);
  std::vector<double> answered(responses.size(), 0.0);
  for (const ItemId id : index.items) {
    const auto& item = codebook.items[id];
    const auto* column = responses.find(item.column);
    if (column == nullptr) continue;
    KnownValues values(index, codebook.scales[item.scale]);
    for (std::size_t row = 0; row < sums.size(); ++row) {
      if (std::isnan(column->values[row])) continue;
      const auto value = values.value_of(column->values[row]);
      if (!value) continue;
      sums[row] += *value;
      answered[row] += 1;
    }
  }
  for (std::size_t row = 0; row < sums.size(); ++row) {
    sums[row] = answered[row] > 0 ? sums[row] / answered[row] : std::numeric_limits<double>::quiet_NaN();
  }
  return sums;
}

}  // namespace andel::tabulate
