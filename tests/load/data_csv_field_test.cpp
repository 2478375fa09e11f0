#include "load/data_csv_field.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace andel::load;

namespace {

/// The fields of a text, as "[a] [b]\n[c]"; what is broken ends it with its name.
std::string split(std::string_view text) {
  std::string shown;
  std::string content;
  const char* at = text.data();
  const char* end = at + text.size();
  for (;;) {
    const CsvField field = scan_field(at, end, ';');
    if (field.ending == FieldEnding::open_quote)
      return shown + "open quote at " + std::to_string(field.next - text.data());
    if (field.ending == FieldEnding::text_after_quote)
      return shown + "text at " + std::to_string(field.next - text.data());
    unescape(field, content);
    shown += '[' + content + ']';
    at = field.next;
    if (field.ending == FieldEnding::record) {
      if (at == end) return shown;
      shown += '\n';
    }
  }
}

}  // namespace

TEST_CASE("fields end at separators and line ends, quotes protect both") {
  struct Row {
    std::string_view text;
    std::string_view fields;
  };
  const Row row = GENERATE(values<Row>({
      {"", "[]"},
      {"a;b", "[a][b]"},
      {"a;b\nc;d\n", "[a][b]\n[c][d]"},
      {"a;b\r\nc;d\r\n", "[a][b]\n[c][d]"},
      {"a;b\r", "[a][b]"},
      {";", "[][]"},
      {"a;\n;b", "[a][]\n[][b]"},
      {" a ;\tb\t", "[a][b]"},
      {"\"a;b\";c", "[a;b][c]"},
      {"\"a\nb\";c\nd", "[a\nb][c]\n[d]"},
      {"\"say \"\"hi\"\"\";c", "[say \"hi\"][c]"},
      {"\"\"\"\";c", "[\"][c]"},
      {"\"\";c", "[][c]"},
      {"\"a\"  ;b", "[a][b]"},
      {"\"a\"\r\nb", "[a]\n[b]"},
      {"5\" screen;b", "[5\" screen][b]"},
      {"a;\"b", "[a]open quote at 2"},
      {"a;\"b\"\"", "[a]open quote at 2"},
      {"\"a\"b;c", "text at 3"},
  }));
  CAPTURE(row.text);
  CHECK(split(row.text) == row.fields);
}

TEST_CASE("a record is skipped as a whole, a broken one to the end of its line") {
  struct Row {
    std::string_view text;
    std::string_view rest;
  };
  const Row row = GENERATE(values<Row>({
      {"a;b\nc", "c"},
      {"\"a\n\";b\nc", "c"},
      {"\"a\"x;b\nc", "c"},
      {"a;\"b\nc", ""},
      {"a;b", ""},
      {"a;", ""},
  }));
  CAPTURE(row.text);
  const char* end = row.text.data() + row.text.size();
  const char* next = skip_record(row.text.data(), end, ';');
  CHECK(std::string_view(next, static_cast<std::size_t>(end - next)) == row.rest);
}
