// The document's outline: an entry per slide, slides in a row that share a title gathered under one.
#pragma once

#include <span>
#include <string>

#include "compose/document_builder.hpp"

namespace andel::compose {

struct SlideName {
  std::string title;
  std::string subtitle;  ///< empty where the slide has none
  PageId page;
};

void add_outline(std::span<const SlideName> slides, DocumentBuilder& builder);

}  // namespace andel::compose
