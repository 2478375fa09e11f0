// Writes a wave as CSV: semicolons, decimal commas, LF, UTF-8 without a byte order mark, blanks as empty fields.
#pragma once

#include <iosfwd>

#include "codebook.hpp"
#include "interviews.hpp"

namespace andel::sample {

void write_csv(const Interviews& interviews, const Codebook& codebook, std::ostream& out);

}  // namespace andel::sample
