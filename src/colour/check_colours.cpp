#include "colour/check_colours.hpp"

#include "colour/check_series.hpp"
#include "colour/check_text.hpp"
#include "colour/usage.hpp"

namespace andel::colour {

void check_colours(const Plan& plan, Diagnostics& diagnostics) {
  const Usage usage = find_usage(plan);
  check_text(plan.brand, usage.texts, diagnostics);
  check_series(plan.brand, usage.bars, diagnostics);
  check_marks(plan.brand, usage.marks, diagnostics);
}

}  // namespace andel::colour
