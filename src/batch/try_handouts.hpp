// Makes the documents of a batch as far as their pages, to hear what is wrong with them. Knows no file.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "batch/manifest.hpp"
#include "pipeline.hpp"

namespace andel::batch {

/// At most `most` handouts that tell whether all will come out: those with the longest names, with the fewest
/// interviews and with the most figures held back, where a page is most likely to fail, and others evenly in between.
/// All of them where they are no more than that. In ascending order.
std::vector<std::size_t> choose_trials(const std::vector<Entry>& entries, std::size_t most);

/// What else is to be looked at in the plan of each document.
using Inspect = std::function<void(const Plan&, Diagnostics&)>;

/// Plans and composes these handouts of a run that was tabulated, and returns those that failed. What was said at the
/// same place of an earlier one is not said again.
std::vector<std::size_t> try_handouts(const Run& run, const std::vector<std::size_t>& positions, const Inspect& inspect,
                                      Diagnostics& diagnostics);

}  // namespace andel::batch
