// Reads SPSS system files (.sav and .zsav) through ReadStat: the dictionary alone, or the cases too.
// Knows no codebook: the table says which variables are wanted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/data_errors.hpp"
#include "load/data_table.hpp"
#include "model/survey.hpp"
#include "support/diagnostic.hpp"

namespace andel::load {

/// Whether a file is SPSS's, by its name: .sav or .zsav, in either case.
bool is_spss(const std::string& path);

struct SpssLabel {
  double code = 0;
  std::string text;
};

enum class SpssKind { number, text };

struct SpssVariable {
  std::string name;
  SpssKind kind = SpssKind::number;
  std::string label;                    ///< empty where the file has none
  std::vector<SpssLabel> value_labels;  ///< of numbers, in the file's order
  std::vector<CodeRange> missing;       ///< user-missing codes and ranges of numbers
};

struct SpssDictionary {
  std::vector<SpssVariable> variables;

  [[nodiscard]] const SpssVariable* find(std::string_view name) const;
};

/// Reads the dictionary only; the time it takes does not depend on the number of cases.
std::optional<SpssDictionary> read_spss_dictionary(const DataSource& source, Diagnostics& diagnostics);

/// A code that the file declares missing, and how many cases have it.
struct MissingCode {
  double code = 0;
  std::size_t cases = 0;
};

struct SpssCases {
  std::uint64_t digest = 0;                       ///< XXH3 (64 bits) of the file's bytes
  std::vector<std::vector<MissingCode>> missing;  ///< of each column of the table; the first few codes only
};

/// Fills the columns of `table` whose `field` is set, its ids and its number of rows. System-missing and user-missing
/// values are blank; a numeric id is printed as a number is written, 1 and not 1.0; a text variable among the
/// columns is read as CSV with a decimal point would be. Errors in cells go to `errors`; a file that cannot be read
/// to its end is a diagnostic and nothing is returned.
std::optional<SpssCases> read_spss_cases(const DataSource& source, const SpssDictionary& dictionary, DataTable& table,
                                         DataErrors& errors, Diagnostics& diagnostics);

/// Rows and variables of an SPSS file, which has no lines: the span is that of the file's mention in the codebook.
class SpssPlaces : public DataPlaces {
 public:
  SpssPlaces(const DataSource& source, const SpssDictionary& dictionary) : source_(source), dictionary_(dictionary) {}

  Span span_of(Cell) override { return source_.span; }
  std::string prefix_of(Cell cell) override;
  std::string name_of_row(std::uint32_t row) override;

 private:
  const DataSource& source_;
  const SpssDictionary& dictionary_;
};

}  // namespace andel::load
