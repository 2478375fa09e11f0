// What every page of a layout carries and a screen reader skips: background, bands, footer, page number.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "compose/context.hpp"
#include "compose/document_builder.hpp"
#include "compose/written_number.hpp"

namespace andel::compose {

/// What a furniture text may speak of.
struct PageFacts {
  std::size_t page = 0;  ///< counted from 1
  std::size_t pages = 0;
};

/// What was filled in.
enum class FurnitureFact { page, pages, house, title, year };

struct FilledText {
  std::string words;
  std::vector<FurnitureFact> facts;  ///< each once, as they come in the words
};

/// The text with {page}, {pages}, {house}, {title}, {year} and {copyright} replaced; the brand's copyright line may
/// itself hold all but {copyright}. Other braces stay as they are.
FilledText fill_in(std::string_view text, const PageFacts& facts, const Plan& plan);

/// The report's year, as {year} prints it.
WrittenNumber number_of_year(const Plan& plan);

/// Draws what lies behind the content of a page, as artifacts: the background, bands and pictures of `layout`.
void draw_backdrop(const Layout& layout, const Context& context, DocumentBuilder& builder);

/// Draws the furniture's texts, as artifacts. They come last on a page: who copies its text reads the content first.
void draw_furniture_texts(const Layout& layout, const PageFacts& facts, const Context& context,
                          DocumentBuilder& builder);

}  // namespace andel::compose
