#include <fmt/format.h>

#include "load/data_csv.hpp"
#include "load/data_csv_field.hpp"

namespace andel::load {

std::size_t CsvPlaces::move(Cursor& cursor, std::uint32_t row) const {
  if (cursor.at == 0 || row < cursor.row) cursor = {0, header_.body};
  const char* start = data_.text.data();
  const char* end = start + data_.text.size();
  const char* at = start + cursor.at;
  for (; cursor.row < row; ++cursor.row) at = skip_record(at, end, header_.separator);
  cursor.at = static_cast<std::size_t>(at - start);
  return cursor.at;
}

Span CsvPlaces::span_of(Cell cell) {
  const char* start = data_.text.data();
  const char* end = start + data_.text.size();
  CsvField field{nullptr, nullptr, start + move(cells_, cell.row), FieldEnding::separator, false};
  for (std::uint32_t i = 0; i <= cell.field; ++i) {
    field = scan_field(field.next, end, header_.separator);
    if (field.ending != FieldEnding::separator && i < cell.field) {
      field.begin = field.end;
      break;
    }
  }
  if (field.ending == FieldEnding::text_after_quote || field.ending == FieldEnding::open_quote) {
    const auto fault = static_cast<std::size_t>(field.next - start);
    return {data_.file, fault, fault + 1};
  }
  const auto is_space = [](char c) { return c == ' ' || c == '\t'; };
  while (field.begin < field.end && is_space(*field.begin)) ++field.begin;
  while (field.begin < field.end && is_space(field.end[-1])) --field.end;
  return {data_.file, static_cast<std::size_t>(field.begin - start), static_cast<std::size_t>(field.end - start)};
}

std::string CsvPlaces::name_of_row(std::uint32_t row) {
  return fmt::format("line {}", sources_[data_.file].place_of(move(rows_, row)).line);
}

}  // namespace andel::load
