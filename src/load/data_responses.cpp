// One wave's respondents: reads the file, holds it against the codebook, hands on the columns.
#include <string>
#include <utility>

#include <fmt/format.h>

#include "load/data_check.hpp"
#include "load/data_columns.hpp"
#include "load/data_csv.hpp"
#include "load/data_csv_header.hpp"
#include "load/data_errors.hpp"
#include "load/data_missing.hpp"
#include "load/data_needs.hpp"
#include "load/data_spss.hpp"
#include "load/data_table.hpp"
#include "load/data_text.hpp"
#include "load/load.hpp"

namespace andel::load {
namespace {

/// The table as the later stages want it.
Responses make_responses(const DataNeeds& needs, const DataSource& source, DataTable table, std::uint64_t digest) {
  Responses responses;
  responses.path = source.path;
  responses.digest = digest;
  responses.ids = std::move(table.ids);
  if (!table.id_field) {
    responses.ids.reserve(table.rows);
    for (std::size_t row = 1; row <= table.rows; ++row) responses.ids.push_back(fmt::format_int(row).str());
  }
  if (!needs.weight) responses.weights.assign(table.rows, 1.0);
  for (std::size_t i = 0; i < needs.columns.size(); ++i) {
    auto& values = table.columns[i].values;
    const bool is_weight = needs.weight == i;
    if (needs.columns[i].uses.empty()) {
      responses.weights = values.to_doubles();
      continue;
    }
    if (is_weight) responses.weights = values.to_doubles();
    responses.columns.push_back({needs.columns[i].name, std::move(values)});
  }
  return responses;
}

/// What both formats do once a file is read.
class Loading {
 public:
  Loading(const Codebook& codebook, const DataSource& source, Diagnostics& diagnostics)
      : codebook_(codebook), source_(source), needs_(find_needs(codebook)), diagnostics_(diagnostics) {}

  std::optional<Responses> load_csv(SourceMap& sources) {
    const auto data = read_data_text(source_, sources, diagnostics_);
    if (!data) return std::nullopt;
    const auto header = read_csv_header(*data, source_, diagnostics_);
    if (!header) return std::nullopt;
    const Match match = match_columns(codebook_, needs_, source_, header->names, header->line, table_, errors_);
    if (match == Match::some) read_csv_records(*data, *header, source_.decimal, table_, errors_);
    CsvPlaces places(*data, *header, sources);
    return finish(places, header->line, data->digest);
  }

  std::optional<Responses> load_spss() {
    const auto dictionary = read_spss_dictionary(source_, diagnostics_);
    if (!dictionary) return std::nullopt;
    std::vector<ColumnName> names;
    for (const auto& variable : dictionary->variables) names.push_back({variable.name, source_.span});
    match_columns(codebook_, needs_, source_, names, source_.span, table_, errors_);
    const auto cases = read_spss_cases(source_, *dictionary, table_, errors_, diagnostics_);
    if (!cases) return std::nullopt;
    warn_of_missing_codes(codebook_, needs_, source_, *cases, diagnostics_);
    SpssPlaces places(source_, *dictionary);
    return finish(places, source_.span, cases->digest);
  }

 private:
  std::optional<Responses> finish(DataPlaces& places, Span head, std::uint64_t digest) {
    if (table_.rows == 0 && errors_.count() == 0) {
      errors_.add(Diagnostic{Severity::error,
                             "empty-data",
                             head,
                             fmt::format("`{}` has columns but no respondents", source_.path),
                             {"export it again, with a row for each respondent"}});
    }
    check_data(codebook_, needs_, table_, errors_);
    errors_.report(places, diagnostics_);
    if (errors_.count() > 0) return std::nullopt;
    return make_responses(needs_, source_, std::move(table_), digest);
  }

  const Codebook& codebook_;
  const DataSource& source_;
  DataNeeds needs_;
  Diagnostics& diagnostics_;
  DataTable table_;
  DataErrors errors_;
};

}  // namespace

std::optional<Responses> load_responses(const Codebook& codebook, WaveId wave, SourceMap& sources,
                                        Diagnostics& diagnostics) {
  const DataSource& source = codebook.waves[wave].data;
  Loading loading(codebook, source, diagnostics);
  return is_spss(source.path) ? loading.load_spss() : loading.load_csv(sources);
}

}  // namespace andel::load
