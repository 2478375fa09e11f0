// Says in plain words what is wrong with the syntax of a YAML file where a parser gave up: the usual
// mistakes are told by what stands there. Knows no library and no spec.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "support/diagnostic.hpp"

namespace andel::load {

/// Where a parser gave up, and what it had seen.
struct SyntaxProblem {
  std::size_t at = 0;                       ///< byte of the file
  std::string message;                      ///< the parser's own words, for what is not recognised
  std::optional<std::size_t> open_bracket;  ///< the innermost `[` or `{` that is still open
  std::optional<Span> long_quote;           ///< the last quoted text over several lines
};

/// Reports the problem, with a place and a next step.
void report_syntax_problem(const SyntaxProblem& problem, FileId file, std::string_view text, Diagnostics& diagnostics);

}  // namespace andel::load
