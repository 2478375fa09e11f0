#include "compose/compose.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "compose/context.hpp"
#include "compose/document_builder.hpp"
#include "compose/headings.hpp"
#include "compose/outline.hpp"
#include "compose/slide.hpp"

namespace andel::compose {
namespace {

constexpr std::string_view creator = "Andel " ANDEL_VERSION;

std::string language_tag(Language language) { return language == Language::swedish ? "sv-SE" : "en-GB"; }

DocumentInfo info_of(const Plan& plan) {
  return {.title = plan.title,
          .subject = plan.subject,
          .authors = plan.authors,
          .keywords = plan.keywords,
          .language = language_tag(plan.language),
          .date = plan.date,
          .creator = std::string(creator)};
}

std::size_t pages_of(const Plan& plan) {
  std::size_t pages = plan.slide_count;
  for (const auto& slide : plan.slides) pages = std::max(pages, slide.number);
  return pages;
}

}  // namespace

std::unique_ptr<text::Shaper> make_shaper(const Plan& plan, const text::FaceSet& faces) {
  return std::make_unique<text::Shaper>(faces, plan.brand.fallbacks, language_tag(plan.language));
}

Document compose(const Plan& plan, const Tables& tables, const text::FaceSet& faces, Diagnostics& diagnostics) {
  return compose(plan, tables, *make_shaper(plan, faces), diagnostics);
}

Document compose(const Plan& plan, const Tables& tables, text::Shaper& shaper, Diagnostics& diagnostics) {
  Typesetter typesetter(shaper);
  const Context context{plan, tables, shaper, typesetter, diagnostics};
  DocumentBuilder builder(info_of(plan));
  HeadingLevels headings;
  Stories stories(context);
  const std::size_t pages = pages_of(plan);
  std::vector<SlideName> names;
  for (const auto& slide : plan.slides) {
    names.push_back(compose_slide(slide, {slide.number, pages}, headings, stories, context, builder));
  }
  add_outline(names, builder);
  shaper.report_problems(diagnostics);
  return std::move(builder).take();
}

}  // namespace andel::compose
