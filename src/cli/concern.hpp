// Which diagnostics of a build a question about one thing is answered with. For command files only.
#pragma once

#include "support/diagnostic.hpp"

namespace andel::cli {

/// Errors in any case; warnings and notes where `concerns(diagnostic)` says that they are about the question.
template <class Concerns>
Diagnostics pick_concerning(const Diagnostics& all, const Concerns& concerns) {
  Diagnostics picked;
  for (const auto& one : all.all()) {
    if (one.severity == Severity::error) {
      picked.error(one.code, one.span, one.message).hints = one.hints;
    } else if (concerns(one)) {
      auto& added = one.severity == Severity::warning ? picked.warning(one.code, one.span, one.message)
                                                      : picked.note(one.code, one.span, one.message);
      added.hints = one.hints;
    }
  }
  return picked;
}

}  // namespace andel::cli
