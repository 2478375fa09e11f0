// Where each object of a file stands: the content of a cross-reference stream (ISO 32000-1, 7.5.8).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace andel::draw {

class CrossReference {
 public:
  /// Begins with `count` objects, of which number 0 is the free one that every file has.
  explicit CrossReference(std::uint32_t count);

  /// Makes room for one more object and returns its number.
  std::uint32_t add();

  /// Object `number` begins at byte `offset` of the file.
  void note_plain(std::uint32_t number, std::size_t offset);
  /// Object `number` is the `index`-th in the object stream `stream`.
  void note_packed(std::uint32_t number, std::uint32_t stream, std::size_t index);

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(entries_.size()); }

  /// The entries of the stream's dictionary that say how to read `lines`.
  static constexpr const char* format = "/Type/XRef/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>";
  /// The stream's content before compression.
  [[nodiscard]] std::string lines() const;

 private:
  enum class Kind : std::uint8_t { free = 0, plain = 1, packed = 2 };
  struct Entry {
    Kind kind = Kind::free;
    std::uint32_t place = 0;   ///< offset or stream
    std::uint16_t detail = 0;  ///< generation or index
  };

  std::vector<Entry> entries_;
};

}  // namespace andel::draw
