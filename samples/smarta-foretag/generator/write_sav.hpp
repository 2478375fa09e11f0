// Writes a wave as an SPSS system file: numbers with variable and value labels, blanks as system-missing. A
// don't-know is an ordinary value, since it counts in bases. Only file here that knows ReadStat.
#pragma once

#include <iosfwd>

#include "codebook.hpp"
#include "interviews.hpp"

namespace andel::sample {

/// Throws std::runtime_error where ReadStat refuses. The bytes depend on the interviews and the codebook alone.
void write_sav(const Interviews& interviews, const Codebook& codebook, std::ostream& out);

}  // namespace andel::sample
