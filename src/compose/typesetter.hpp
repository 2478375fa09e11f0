// Sets the short texts of charts (labels, figures, axis labels) and remembers them: the same labels are tried in
// several columns, and stand on slide after slide. One per document.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "model/layout.hpp"
#include "text/paragraph.hpp"
#include "text/shaper.hpp"

namespace andel::compose {

class Typesetter {
 public:
  explicit Typesetter(text::Shaper& shaper) : shaper_(shaper) {}

  /// The text broken to `width`; valid as long as the typesetter lives. `style` must live as long.
  const text::SetParagraph& set(std::string_view words, const TextStyle& style, Pt size, Pt width);

  /// The text on one line from x = 0; no lines for an empty text.
  const text::SetParagraph& set_single_line(std::string_view words, const TextStyle& style, Pt size);

 private:
  struct Key {
    std::string_view words;
    const TextStyle* style = nullptr;
    Pt size = 0;
    Pt width = 0;

    friend bool operator==(const Key&, const Key&) = default;
  };
  struct Hash {
    std::size_t operator()(const Key& key) const noexcept;
  };
  struct Entry {
    std::string words;  ///< what the key views
    text::SetParagraph set;
  };

  const text::SetParagraph& remember(Key key, const auto& set);

  text::Shaper& shaper_;
  std::unordered_map<Key, std::unique_ptr<Entry>, Hash> entries_;
};

}  // namespace andel::compose
