// What is wrong with a data file: at most 20 errors are listed in the file's order, the rest only counted.
// Cells are remembered by position; where they stand is worked out for the few that are shown. Knows no format.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "support/diagnostic.hpp"

namespace andel::load {

/// A field of a data file; both positions count from 0. Row 0 is the first respondent, not the header.
struct Cell {
  std::uint32_t row = 0;
  std::uint32_t field = 0;

  /// In the order in which they are read.
  friend bool operator<(const Cell& a, const Cell& b) { return std::tie(a.row, a.field) < std::tie(b.row, b.field); }
};

/// Where the cells of one file are. Asked for errors only, mostly in ascending order.
class DataPlaces {
 public:
  virtual ~DataPlaces() = default;
  [[nodiscard]] virtual Span span_of(Cell cell) = 0;
  /// What a message about a cell has to begin with because the span does not show it; may be empty.
  [[nodiscard]] virtual std::string prefix_of(Cell cell) = 0;
  /// A row as people look it up, such as "line 17".
  [[nodiscard]] virtual std::string name_of_row(std::uint32_t row) = 0;
};

/// An error in a cell.
struct CellError {
  std::string_view code;  ///< of the diagnostic; a literal
  std::string message;
  std::vector<std::string> hints;
  std::optional<std::uint32_t> earlier_row;  ///< the row that this one repeats; named after the message
};

/// The errors of one file.
class DataErrors {
 public:
  static constexpr std::size_t most_shown = 20;

  /// An error that no respondent's row is to blame for, such as a missing column; listed first.
  void add(Diagnostic error) { general_.push_back(std::move(error)); }

  /// An error in a cell. `describe` makes the CellError, and is called only if this can be one of those shown.
  template <class Describe>
  void add(Cell cell, Describe describe) {
    ++cells_counted_;
    if (shows(cell)) insert(cell, describe());
  }

  [[nodiscard]] std::size_t count() const { return general_.size() + cells_counted_; }

  /// Lists the first 20, and says how many there are besides.
  void report(DataPlaces& places, Diagnostics& diagnostics) const;

 private:
  struct PlacedError {
    Cell cell;
    CellError error;
  };

  [[nodiscard]] bool shows(Cell cell) const { return cells_.size() <= most_shown || cell < cells_.back().cell; }
  void insert(Cell cell, CellError error);

  std::vector<Diagnostic> general_;
  std::vector<PlacedError> cells_;  // ascending; one more than is shown, as the place of the rest
  std::size_t cells_counted_ = 0;
};

/// A piece of a data file as a message quotes it: on one line, and not too long.
std::string quote(std::string_view text);

/// A code as a message prints it: 7, -9 or 1.5.
std::string print_code(double code);

}  // namespace andel::load
