#include "cli/weighted_data.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace andel::cli {

namespace {

class DataWriter {
 public:
  explicit DataWriter(const DataSource& source)
      : separator_(source.separator.value_or(source.decimal == ',' ? ';' : ',')), decimal_(source.decimal) {}

  void add(std::string_view field) {
    if (!at_line_start_) text_ += separator_;
    at_line_start_ = false;
    const bool plain =
        field.find_first_of("\"\r\n") == std::string_view::npos && field.find(separator_) == std::string_view::npos;
    if (plain) {
      text_ += field;
      return;
    }
    text_ += '"';
    for (const char c : field) text_.append(c == '"' ? 2 : 1, c);
    text_ += '"';
  }

  /// The shortest number that reads back the same; a blank is an empty field.
  void add(double number) {
    std::string field = std::isnan(number) ? "" : fmt::format("{}", number);
    std::replace(field.begin(), field.end(), '.', decimal_);
    add(field);
  }

  void end_line() {
    text_ += '\n';
    at_line_start_ = true;
  }

  [[nodiscard]] std::string take() && { return std::move(text_); }

 private:
  char separator_;
  char decimal_;
  bool at_line_start_ = true;
  std::string text_;
};

}  // namespace

std::string weighted_data(const Codebook& codebook, const DataSource& source, const Responses& responses,
                          const std::string& weight_column, std::span<const double> weights) {
  DataWriter writer(source);
  const bool has_ids = !codebook.respondent_column.empty();
  if (has_ids) writer.add(codebook.respondent_column);
  for (const auto& column : responses.columns) writer.add(column.name);
  writer.add(weight_column);
  writer.end_line();
  for (std::size_t row = 0; row < responses.size(); ++row) {
    if (has_ids) writer.add(responses.ids[row]);
    for (const auto& column : responses.columns) writer.add(column.values[row]);
    writer.add(weights[row]);
    writer.end_line();
  }
  return std::move(writer).take();
}

}  // namespace andel::cli
