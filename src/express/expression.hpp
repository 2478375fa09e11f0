// A typed, resolved expression of the report's text language, such as `agree(mobile, finance)`.
// Made by the parser and the plan; evaluated over Tables. Knows no slide and no data file.
#pragma once

#include "support/source.hpp"

namespace andel {

// Owned by whoever builds src/express: replace by the real tree.
struct Expression {
  Span span;
};

}  // namespace andel
