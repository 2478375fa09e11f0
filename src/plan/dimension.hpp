// Along what the bars of a chart differ. Knows no figure.
#pragma once

#include <cstddef>

#include "model/report.hpp"

namespace andel::plan {

/// A figure has a subject, a segment and a wave. A chart spreads one of them over its rows and one over its series;
/// of the third there is only one.
enum class Dimension { subject, segment, wave };

struct Coordinates {
  std::size_t subject = 0;
  std::size_t segment = 0;
  std::size_t wave = 0;

  std::size_t& along(Dimension dimension) {
    return dimension == Dimension::subject ? subject : dimension == Dimension::segment ? segment : wave;
  }
};

inline Dimension dimension_of(ChartRows rows) {
  if (rows == ChartRows::items) return Dimension::subject;
  return rows == ChartRows::segments ? Dimension::segment : Dimension::wave;
}

inline bool is_by_reference(ChartOrder order) {
  return order == ChartOrder::above_reference || order == ChartOrder::below_reference;
}

}  // namespace andel::plan
