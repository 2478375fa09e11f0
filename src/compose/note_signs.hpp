// Signs that lead to notes ("45 %*", "mobilt arbetssätt¹"): finds them in texts and marks them, so that each becomes a
// Reference of the structure. A sign is one where a note of its slide begins a sentence with it, or where it was
// computed, since the slide then explains it. Knows no drawing.
#pragma once

#include <string>
#include <vector>

#include "model/plan.hpp"
#include "model/text.hpp"

namespace andel::compose {

class NoteSigns {
 public:
  /// The signs with which sentences of the slide's notes begin. `layout` is the slide's.
  void add(const PlannedSlide& slide, const Layout& layout);

  /// Cuts the signs in a text off from their words and marks them. What is heard in place of a computed one is in
  /// `language`.
  void mark(std::vector<PlainParagraph>& text, Language language) const;

 private:
  void add(const Paragraph& paragraph);
  void mark(PlainParagraph& paragraph, Language language) const;

  std::vector<std::string> explained_;
};

}  // namespace andel::compose
