// Where the fields of a CSV file go: a few rows at a time, then to the table's columns. Knows no syntax.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "load/data_table.hpp"

namespace andel::load {

/// What becomes of one field of every record.
struct CsvTarget {
  enum class Kind : std::uint8_t {
    nothing,
    codes,    ///< a number, and a byte was enough for all so far
    numbers,  ///< a number
  };

  Kind kind = Kind::nothing;
  bool is_id = false;
  std::uint32_t column = 0;  ///< of the table
  std::uint32_t offset = 0;  ///< in the block, of the first row
  SeenValues seen;
};

/// A few rows of all columns that are bytes. Columns grow by blocks, since writing to all of them row by row misses
/// the cache: large ones begin at the same offset of a page and so compete for the same lines.
class CsvBlock {
 public:
  explicit CsvBlock(std::vector<RawColumn>& columns) : columns_(columns), bytes_(columns.size() * rows) {}

  /// The row under way: the byte of a column is at its offset.
  [[nodiscard]] std::uint8_t* row() { return &bytes_[row_]; }
  [[nodiscard]] static std::uint32_t offset_of(std::size_t column) { return static_cast<std::uint32_t>(column * rows); }

  void end_row(std::span<const CsvTarget> targets) {
    if (++row_ == rows) flush(targets);
  }

  void flush(std::span<const CsvTarget> targets) {
    for (const CsvTarget& target : targets) {
      if (target.kind == CsvTarget::Kind::codes) flush(target.column);
    }
    row_ = 0;
  }

  /// Moves a column's rows of the block to where they belong: it takes no part in the block from now on.
  void flush(std::size_t column) {
    columns_[column].values.append_bytes(std::span(bytes_).subspan(offset_of(column), row_));
  }

 private:
  static constexpr std::size_t rows = 64;

  std::vector<RawColumn>& columns_;
  std::vector<std::uint8_t> bytes_;
  std::size_t row_ = 0;
};

}  // namespace andel::load
