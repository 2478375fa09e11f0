// What every page of a layout carries and a screen reader skips: background, bands, footer, page number.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "compose/context.hpp"
#include "compose/document_builder.hpp"

namespace andel::compose {

/// What a furniture text may speak of.
struct PageFacts {
  std::size_t page = 0;  ///< counted from 1
  std::size_t pages = 0;
};

/// The text with {page}, {pages}, {house}, {title}, {year} and {copyright} replaced; the brand's copyright line may
/// itself hold all but {copyright}. Other braces stay as they are.
std::string fill_in(std::string_view text, const PageFacts& facts, const Plan& plan);

/// Draws the background and the furniture of `layout` on the newest page, as artifacts.
void draw_furniture(const Layout& layout, const PageFacts& facts, const Context& context, DocumentBuilder& builder);

}  // namespace andel::compose
