// What compose has to say about words that it cannot set as they should be: one wording for all, with place,
// amount and next steps.
#pragma once

#include <string>
#include <string_view>

#include "compose/context.hpp"

namespace andel::compose {

/// An error `slide 27 “Falsk mobilitet”, region commentary: <what>` at the content.
void complain(const ContentPlace& place, std::string_view code, std::string_view what, std::string_view hint,
              const Context& context);

/// The same with code "text-overflow".
void complain_overflow(const ContentPlace& place, std::string_view what, std::string_view hint, const Context& context);

/// `... the longest word of <thing> is 4.2 pt too wide at the smallest size 9 pt`.
void complain_wide_word(const ContentPlace& place, std::string_view thing, Pt overflow, Pt size,
                        const Context& context);

/// The characters of a content that cannot be set, gathered over its paragraphs.
class UnsetCharacters {
 public:
  void add(const std::u32string& missing, const std::u32string& unsupported);

  /// An error "missing-character" that names those which `face` and the fallbacks lack, and an error
  /// "unsupported-character" that names those of scripts from right to left.
  void report(const ContentPlace& place, FaceId face, const Context& context) const;

 private:
  std::u32string missing_;
  std::u32string unsupported_;
};

}  // namespace andel::compose
