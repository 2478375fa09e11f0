// A report as its author wrote it: names still unresolved, each with its place in the file.
// `plan` turns it into ids; nothing else reads it.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "support/source.hpp"

namespace andel {

/// What a chart's bars are labelled with, top to bottom.
enum class ChartRows { items, segments };
enum class ChartOrder { as_written, descending };
enum class LabelLength { full, abbreviated };

struct ChartSpec {
  std::optional<SourceText> heading;
  Spanned measure;                      ///< a measure or an index
  std::vector<Spanned> items;           ///< none for an index
  std::vector<SourceText> segments;     ///< segment expressions; empty: the total, or the repeated segment
  std::optional<SourceText> reference;  ///< a segment whose value is marked beside the bars
  ChartRows rows = ChartRows::items;
  ChartOrder order = ChartOrder::as_written;
  LabelLength labels = LabelLength::abbreviated;
  std::optional<SourceText> alternative;  ///< replaces the generated alternative text
  Span span;
};

using RegionSpec = std::variant<SourceText, ChartSpec>;

/// `for each: {segment: [total, small]}` repeats a slide, with `segment` standing for each in turn.
struct Repetition {
  Spanned variable;
  std::vector<SourceText> segments;  ///< segment expressions, or one banner's name
  Span span;
};

struct SlideSpec {
  Spanned layout;
  std::optional<Repetition> repetition;
  std::vector<std::pair<Spanned, RegionSpec>> regions;  ///< in the order written
  Span span;
};

struct ReportSpec {
  Spanned title;
  std::optional<SourceText> subject;
  Spanned language;  ///< sv, en
  Spanned wave;
  std::optional<Spanned> house;  ///< instead of the brand's
  std::vector<std::string> authors;
  std::vector<std::string> keywords;
  std::vector<SlideSpec> slides;
  Span span;
};

}  // namespace andel
