// The stories of a document: texts that run through regions and pages, as layouts say. Laid out before any page is
// drawn, since a text is one whole, however many pages it takes.
//
// Structure: headings (H2) and paragraphs of the page on which they begin. A paragraph that goes on over the page stays
// one element, whose words are on both pages.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "compose/context.hpp"
#include "compose/document_builder.hpp"
#include "compose/headings.hpp"
#include "compose/note_signs.hpp"
#include "model/plan.hpp"
#include "text/story.hpp"

namespace andel::compose {

class Stories {
 public:
  /// Sets all stories; reports what does not fit, and regions that nothing comes to.
  explicit Stories(const Context& context);

  /// The words of the story that begins in a region of a slide; empty where none does.
  [[nodiscard]] std::span<const PlainParagraph> words_from(const PlannedSlide& slide, const Region& region) const;

  /// The words of the first heading that stands on a slide; empty where there is none.
  [[nodiscard]] std::string first_heading_on(const PlannedSlide& slide) const;

  /// Draws what `region` shows of its story on the newest page, as kids of `parent`.
  void draw(const PlannedSlide& slide, const Region& region, StructureId parent, HeadingLevels& headings,
            DocumentBuilder& builder);

 private:
  struct Thread {
    std::vector<PlainParagraph> words;
    const Region* head = nullptr;
    ContentPlace place;
    NoteSigns signs;  ///< of the slides that it comes to
    std::vector<text::StoryFrame> frames;
    text::Story story;
    std::optional<StructureId> open;  ///< the element of the paragraph that was drawn last
  };
  /// A frame of a thread.
  struct Stretch {
    std::size_t thread = 0;
    std::size_t frame = 0;
  };
  using Key = std::pair<std::size_t, const Region*>;  ///< slide number and region

  void add_frame(std::size_t thread, const PlannedSlide& slide, const Region& region);
  void begin(const PlannedSlide& slide, const Region& region, const RichText& text);
  void read(const PlannedSlide& slide);
  void set(Thread& thread);

  const Context& context_;
  std::vector<Thread> threads_;
  std::map<Key, Stretch> stretches_;
  std::map<std::string, std::size_t, std::less<>> open_;  ///< the newest thread, by the id of the region it began in
};

}  // namespace andel::compose
