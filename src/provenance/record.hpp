// Where a printed number comes from: plain values, one per number on a page. Knows no file format.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/table.hpp"
#include "support/source.hpp"

namespace andel::provenance {

/// A figure behind a printed number, or a number of interviews.
struct FigureRecord {
  std::string name;                  ///< as an expression: "agree(mobile, finance)", "base(finance)"
  std::string measure;               ///< the id of a measure or index; empty for interviews
  std::vector<std::string> items;    ///< their ids; an index has several, interviews none
  std::string segment;               ///< its id
  std::string wave;                  ///< its id
  std::size_t n = 0;                 ///< interviews, unweighted
  std::optional<double> weighted_n;  ///< none where the figure is suppressed
  std::optional<double> value;       ///< unrounded; none where only its interviews are told
  std::string data_file;             ///< as it was opened; `tell_paths_from` tells it from the report's folder
  std::string data_digest;           ///< XXH3 of its bytes, 16 hexadecimal digits
  std::variant<CellId, BaseId> id;

  friend bool operator==(const FigureRecord&, const FigureRecord&) = default;
};

/// An alternative is read to those who cannot see a picture or a chart; furniture is what each page of a layout
/// carries. Notes are written by code, to explain signs.
enum class Medium { text, alternative, chart, note, furniture };

/// What a number is there for; those of an author's texts are all values. References, goals and intervals are drawn as
/// marks, and their numbers read to those who cannot see them. Limits, levels and counts stand in words that code
/// writes.
enum class Role { value, change, reference, goal, interval_low, interval_high, interviews, limit, level, count };

/// A segment that others were compared with, and by which value; none where a condition was tried with it, or where it
/// dropped out for want of a figure.
struct ComparedRecord {
  std::string segment;  ///< its id
  std::optional<double> value;
  std::optional<bool> taken;  ///< whether it was chosen, or counted; none where it dropped out

  friend bool operator==(const ComparedRecord&, const ComparedRecord&) = default;
};

/// What was compared, or decided, on the way to a number.
struct StepRecord {
  std::string expression;                ///< `highest(industry, index)`, or the condition of an `if`
  std::string words;                     ///< what came of it, in the report's language
  std::vector<ComparedRecord> compared;  ///< in the order that they came to
  std::size_t unnamed = 0;  ///< segments that took part with a figure, but that this document says nothing of

  friend bool operator==(const StepRecord&, const StepRecord&) = default;
};

/// A number as it stands on a page. Values are rounded half away from zero, once, when they are printed.
struct NumberRecord {
  std::size_t slide = 0;
  std::string region;
  Medium medium = Medium::text;
  Role role = Role::value;
  std::string printed;                ///< "45 %", "knappt hälften", "+3"
  std::string marks;                  ///< the signs behind it: "*", "↑" of a difference, "↗" of a change
  std::string expression;             ///< as the report has it; of a chart's number what it would be in a text
  double value = 0;                   ///< unrounded
  int decimals = 0;                   ///< it was rounded to, where digits were printed
  std::string computation;            ///< how it is computed from its figures, in numbers: "48,4000 − 45,0000"
  std::optional<double> p_value;      ///< of a change, where there is a test of it
  std::optional<double> level;        ///< of an interval
  std::vector<StepRecord> steps;      ///< how segments were compared for it, and what decided that it is printed
  std::vector<FigureRecord> figures;  ///< none where the number is known before any respondent is read
  std::size_t unnamed_figures = 0;    ///< of segments that this document says nothing of
  std::string file;                   ///< of the report, where it is asked for
  std::size_t line = 0;
  std::size_t column = 0;

  friend bool operator==(const NumberRecord&, const NumberRecord&) = default;
};

/// A paragraph as it is printed, or read aloud, and the numbers in it.
struct TextRecord {
  std::size_t slide = 0;
  std::string region;
  Medium medium = Medium::text;
  std::string printed;
  std::vector<std::size_t> numbers;  ///< their positions in `Records::numbers`
  std::string file;                  ///< of the report, where it is written; empty: by code
  std::size_t line = 0;
  std::size_t column = 0;

  friend bool operator==(const TextRecord&, const TextRecord&) = default;
};

enum class Standing { holds, by_chance, fails };
/// What is printed of a claim: its text, what stands under `otherwise`, or nothing.
enum class Said { text, otherwise, nothing };

/// A condition that must hold for a text to be said.
struct ClaimRecord {
  std::size_t slide = 0;
  std::string region;
  std::string condition;
  Standing standing = Standing::holds;
  std::vector<std::string> doubts;  ///< why it may hold by chance: "p = 0.21"
  Said said = Said::text;
  std::vector<std::size_t> texts;     ///< the paragraphs that are said, in `Records::texts`
  std::vector<FigureRecord> figures;  ///< that it was judged by
  std::size_t unnamed_figures = 0;
  std::string file;
  std::size_t line = 0;
  std::size_t column = 0;

  friend bool operator==(const ClaimRecord&, const ClaimRecord&) = default;
};

/// All that a document says, in the order of its slides.
struct Records {
  std::vector<NumberRecord> numbers;
  std::vector<TextRecord> texts;
  std::vector<ClaimRecord> claims;
};

/// Those numbers alone, the texts that they stand in, and the claims that those texts are said by.
Records keep_numbers(Records records, const std::function<bool(const NumberRecord&)>& is_wanted);

/// "value", "change", "interval low".
std::string_view name_of(Role role);
/// "text", "chart", "alternative".
std::string_view name_of(Medium medium);
/// "holds", "by chance", "fails".
std::string_view name_of(Standing standing);
/// "text", "otherwise", "nothing".
std::string_view name_of(Said said);

}  // namespace andel::provenance
