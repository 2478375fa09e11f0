#include <cmath>
#include <string>
#include <unordered_map>
#include <utility>

#include "load/data_spss.hpp"
#include "load/data_spss_parser.hpp"

namespace andel::load {
namespace {

struct DictionaryReader {
  SpssParser& parser;
  SpssDictionary dictionary;
  std::vector<std::string> label_sets;                             // one name per variable
  std::unordered_map<std::string, std::vector<SpssLabel>> labels;  // by the name of their set
};

/// ReadStat has no empty texts, only null pointers.
std::string text_of(const char* text) { return text == nullptr ? std::string() : std::string(text); }

std::vector<CodeRange> missing_ranges(const readstat_variable_t* variable) {
  const int count = readstat_variable_get_missing_ranges_count(variable);
  std::vector<CodeRange> ranges;
  ranges.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    ranges.push_back({readstat_double_value(readstat_variable_get_missing_range_lo(variable, i)),
                      readstat_double_value(readstat_variable_get_missing_range_hi(variable, i))});
  }
  return ranges;
}

int take_variable(int, readstat_variable_t* variable, const char* label_set, void* context) {
  auto& reader = *static_cast<DictionaryReader*>(context);
  return reader.parser.guard([&] {
    SpssVariable& taken = reader.dictionary.variables.emplace_back();
    taken.name = text_of(readstat_variable_get_name(variable));
    taken.label = text_of(readstat_variable_get_label(variable));
    if (readstat_variable_get_type_class(variable) == READSTAT_TYPE_CLASS_STRING) {
      taken.kind = SpssKind::text;
    } else {
      taken.missing = missing_ranges(variable);
    }
    reader.label_sets.push_back(text_of(label_set));
    return READSTAT_HANDLER_OK;
  });
}

int take_label(const char* label_set, readstat_value_t value, const char* label, void* context) {
  auto& reader = *static_cast<DictionaryReader*>(context);
  return reader.parser.guard([&] {
    const double code = readstat_double_value(value);
    const bool is_number = readstat_value_type_class(value) == READSTAT_TYPE_CLASS_NUMERIC;
    if (is_number && std::isfinite(code)) reader.labels[text_of(label_set)].push_back({code, text_of(label)});
    return READSTAT_HANDLER_OK;
  });
}

}  // namespace

std::optional<SpssDictionary> read_spss_dictionary(const DataSource& source, Diagnostics& diagnostics) {
  SpssParser parser(source);
  DictionaryReader reader{parser, {}, {}, {}};
  readstat_set_variable_handler(parser.get(), take_variable);
  readstat_set_value_label_handler(parser.get(), take_label);
  if (!parser.parse(&reader, diagnostics)) return std::nullopt;
  for (std::size_t i = 0; i < reader.label_sets.size(); ++i) {
    const auto found = reader.labels.find(reader.label_sets[i]);
    if (found != reader.labels.end()) reader.dictionary.variables[i].value_labels = found->second;
  }
  return std::move(reader.dictionary);
}

}  // namespace andel::load
