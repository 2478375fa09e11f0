// The smallest parts of a CSV file: where a field ends, and where a record ends (RFC 4180, with any separator and
// with LF or CRLF). Everything that walks through a file does it with these, so that all agree. Knows no column.
#pragma once

#include <string>
#include <string_view>

namespace andel::load {

enum class FieldEnding { separator, record, text_after_quote, open_quote };

struct CsvField {
  const char* begin = nullptr;  ///< of the content, inside the quotes
  const char* end = nullptr;
  const char* next = nullptr;  ///< behind the separator or line end; where the fault is, if there is one
  FieldEnding ending = FieldEnding::record;
  bool quoted = false;

  [[nodiscard]] std::string_view content() const { return {begin, static_cast<std::size_t>(end - begin)}; }
};

/// The field that begins at `at`. Quotes count only as a field's first character; spaces may follow the closing one.
CsvField scan_field(const char* at, const char* end, char separator);

/// The start of the record behind the one at `at`; for a broken one, of the next line.
const char* skip_record(const char* at, const char* end, char separator);

/// Doubled quotes made single where the field is quoted, and spaces and tabs around it removed.
void unescape(const CsvField& field, std::string& text);

}  // namespace andel::load
