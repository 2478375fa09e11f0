#include "load/data_errors.hpp"

#include <algorithm>
#include <functional>

#include <fmt/format.h>

namespace andel::load {

void DataErrors::insert(Cell cell, CellError error) {
  const auto behind = std::ranges::upper_bound(cells_, cell, std::less<Cell>(), &PlacedError::cell);
  cells_.insert(behind, {cell, std::move(error)});
  if (cells_.size() > most_shown + 1) cells_.pop_back();
}

void DataErrors::report(DataPlaces& places, Diagnostics& diagnostics) const {
  std::size_t shown = std::min(general_.size(), most_shown);
  for (std::size_t i = 0; i < shown; ++i) {
    diagnostics.error(general_[i].code, general_[i].span, general_[i].message).hints = general_[i].hints;
  }
  Span rest = shown < general_.size() ? general_[shown].span : Span{};
  for (const auto& [cell, error] : cells_) {
    const Span span = places.span_of(cell);
    if (shown == most_shown) {
      if (rest.points_nowhere()) rest = span;
      break;
    }
    std::string message = places.prefix_of(cell) + error.message;
    if (error.earlier_row) message += " on " + places.name_of_row(*error.earlier_row);
    diagnostics.error(error.code, span, std::move(message)).hints = error.hints;
    ++shown;
  }
  if (const std::size_t more = count() - shown; more > 0) {
    diagnostics.unshown("more-data-errors", rest,
                        fmt::format("... and {} more error{} in this file", more, more == 1 ? "" : "s"), more);
  }
}

std::string quote(std::string_view text) {
  constexpr std::size_t most_bytes = 40;
  std::string shown(text.substr(0, most_bytes));
  if (text.size() > most_bytes) {
    const auto continues_character = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
    std::size_t cut = most_bytes;
    while (cut > 0 && continues_character(text[cut])) --cut;
    shown.resize(cut);
    shown += "…";
  }
  std::ranges::replace_if(
      shown, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
  return '`' + shown + '`';
}

std::string print_code(double code) { return fmt::format("{}", code); }

}  // namespace andel::load
