// Finds the columns that a codebook needs among those that a data file has. Knows no format and no value.
#pragma once

#include <span>
#include <string>

#include "load/data_errors.hpp"
#include "load/data_needs.hpp"
#include "load/data_table.hpp"
#include "model/survey.hpp"

namespace andel::load {

/// A column's name as a file has it.
struct ColumnName {
  std::string text;
  Span span;
};

enum class Match {
  none,  ///< of the file's names is one that the codebook uses: most likely it is the wrong file
  some
};

/// Sets `field` and `head` of the table's columns and `id_field`. Errors: a column that the file lacks, with the
/// names that come near; a name that the codebook uses and the file has twice. `whole` is the place of the names.
Match match_columns(const Codebook& codebook, const DataNeeds& needs, const DataSource& source,
                    std::span<const ColumnName> names, Span whole, DataTable& table, DataErrors& errors);

}  // namespace andel::load
