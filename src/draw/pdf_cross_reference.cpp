#include "draw/pdf_cross_reference.hpp"

#include <array>

namespace andel::draw {

CrossReference::CrossReference(std::uint32_t count) : entries_(count) {
  entries_.front() = {Kind::free, 0, 0xFFFF};  // the generation that is never used again
}

std::uint32_t CrossReference::add() {
  entries_.emplace_back();
  return size() - 1;
}

void CrossReference::note_plain(std::uint32_t number, std::size_t offset) {
  entries_[number] = {Kind::plain, static_cast<std::uint32_t>(offset), 0};
}

void CrossReference::note_packed(std::uint32_t number, std::uint32_t stream, std::size_t index) {
  entries_[number] = {Kind::packed, stream, static_cast<std::uint16_t>(index)};
}

std::string CrossReference::lines() const {
  constexpr char up = 2;  // PNG's predictor: each byte as the difference from the one above, so that most become zero
  std::string lines;
  std::array<std::uint8_t, 7> above{};
  lines.reserve(entries_.size() * (above.size() + 1));
  for (const Entry& entry : entries_) {
    const std::array<std::uint8_t, 7> line{
        static_cast<std::uint8_t>(entry.kind),        static_cast<std::uint8_t>(entry.place >> 24),
        static_cast<std::uint8_t>(entry.place >> 16), static_cast<std::uint8_t>(entry.place >> 8),
        static_cast<std::uint8_t>(entry.place),       static_cast<std::uint8_t>(entry.detail >> 8),
        static_cast<std::uint8_t>(entry.detail)};
    lines += up;
    for (std::size_t i = 0; i < line.size(); ++i) lines += static_cast<char>(line[i] - above[i]);
    above = line;
  }
  return lines;
}

}  // namespace andel::draw
