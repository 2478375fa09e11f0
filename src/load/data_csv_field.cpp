#include "load/data_csv_field.hpp"

#include <cstring>

namespace andel::load {
namespace {

const char* find(char wanted, const char* at, const char* end) {
  const auto* found = std::memchr(at, wanted, static_cast<std::size_t>(end - at));
  return found == nullptr ? end : static_cast<const char*>(found);
}

/// Whether a line ends here: LF, CR LF, or the file.
bool is_line_end(const char* at, const char* end) {
  if (at == end || *at == '\n') return true;
  return *at == '\r' && (at + 1 == end || at[1] == '\n');
}

const char* behind_line_end(const char* at, const char* end) {
  const char* newline = find('\n', at, end);
  return newline == end ? end : newline + 1;
}

CsvField scan_quoted(const char* at, const char* end, char separator) {
  CsvField field{at + 1, end, end, FieldEnding::open_quote, true};
  const char* p = at + 1;
  for (;; p += 2) {  // doubled quotes stand for one
    p = find('"', p, end);
    if (p == end) {
      field.next = at;
      return field;
    }
    if (p + 1 == end || p[1] != '"') break;
  }
  field.end = p++;
  while (p < end && *p == ' ') ++p;
  if (p < end && *p == separator) {
    field.ending = FieldEnding::separator;
    field.next = p + 1;
  } else if (is_line_end(p, end)) {
    field.ending = FieldEnding::record;
    field.next = behind_line_end(p, end);
  } else {
    field.ending = FieldEnding::text_after_quote;
    field.next = p;
  }
  return field;
}

}  // namespace

CsvField scan_field(const char* at, const char* end, char separator) {
  if (at < end && *at == '"') return scan_quoted(at, end, separator);
  const char* p = at;
  while (p < end && *p != separator && *p != '\n') ++p;
  if (p < end && *p == separator) return {at, p, p + 1, FieldEnding::separator, false};
  const char* content_end = p > at && p[-1] == '\r' ? p - 1 : p;
  return {at, content_end, p == end ? end : p + 1, FieldEnding::record, false};
}

const char* skip_record(const char* at, const char* end, char separator) {
  for (;;) {
    const CsvField field = scan_field(at, end, separator);
    switch (field.ending) {
      case FieldEnding::separator:
        at = field.next;
        break;
      case FieldEnding::record:
        return field.next;
      case FieldEnding::text_after_quote:
        return behind_line_end(field.next, end);
      case FieldEnding::open_quote:
        return end;
    }
  }
}

void unescape(const CsvField& field, std::string& text) {
  std::string_view content = field.content();
  constexpr std::string_view blanks = " \t";
  const auto first = content.find_first_not_of(blanks);
  if (first == std::string_view::npos) {
    text.clear();
    return;
  }
  content = content.substr(first, content.find_last_not_of(blanks) - first + 1);
  if (!field.quoted) {
    text.assign(content);
    return;
  }
  text.clear();
  for (std::size_t i = 0; i < content.size(); ++i) {
    text += content[i];
    if (content[i] == '"') ++i;
  }
}

}  // namespace andel::load
