// A text data file as UTF-8, ready to be read: encoding, byte order mark, files that are no text at all.
// Knows nothing of separators and columns.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "model/survey.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace andel::load {

struct DataText {
  FileId file;
  std::string_view text;     ///< the whole file in UTF-8; lives in the SourceMap
  std::size_t begin = 0;     ///< behind a byte order mark
  std::uint64_t digest = 0;  ///< XXH3 (64 bits) of the file's own bytes
};

/// Reads a text file as `source` declares it. An ISO-8859-1 file enters the SourceMap in UTF-8, so that spans and
/// messages are right. Errors: unreadable, empty, UTF-16, a spreadsheet or SPSS file by another name, binary,
/// not in UTF-8 although it should be.
std::optional<DataText> read_data_text(const DataSource& source, SourceMap& sources, Diagnostics& diagnostics);

}  // namespace andel::load
