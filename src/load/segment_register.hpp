// A list of segments in a CSV file of its own, for banners with more of them than anybody writes by hand: the
// companies of a customer survey, say. Knows no banner.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace andel::load {

struct RegisteredSegment {
  std::string code;  ///< digits
  std::string label;
  std::string short_label;  ///< the label where none is given
  Span span;                ///< of the code
};

/// The rows of a register: a header with the columns `code`, `label` and perhaps `short`, in any order, then a line
/// per segment. Reports a file that cannot be read, other columns, lines with more or fewer fields, codes that are
/// not whole numbers from 0 on, and labels that are missing. `asked_at` names the file.
std::optional<std::vector<RegisteredSegment>> read_segment_register(const std::string& path, Span asked_at,
                                                                    SourceMap& sources, Diagnostics& diagnostics);

}  // namespace andel::load
