// The shape of an expression as it was written: names are still words. Made by `parser`, read by `plan`.
// Knows no codebook.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace andel::express {

/// Bytes [begin, end) of the text that an expression stands in.
struct Extent {
  std::size_t begin = 0;
  std::size_t end = 0;
};

enum class SyntaxKind {
  number,       ///< `text` holds the digits
  words,        ///< quoted; `text` holds what is between the quotes
  joined,       ///< quoted, with expressions in braces; children are words and expressions in turn
  name,         ///< `text`, perhaps with a qualifier
  call,         ///< `text` names the function; children are the arguments
  list,         ///< [a, b]
  inversion,    ///< not a
  negative,     ///< -a
  binary,       ///< a op b
  conditional,  ///< if a then b else c
  filter        ///< a | text; a second child is the filter's number
};

enum class Operator {
  either,
  both,
  equal,
  unequal,
  less,
  less_or_equal,
  greater,
  greater_or_equal,
  add,
  subtract,
  multiply,
  divide,
  without
};

/// A word before a name that says what kind of name it is, as in `wave 2012` or `segment service`.
enum class Qualifier { none, item, segment, banner, measure, index, wave };

struct Syntax {
  SyntaxKind kind = SyntaxKind::name;
  Extent extent = {};
  Extent word = {};  ///< of a name without its qualifier, a function's name, a filter's name, an operator
  std::string text = {};
  Qualifier qualifier = Qualifier::none;
  Operator operation = Operator::add;
  std::vector<Syntax> children = {};
};

/// How an operator is written: "and", "+", "without".
std::string_view name_of(Operator operation);

}  // namespace andel::express
