#include "plan/furniture.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "support/nearest.hpp"

namespace andel::plan {
namespace {

/// What compose fills in on each page.
std::vector<std::string> page_facts() { return {"page", "pages", "house", "copyright", "title", "year"}; }

}  // namespace

void check_furniture(const Layout& layout, Diagnostics& diagnostics) {
  const std::vector<std::string> names = page_facts();
  for (const auto& piece : layout.furniture) {
    const auto* furniture = std::get_if<FurnitureText>(&piece);
    if (!furniture) continue;
    const std::string& text = furniture->text.text();
    for (auto open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
      const auto close = std::min(text.find('}', open), text.size());
      const std::string name = text.substr(open + 1, close - open - 1);
      if (std::find(names.begin(), names.end(), name) != names.end()) continue;
      diagnostics
          .error("unknown-name", furniture->text.span(open + 1, close), fmt::format("pages cannot fill in `{}`", name))
          .hints = suggest(name, names);
    }
  }
}

}  // namespace andel::plan
