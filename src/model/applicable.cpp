#include "model/applicable.hpp"

#include <algorithm>

namespace andel {
namespace {

bool has_a_code_in(const CodeRange& range, const Scale& scale) {
  if (range.low == CodeRange{}.low && range.high == CodeRange{}.high) return false;  // names none in particular
  return std::ranges::any_of(scale.points, [&](const ScalePoint& point) { return range.contains(point.code); });
}

/// Whether a code of the scale is given that value.
bool gives(const Coding& coding, double value, const Scale& scale) {
  return std::ranges::any_of(
      coding.steps, [&](const CodingStep& step) { return step.value == value && has_a_code_in(step.range, scale); });
}

bool suits(const Coding& coding, const Scale& scale) {
  if (scale.points.empty()) return true;  // its codes are not known
  const auto counts = [](const CodingStep& step) { return step.value != 0; };
  if (std::ranges::none_of(coding.steps, counts)) return gives(coding, 0, scale);
  return std::ranges::all_of(coding.steps,
                             [&](const CodingStep& step) { return !counts(step) || gives(coding, step.value, scale); });
}

bool is_member(const Measure& measure, const Item& item, const Codebook& codebook) {
  const auto& members = codebook.response_sets[measure.set->set].items;
  return std::ranges::any_of(members, [&](ItemId id) { return codebook.items[id].id == item.id; });
}

}  // namespace

bool is_applicable(const Measure& measure, const Item& item, const Codebook& codebook) {
  if (measure.scale && *measure.scale != item.scale) return false;
  if (measure.set) return is_member(measure, item, codebook);
  if (measure.coding.unnamed == Unnamed::as_is) return true;
  const auto& scale = codebook.scales[item.scale];
  if (scale.kind == ScaleKind::coded) return suits(measure.coding, scale);
  return std::ranges::none_of(codebook.scales, [&](const Scale& other) {
    return other.kind == ScaleKind::coded && suits(measure.coding, other);
  });
}

}  // namespace andel
