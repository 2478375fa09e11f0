// One wave made ready for counting: answers as numbers, and each subject's values by answer code.
// Knows no report and no segment.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "model/responses.hpp"
#include "model/table.hpp"
#include "tabulate/answer_matrix.hpp"
#include "tabulate/cube.hpp"
#include "tabulate/estimate.hpp"
#include "tabulate/outcome.hpp"

namespace andel::tabulate {

/// What a subject counts every respondent as. A column with few codes is counted by code; one with many, such
/// as an income, row by row.
struct Outcome {
  std::optional<AnswerColumnId> column;
  std::vector<std::optional<double>> by_code;  ///< [0] blank; nothing where outside the base
  std::vector<double> by_row;                  ///< where there is no column; NaN outside the base
  FigureKind kind = FigureKind::mean;
  std::optional<double> share_unit;                    ///< what one stands for where the mean is a share
  const std::vector<double>* answers_given = nullptr;  ///< per row, where the figure is a share of answers

  /// The respondent's value, or nothing where outside the base.
  [[nodiscard]] std::optional<double> at(Row row, const AnswerMatrix& answers) const;
};

class Frame {
 public:
  /// Numbers the answers that the subjects need; a subject may be named more than once. Keeps no reference.
  Frame(const Codebook& codebook, const Responses& responses, std::span<const Subject> subjects);
  Frame(const Frame&) = delete;  // outcomes refer to the frame
  Frame& operator=(const Frame&) = delete;

  /// The outcome of one of the constructor's subjects.
  [[nodiscard]] const Outcome& outcome(const Subject& subject) const { return outcomes_.at(subject); }
  [[nodiscard]] const AnswerMatrix& answers() const { return answers_; }
  /// What each respondent adds to a count.
  [[nodiscard]] std::span<const Count> counts() const { return counts_; }

 private:
  using Source = std::variant<ItemId, IndexId, ItemMeasure>;  // the last: an answer of a response set

  static Source source_of(const Subject& subject, const Codebook& codebook);
  void number(const Source& source, const Codebook& codebook, const Responses& responses);
  [[nodiscard]] Outcome make_outcome(const Subject& subject, const Codebook& codebook) const;

  std::vector<Count> counts_;
  std::map<Subject, Source> sources_;
  AnswerMatrix answers_;
  std::map<Source, std::optional<AnswerColumnId>> columns_;
  std::map<Source, std::vector<double>> many_valued_;
  std::map<MeasureId, SetAnswers> sets_;
  std::map<Subject, Outcome> outcomes_;
};

/// The rows of a base within a segment, and their values: what estimates of any design start from.
struct Observed {
  Rows rows;
  std::vector<double> values;
  std::vector<double> answers_given;  ///< where the figure is a share of answers
};
Observed observe(std::span<const Row> segment, const Outcome& outcome, const AnswerMatrix& answers);

}  // namespace andel::tabulate
