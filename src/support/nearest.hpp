// Did-you-mean: names near a misspelt one, or the list of valid names when it is short.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace andel {

/// Number of insertions, deletions, substitutions and swaps of neighbours between two UTF-8 strings,
/// in characters (optimal string alignment distance).
std::size_t edit_distance(std::string_view a, std::string_view b);

/// At most three of `candidates` within max(1, length/3) edits of `name`, nearest first, ties in their order.
std::vector<std::string> nearest(std::string_view name, std::span<const std::string> candidates);

/// The hints for an unknown name: "did you mean `a` or `b`?", else "valid names: a, b, c" for eight or
/// fewer candidates, else nothing.
std::vector<std::string> suggest(std::string_view name, std::span<const std::string> candidates);

}  // namespace andel
