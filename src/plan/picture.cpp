#include "plan/picture.hpp"

#include <fmt/format.h>

namespace andel::plan {

ParsedPicture parse_picture(const PictureSpec& spec, Context& context) {
  ParsedPicture parsed{&spec, parse_text(spec.alternative, context), std::nullopt};
  if (spec.caption) parsed.caption.emplace(parse_text(*spec.caption, context));
  return parsed;
}

PlannedPicture resolve_picture(const ParsedPicture& parsed, const Region& region, const Binding* binding,
                               Context& context) {
  PlannedPicture picture;
  picture.picture = parsed.spec->picture;
  picture.fit = parsed.spec->fit.value_or(region.fit);
  picture.span = parsed.spec->span;
  picture.alternative = resolve_text(parsed.alternative, binding, context);
  if (!parsed.caption) return picture;
  picture.caption = resolve_text(*parsed.caption, binding, context);
  if (!region.caption) {
    context.diagnostics
        .error("no-caption", picture.caption.span, fmt::format("region `{}` has no room for a caption", region.id))
        .hints.emplace_back("give it a text style in its layout: `caption: note`");
  }
  return picture;
}

}  // namespace andel::plan
