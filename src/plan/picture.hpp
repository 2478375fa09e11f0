// A slide's picture: its words, resolved.
#pragma once

#include <optional>

#include "model/report.hpp"
#include "plan/context.hpp"
#include "plan/text.hpp"

namespace andel::plan {

/// A picture whose texts were read.
struct ParsedPicture {
  const PictureSpec* spec = nullptr;
  ParsedSource alternative;
  std::optional<ParsedSource> caption;
};

ParsedPicture parse_picture(const PictureSpec& spec, Context& context);

/// `binding` may be nullptr. `region` says how the picture fits unless the spec does; a caption that it has no style
/// for is an error.
PlannedPicture resolve_picture(const ParsedPicture& parsed, const Region& region, const Binding* binding,
                               Context& context);

}  // namespace andel::plan
