// Finds where the bytes of a YAML scalar's value stand in the file: the value has lost indentation, folded
// line ends and escapes, and a caret must still point at the right word. Knows no tree and no library.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace andel::load {

enum class ScalarStyle : std::uint8_t { plain, single_quoted, double_quoted, block };

struct Alignment {
  /// `offsets[i]` is the place in the file of `value[i]`; one entry more than bytes (the end of the content).
  std::vector<std::size_t> offsets;
  /// One past the scalar, its closing quote included.
  std::size_t end = 0;
  /// Whether a quoted scalar has its closing quote (yaml-cpp reads on to the end of the file without a word).
  bool closed = true;
};

/// How the scalar that begins at `begin` is written there.
ScalarStyle style_at(std::string_view file, std::size_t begin);

/// Aligns a value greedily with the scalar that begins at `begin` (at its quote or block indicator).
/// Never fails: bytes that cannot be found stand where the search ended.
Alignment align_scalar(std::string_view file, std::size_t begin, ScalarStyle style, std::string_view value);

}  // namespace andel::load
