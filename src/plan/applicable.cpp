#include "plan/applicable.hpp"

#include <fmt/format.h>

namespace andel::plan {

std::optional<std::string> complain_of_item(MeasureId measure, ItemId item, const Codebook& codebook) {
  const Measure& asked = codebook.measures[measure];
  const Item& of = codebook.items[item];
  if (is_applicable(asked, of, codebook)) return std::nullopt;
  if (asked.scale && *asked.scale != of.scale) {
    return fmt::format("`{}` measures items on the scale `{}`, and `{}` is on `{}`", asked.id,
                       codebook.scales[*asked.scale].id, of.id, codebook.scales[of.scale].id);
  }
  if (asked.set) {
    return fmt::format("`{}` measures answers of the set `{}`, and `{}` is none of them", asked.id,
                       codebook.response_sets[asked.set->set].id, of.id);
  }
  return fmt::format("`{}` has no figures of `{}`, whose scale `{}` lacks codes that it counts", asked.id, of.id,
                     codebook.scales[of.scale].id);
}

}  // namespace andel::plan
