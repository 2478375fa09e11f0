#include <algorithm>
#include <cmath>
#include <string_view>

#include <fmt/format.h>

#include "load/data_number.hpp"
#include "load/data_spss.hpp"
#include "load/data_spss_parser.hpp"

namespace andel::load {
namespace {

/// What becomes of one variable of every case.
struct Destination {
  const SpssVariable* variable = nullptr;
  RawColumn* column = nullptr;
  std::vector<MissingCode>* missing = nullptr;  // met in that column
  bool is_id = false;
};

struct CaseReader {
  SpssParser& parser;
  DataTable& table;
  DataErrors& errors;
  std::vector<Destination> targets;  // one per variable of the file
  std::size_t most_rows = 0;         // to make room for before it is known that the file has them
};

void count_missing(std::vector<MissingCode>& missing, double code) {
  constexpr std::size_t most_codes = 16;
  const auto found = std::ranges::find(missing, code, &MissingCode::code);
  if (found != missing.end()) {
    ++found->cases;
  } else if (missing.size() < most_codes) {
    missing.push_back({code, 1});
  }
}

/// A number as the column holds it: NaN where the file has no value, or one that it declares missing.
double blank_if_missing(double value, const Destination& target) {
  for (const auto& range : target.variable->missing) {
    if (!range.contains(value)) continue;
    if (target.missing != nullptr) count_missing(*target.missing, value);
    return blank;
  }
  return std::isnan(value) ? blank : value;
}

std::string_view without_blanks(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::string print_id(double id) {
  constexpr double exact = 1e15;
  if (std::isnan(id)) return {};
  if (std::abs(id) < exact && id == std::trunc(id)) return fmt::format_int(static_cast<long long>(id)).str();
  return print_code(id);
}

void refuse(CaseReader& reader, Cell cell, std::string_view what) {
  reader.errors.add(cell, [&] {
    return CellError{"not-a-number", fmt::format("{} is not a number", quote(what)), {}, {}};
  });
}

void store(RawColumn& column, double value) {
  column.values.push_back(value);
  column.seen.add(value);
}

void take_text(CaseReader& reader, const Destination& target, Cell cell, std::string_view text) {
  text = without_blanks(text);
  if (target.is_id) reader.table.ids.emplace_back(text);
  if (target.column == nullptr) return;
  const auto number = parse_number(text, '.');
  if (!number && !text.empty()) refuse(reader, cell, text);
  store(*target.column, number ? *number : text.empty() ? blank : unreadable);
}

void take_number(CaseReader& reader, const Destination& target, Cell cell, double value) {
  value = blank_if_missing(value, target);
  if (target.is_id) reader.table.ids.push_back(print_id(value));
  if (target.column == nullptr) return;
  if (std::isinf(value)) {
    refuse(reader, cell, print_code(value));
    value = unreadable;
  }
  store(*target.column, value);
}

int take_value(int row, readstat_variable_t* variable, readstat_value_t value, void* context) {
  auto& reader = *static_cast<CaseReader*>(context);
  return reader.parser.guard([&] {
    const auto field = static_cast<std::uint32_t>(readstat_variable_get_index(variable));
    const Destination& target = reader.targets[field];
    const Cell cell{static_cast<std::uint32_t>(row), field};
    reader.table.rows = cell.row + std::size_t{1};
    if (readstat_value_type_class(value) == READSTAT_TYPE_CLASS_STRING) {
      const char* text = readstat_string_value(value);
      const bool has_value = text != nullptr && readstat_value_is_missing(value, variable) == 0;
      take_text(reader, target, cell, has_value ? text : "");
    } else {
      take_number(reader, target, cell, readstat_double_value(value));
    }
    return READSTAT_HANDLER_OK;
  });
}

int choose_variable(int index, readstat_variable_t*, const char*, void* context) {
  const auto& targets = static_cast<CaseReader*>(context)->targets;
  if (static_cast<std::size_t>(index) >= targets.size()) return READSTAT_HANDLER_ABORT;  // another file by now
  const Destination& target = targets[static_cast<std::size_t>(index)];
  return target.column != nullptr || target.is_id ? READSTAT_HANDLER_OK : READSTAT_HANDLER_SKIP_VARIABLE;
}

int make_room(readstat_metadata_t* metadata, void* context) {
  auto& reader = *static_cast<CaseReader*>(context);
  return reader.parser.guard([&] {
    const int claimed = readstat_get_row_count(metadata);
    if (claimed <= 0) return READSTAT_HANDLER_OK;
    const std::size_t rows = std::min(static_cast<std::size_t>(claimed), reader.most_rows);
    for (auto& column : reader.table.columns) {
      if (column.field) column.values.reserve(rows);
    }
    if (reader.table.id_field) reader.table.ids.reserve(rows);
    return READSTAT_HANDLER_OK;
  });
}

std::vector<Destination> find_targets(const SpssDictionary& dictionary, DataTable& table, SpssCases& cases) {
  std::vector<Destination> targets;
  for (const auto& variable : dictionary.variables) targets.push_back({&variable, nullptr, nullptr, false});
  cases.missing.resize(table.columns.size());
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (!table.columns[i].field) continue;
    targets[*table.columns[i].field].column = &table.columns[i];
    targets[*table.columns[i].field].missing = &cases.missing[i];
  }
  if (table.id_field) targets[*table.id_field].is_id = true;
  return targets;
}

}  // namespace

std::optional<SpssCases> read_spss_cases(const DataSource& source, const SpssDictionary& dictionary, DataTable& table,
                                         DataErrors& errors, Diagnostics& diagnostics) {
  SpssParser parser(source);
  SpssCases cases;
  CaseReader reader{parser, table, errors, find_targets(dictionary, table, cases), 0};
  const auto content = parser.measure();
  cases.digest = content.digest;
  reader.most_rows = content.size / 8;  // a case of eight variables or more takes as many bytes
  readstat_set_metadata_handler(parser.get(), make_room);
  readstat_set_variable_handler(parser.get(), choose_variable);
  readstat_set_value_handler(parser.get(), take_value);
  if (!parser.parse(&reader, diagnostics)) return std::nullopt;
  return cases;
}

}  // namespace andel::load
