#include "compose/stories.hpp"

#include <cmath>

#include <fmt/format.h>

#include "compose/complaints.hpp"
#include "compose/marked_text.hpp"
#include "compose/paragraph_drawer.hpp"
#include "express/evaluate.hpp"

namespace andel::compose {
namespace {

constexpr Pt same_width = 0.01;

const RichText* text_of(const PlannedSlide& slide, const Layout& layout, const Region& region) {
  for (const auto& [id, content] : slide.contents) {
    if (&layout.regions[id] == &region) return std::get_if<RichText>(&content);
  }
  return nullptr;
}

}  // namespace

Stories::Stories(const Context& context) : context_(context) {
  for (const auto& slide : context.plan.slides) read(slide);
  for (auto& thread : threads_) set(thread);
}

void Stories::read(const PlannedSlide& slide) {
  const Layout& layout = context_.plan.brand.layouts[slide.layout];
  for (const auto& region : layout.regions) {
    if (region.kind != RegionKind::story) continue;
    if (region.continues.empty()) {
      if (const RichText* text = text_of(slide, layout, region)) begin(slide, region, *text);
    } else if (const auto thread = open_.find(region.continues); thread != open_.end()) {
      add_frame(thread->second, slide, region);
    } else {
      complain({slide.number, slide.name, region.id, slide.span}, "no-story",
               fmt::format("there is no text `{}` before, which could go on here", region.continues),
               "choose another layout, or begin the text on a slide before", context_);
    }
  }
}

void Stories::begin(const PlannedSlide& slide, const Region& region, const RichText& text) {
  open_[region.id] = threads_.size();
  Thread& thread = threads_.emplace_back();
  thread.words = express::evaluate(text, context_.plan, context_.tables, context_.diagnostics);
  thread.head = &region;
  thread.place = {slide.number, slide.name, region.id, text.span};
  add_frame(threads_.size() - 1, slide, region);
}

void Stories::add_frame(std::size_t number, const PlannedSlide& slide, const Region& region) {
  Thread& thread = threads_[number];
  const text::StoryFrame frame{region.box, region.columns, region.gutter, slide.number};
  if (!thread.frames.empty()) {
    const Pt difference = std::abs(text::column_width(frame) - text::column_width(thread.frames.front()));
    if (difference > same_width) {
      complain({slide.number, slide.name, region.id, slide.span}, "story-width",
               fmt::format("the columns of `{}` are {:.1f} pt wider or narrower here than where it begins",
                           thread.head->id, difference),
               "a text can go on only in columns of one width: change the layout", context_);
    }
  }
  thread.signs.add(slide, context_.plan.brand.layouts[slide.layout]);
  stretches_[{slide.number, &region}] = {number, thread.frames.size()};
  thread.frames.push_back(frame);
}

void Stories::set(Thread& thread) {
  const TextStyle& style = context_.style(thread.head->style);
  thread.signs.mark(thread.words, context_.plan.language);
  const text::BlockStyles styles{style, context_.style(thread.head->headings)};
  thread.story = text::set_story(thread.words, styles, thread.frames, context_.shaper);
  if (thread.story.overflow_width > 0) {
    complain_wide_word(thread.place, "the text", thread.story.overflow_width, style.size, context_);
  }
  if (const auto lines = thread.story.lines_left; lines > 0) {
    complain_overflow(thread.place,
                      fmt::format("the text is {} line{} longer than its regions", lines, lines == 1 ? "" : "s"),
                      fmt::format("shorten it, or add a slide whose layout continues `{}`", thread.head->id), context_);
  }
  UnsetCharacters characters;
  characters.add(thread.story.missing, thread.story.unsupported);
  characters.report(thread.place, style.face, context_);
}

std::span<const PlainParagraph> Stories::words_from(const PlannedSlide& slide, const Region& region) const {
  const auto stretch = stretches_.find({slide.number, &region});
  const bool begins = stretch != stretches_.end() && stretch->second.frame == 0;
  return begins ? threads_[stretch->second.thread].words : std::span<const PlainParagraph>();
}

std::string Stories::first_heading_on(const PlannedSlide& slide) const {
  for (const auto& region : context_.plan.brand.layouts[slide.layout].regions) {
    const auto stretch = stretches_.find({slide.number, &region});
    if (stretch == stretches_.end()) continue;
    const Thread& thread = threads_[stretch->second.thread];
    for (const auto& [placed, part] : thread.story.frames[stretch->second.frame]) {
      if (placed.kind == ParagraphKind::heading) return thread.words[placed.source].text();
    }
  }
  return {};
}

void Stories::draw(const PlannedSlide& slide, const Region& region, StructureId parent, HeadingLevels& headings,
                   DocumentBuilder& builder) {
  const auto stretch = stretches_.find({slide.number, &region});
  if (stretch == stretches_.end()) return;
  Thread& thread = threads_[stretch->second.thread];
  ParagraphDrawer drawer(parent, {}, builder);
  for (auto& [placed, part] : thread.story.frames[stretch->second.frame]) {
    if (part == text::StoryStretch::rest && thread.open) {
      place_marked(std::move(placed), {}, *thread.open, builder);
      continue;
    }
    const bool is_heading = placed.kind == ParagraphKind::heading;
    const Role role = is_heading ? headings.next(HeadingKind::section) : Role::paragraph;
    thread.open = drawer.draw(std::move(placed), role);
  }
}

}  // namespace andel::compose
