// Where a printed number comes from: plain values, one per number on a page. Knows no file format.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/table.hpp"
#include "support/source.hpp"

namespace andel::provenance {

/// A figure behind a printed number, or a number of interviews.
struct FigureRecord {
  std::string name;                ///< as an expression: "agree(mobile, finance)", "base(finance)"
  std::string measure;             ///< the id of a measure or index; empty for interviews
  std::vector<std::string> items;  ///< their ids; an index has several, interviews none
  std::string segment;             ///< its id
  std::string wave;                ///< its id
  std::size_t n = 0;               ///< interviews, unweighted
  double weighted_n = 0;
  double value = 0;         ///< unrounded
  std::string data_file;    ///< as the codebook names it, from the report's folder
  std::string data_digest;  ///< XXH3 of its bytes, 16 hexadecimal digits
  std::variant<CellId, BaseId> id;

  friend bool operator==(const FigureRecord&, const FigureRecord&) = default;
};

enum class Medium { text, chart };

/// What a number of a chart is there for; those of texts are all values. References, goals and intervals are drawn as
/// marks, and their numbers read to those who cannot see them.
enum class Role { value, change, reference, goal, interval_low, interval_high, interviews };

/// A number as it stands on a page. Values are rounded half away from zero, once, when they are printed.
struct NumberRecord {
  std::size_t slide = 0;
  std::string region;
  Medium medium = Medium::text;
  Role role = Role::value;
  std::string printed;                ///< "45 %", "knappt hälften", "+3"
  std::string marks;                  ///< the signs behind it: "*", "↑"
  std::string expression;             ///< as the report has it; of a chart's number what it would be in a text
  double value = 0;                   ///< unrounded
  int decimals = 0;                   ///< it was rounded to, where digits were printed
  std::string computation;            ///< how it is computed from its figures, in numbers: "48,4000 − 45,0000"
  std::optional<double> p_value;      ///< of a change, where there is a test of it
  std::optional<double> level;        ///< of an interval
  std::vector<FigureRecord> figures;  ///< none where the number is known before any respondent is read
  std::string file;                   ///< of the report, where it is asked for
  std::size_t line = 0;
  std::size_t column = 0;

  friend bool operator==(const NumberRecord&, const NumberRecord&) = default;
};

/// "value", "change", "interval low".
std::string_view name_of(Role role);
/// "text" or "chart".
std::string_view name_of(Medium medium);

}  // namespace andel::provenance
