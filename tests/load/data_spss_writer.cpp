#include "load/data_spss_writer.hpp"

#include <memory>
#include <stdexcept>

#include <readstat.h>
#include <sys/types.h>

namespace andel::load::test {

namespace {

struct FreeWriter {
  void operator()(readstat_writer_t* writer) const { readstat_writer_free(writer); }
};

ssize_t append(const void* bytes, std::size_t size, void* file) {
  static_cast<std::string*>(file)->append(static_cast<const char*>(bytes), size);
  return static_cast<ssize_t>(size);
}

void expect(readstat_error_t failure) {
  if (failure != READSTAT_OK) throw std::runtime_error(readstat_error_message(failure));
}

readstat_variable_t* add(readstat_writer_t* writer, const WrittenVariable& variable) {
  const bool is_text = variable.text_width > 0;
  auto* added =
      readstat_add_variable(writer, variable.name.c_str(), is_text ? READSTAT_TYPE_STRING : READSTAT_TYPE_DOUBLE,
                            static_cast<std::size_t>(variable.text_width));
  readstat_variable_set_label(added, variable.label.c_str());
  if (!variable.value_labels.empty()) {
    auto* set = readstat_add_label_set(writer, READSTAT_TYPE_DOUBLE, ("labels of " + variable.name).c_str());
    for (const auto& [code, label] : variable.value_labels) readstat_label_double_value(set, code, label.c_str());
    readstat_variable_set_label_set(added, set);
  }
  for (const auto& range : variable.missing) {
    if (is_text) {
      expect(readstat_variable_add_missing_string_value(added, "999"));
    } else if (range.low == range.high) {
      expect(readstat_variable_add_missing_double_value(added, range.low));
    } else {
      expect(readstat_variable_add_missing_double_range(added, range.low, range.high));
    }
  }
  return added;
}

void insert(readstat_writer_t* writer, readstat_variable_t* variable, const WrittenValue& value) {
  if (const auto* number = std::get_if<double>(&value)) {
    expect(readstat_insert_double_value(writer, variable, *number));
  } else if (const auto* text = std::get_if<std::string>(&value)) {
    expect(readstat_insert_string_value(writer, variable, text->c_str()));
  } else {
    expect(readstat_insert_missing_value(writer, variable));
  }
}

}  // namespace

std::string write_spss(const std::vector<WrittenVariable>& variables,
                       const std::vector<std::vector<WrittenValue>>& rows, SpssCompression compression) {
  const std::unique_ptr<readstat_writer_t, FreeWriter> writer(readstat_writer_init());
  std::string file;
  readstat_set_data_writer(writer.get(), append);
  expect(readstat_writer_set_file_timestamp(writer.get(), 0));
  expect(readstat_writer_set_compression(writer.get(), compression == SpssCompression::none ? READSTAT_COMPRESS_NONE
                                                       : compression == SpssCompression::rows
                                                           ? READSTAT_COMPRESS_ROWS
                                                           : READSTAT_COMPRESS_BINARY));
  std::vector<readstat_variable_t*> added;
  added.reserve(variables.size());
  for (const auto& variable : variables) added.push_back(add(writer.get(), variable));
  expect(readstat_begin_writing_sav(writer.get(), &file, static_cast<long>(rows.size())));
  for (const auto& row : rows) {
    expect(readstat_begin_row(writer.get()));
    for (std::size_t i = 0; i < added.size(); ++i) insert(writer.get(), added[i], row.at(i));
    expect(readstat_end_row(writer.get()));
  }
  expect(readstat_end_writing(writer.get()));
  return file;
}

}  // namespace andel::load::test
