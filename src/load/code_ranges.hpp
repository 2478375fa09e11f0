// Sets of answer codes as people write them: `4-5`, `1, 3, 5-7`, `18-`, `-1`, or a list of these.
// Knows no scale.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "load/yaml_document.hpp"
#include "model/survey.hpp"
#include "support/diagnostic.hpp"

namespace andel::load {

/// One range of a set, and where it is written.
struct WrittenRange {
  CodeRange range;
  Span span;
};

/// The range that begins at byte `at` of `text`: `4`, `4-5`, `18-` (and more), `-1`, `-5--1`. Moves `at`
/// behind it; nothing where no number stands, with `at` left there.
std::optional<CodeRange> scan_code_range(std::string_view text, std::size_t& at);

/// A set as one text or a list; empty sets, ranges written backwards and other texts are reported.
std::optional<std::vector<WrittenRange>> read_code_ranges(YamlNode node, Diagnostics& diagnostics);

/// One code.
std::optional<double> read_code(YamlNode node, Diagnostics& diagnostics);

bool overlap(const CodeRange& a, const CodeRange& b);

}  // namespace andel::load
