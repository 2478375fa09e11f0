// Segments in lists: a banner's, several named ones, all `without` some. Knows no figure.
#pragma once

#include <optional>
#include <vector>

#include "express/syntax.hpp"
#include "plan/context.hpp"

namespace andel::plan {

/// Whether a reader sees which segments are in a list, or only how many and in which order.
enum class ListUse { shown, counted };

/// The segments of a banner (without its nets), of a list, or `without` some; one segment is a list of one.
/// Nothing after an error, which listing a segment twice is.
std::optional<std::vector<SegmentId>> resolve_segments(const express::Syntax& syntax, const Scope& scope,
                                                       std::string_view wanted_by, Context& context,
                                                       ListUse use = ListUse::shown);

/// An expression for segments that was read from a text of its own.
struct ParsedSegments {
  const SourceText* source;
  express::Syntax syntax;
};

/// Nothing after an error.
std::optional<ParsedSegments> parse_segments(const SourceText& source, Context& context);
std::optional<std::vector<ParsedSegments>> parse_segments(const std::vector<SourceText>& sources, Context& context);

/// The segments of several texts, one after another, as a slide spec lists them. `binding` may be nullptr.
std::optional<std::vector<SegmentId>> resolve_segments(const std::vector<ParsedSegments>& parsed,
                                                       const Binding* binding, std::string_view wanted_by,
                                                       Context& context);

}  // namespace andel::plan
