// Reads the records of a CSV file into columns, in one pass and without work per field that is not needed.
// Knows no codebook: the header says which fields are wanted.
#pragma once

#include <string>

#include "load/data_csv_header.hpp"
#include "load/data_errors.hpp"
#include "load/data_table.hpp"
#include "load/data_text.hpp"

namespace andel::load {

/// Fills the columns of `table` whose `field` is set, its ids and its number of rows. Every record counts as a row,
/// a broken one as one that is unreadable; blank lines at the end do not count. Errors: a record with more or fewer
/// fields than the header, quotes that are not closed or followed by text, a field that is not a number.
/// `decimal` is the decimal mark; unquoted numbers have none if it is the separator too.
void read_csv_records(const DataText& data, const CsvHeader& header, char decimal, DataTable& table,
                      DataErrors& errors);

/// Where the fields of a CSV file are. Walks forward from the cell, or the row, last asked for; back means from the
/// start.
class CsvPlaces : public DataPlaces {
 public:
  CsvPlaces(const DataText& data, const CsvHeader& header, const SourceMap& sources)
      : data_(data), header_(header), sources_(sources) {}

  /// A field without its quotes and the spaces around it. Behind a record's last field: the end of the record.
  Span span_of(Cell cell) override;
  std::string prefix_of(Cell) override { return {}; }
  std::string name_of_row(std::uint32_t row) override;

 private:
  struct Cursor {
    std::uint32_t row = 0;
    std::size_t at = 0;  ///< where the row begins; 0 before the first question
  };

  std::size_t move(Cursor& cursor, std::uint32_t row) const;

  const DataText& data_;
  const CsvHeader& header_;
  const SourceMap& sources_;
  Cursor cells_;
  Cursor rows_;
};

}  // namespace andel::load
