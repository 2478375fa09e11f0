// Which level of heading a text is. The first heading of a document is its H1; titles of the other slides and the
// headings of a story are H2, and what stands under a title (subtitle, chart heading) is one level below it. No level
// is ever skipped [PDF/UA-1 7.4.2].
#pragma once

#include <cstddef>

#include "model/document.hpp"

namespace andel::compose {

enum class HeadingKind { title, section, under_title };

/// Hands out the levels of one document in reading order.
class HeadingLevels {
 public:
  Role next(HeadingKind kind);

 private:
  std::size_t newest_title_ = 0;  ///< its level; 0 before the first
};

}  // namespace andel::compose
