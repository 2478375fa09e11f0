// The generator's last word: does every published figure come out?
#pragma once

#include <iosfwd>

#include "codebook.hpp"
#include "figures.hpp"
#include "measure.hpp"

namespace andel::sample {

/// Prints published against obtained, a line each, and returns how many miss.
int verify(const Figures& published, const Waves& waves, const Codebook& codebook, std::ostream& out);

}  // namespace andel::sample
