// The first line of a CSV file: the separator and the names of the columns. Knows no codebook.
#pragma once

#include <optional>
#include <vector>

#include "load/data_columns.hpp"
#include "load/data_text.hpp"
#include "model/survey.hpp"
#include "support/diagnostic.hpp"

namespace andel::load {

struct CsvHeader {
  char separator = ',';
  std::vector<ColumnName> names;
  Span line;
  std::size_t body = 0;  ///< where the first record begins
};

/// Reads the header. The separator is the declared one, else the only one of comma, semicolon and tab that occurs
/// in the header outside quotes; two of them are an error. So are broken quotes and line ends without LF.
std::optional<CsvHeader> read_csv_header(const DataText& data, const DataSource& source, Diagnostics& diagnostics);

}  // namespace andel::load
