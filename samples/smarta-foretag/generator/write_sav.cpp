#include "write_sav.hpp"

#include <cstdlib>
#include <ctime>
#include <memory>
#include <ostream>
#include <span>
#include <stdexcept>
#include <string>

#include <readstat.h>

namespace andel::sample {
namespace {

constexpr std::time_t creation_time = 1'295'308'800;  // 2011-01-18, when the first edition came out

using Writer = std::unique_ptr<readstat_writer_t, decltype(&readstat_writer_free)>;

void demand(readstat_error_t error) {
  if (error != READSTAT_OK) throw std::runtime_error(std::string("ReadStat: ") + readstat_error_message(error));
}

ssize_t write_bytes(const void* bytes, size_t count, void* out) {
  auto& stream = *static_cast<std::ostream*>(out);
  stream.write(static_cast<const char*>(bytes), static_cast<std::streamsize>(count));
  return stream ? static_cast<ssize_t>(count) : -1;
}

readstat_label_set_t* add_labels(readstat_writer_t* writer, const std::string& name,
                                 std::span<const Category> categories) {
  readstat_label_set_t* labels = readstat_add_label_set(writer, READSTAT_TYPE_DOUBLE, name.c_str());
  for (const auto& category : categories) readstat_label_double_value(labels, category.code, category.label.c_str());
  return labels;
}

readstat_variable_t* add_variable(readstat_writer_t* writer, const std::string& name, const std::string& label,
                                  const char* format, readstat_measure_t level) {
  readstat_variable_t* variable = readstat_add_variable(writer, name.c_str(), READSTAT_TYPE_DOUBLE, 0);
  readstat_variable_set_label(variable, label.c_str());
  readstat_variable_set_format(variable, format);
  readstat_variable_set_measure(variable, level);
  return variable;
}

/// The variables in the order of the CSV's columns.
void declare_variables(readstat_writer_t* writer, const Codebook& codebook) {
  add_variable(writer, "id", "Respondent", "F8.0", READSTAT_MEASURE_NOMINAL);
  const auto* weight = add_variable(writer, "weight", "Vikt (antal anställda)", "F8.4", READSTAT_MEASURE_SCALE);
  demand(readstat_writer_set_fweight_variable(writer, weight));
  for (const auto& banner : codebook.banners) {
    auto* variable = add_variable(writer, banner.column, banner.label, "F1.0", READSTAT_MEASURE_NOMINAL);
    readstat_variable_set_label_set(variable, add_labels(writer, banner.column, banner.categories));
  }
  auto* scale = add_labels(writer, "agreement", codebook.scale);
  for (const auto& item : codebook.items) {
    auto* variable = add_variable(writer, item.id, item.label, "F1.0", READSTAT_MEASURE_ORDINAL);
    readstat_variable_set_label_set(variable, scale);
  }
}

void insert_row(readstat_writer_t* writer, const Interviews& interviews, std::size_t row, std::size_t items) {
  const Respondent& respondent = interviews.respondents[row];
  int position = 0;
  const auto next = [&] { return readstat_get_variable(writer, position++); };
  demand(readstat_begin_row(writer));
  demand(readstat_insert_double_value(writer, next(), respondent.id));
  demand(readstat_insert_double_value(writer, next(), static_cast<double>(respondent.weight) / 10'000));
  for (const int code : respondent.codes) {
    const auto* variable = next();
    demand(code == 0 ? readstat_insert_missing_value(writer, variable)
                     : readstat_insert_double_value(writer, variable, code));
  }
  for (std::size_t item = 0; item < items; ++item) {
    demand(readstat_insert_double_value(writer, next(), interviews.answers.at(row, item)));
  }
  demand(readstat_end_row(writer));
}

}  // namespace

void write_sav(const Interviews& interviews, const Codebook& codebook, std::ostream& out) {
  setenv("TZ", "UTC0", 1);  // ReadStat writes the file's time of day in local time
  tzset();
  const Writer writer(readstat_writer_init(), &readstat_writer_free);
  demand(readstat_set_data_writer(writer.get(), write_bytes));
  demand(readstat_writer_set_file_timestamp(writer.get(), creation_time));
  demand(readstat_writer_set_file_label(writer.get(), (codebook.survey + " " + interviews.wave).c_str()));
  demand(readstat_writer_set_compression(writer.get(), READSTAT_COMPRESS_ROWS));
  declare_variables(writer.get(), codebook);
  demand(readstat_begin_writing_sav(writer.get(), &out, static_cast<long>(interviews.respondents.size())));
  for (std::size_t row = 0; row < interviews.respondents.size(); ++row) {
    insert_row(writer.get(), interviews, row, codebook.items.size());
  }
  demand(readstat_end_writing(writer.get()));
}

}  // namespace andel::sample
