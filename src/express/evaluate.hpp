// Evaluates planned text over a report's figures. Knows languages and number formats; no slide, no layout.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "express/number.hpp"
#include "model/plan.hpp"
#include "model/table.hpp"
#include "model/text.hpp"
#include "support/diagnostic.hpp"

namespace andel::express {

/// The final words of a text. A paragraph that comes out empty, as when a conditional has nothing to say, is
/// left out, and so is one whose claim does not hold: it gives way to its alternative (a note says so), or, without
/// one, is an error with the figures. A claim that holds but may do so by chance is a warning. A figure that has no
/// value (nobody answered, suppressed) and a division by zero are errors at the
/// expression that asks for them; a choice between equals is a warning.
std::vector<PlainParagraph> evaluate(const RichText& text, const Plan& plan, const Tables& tables,
                                     Diagnostics& diagnostics);

enum class Verdict { fails, holds };

/// A number as an expression printed it, and which of the figures that it looked at it was computed from.
struct PrintedNumber {
  std::string text;
  Number number;  ///< unrounded
  Span span;      ///< of what it was computed from: the expression, or a part of it in quoted words
  std::size_t first_cell = 0;
  std::size_t last_cell = 0;  ///< one past the end, in `Evaluated::cells`
  std::size_t first_base = 0;
  std::size_t last_base = 0;
  NodeId node;                     ///< what was computed, its format left out
  std::size_t first_value = 0;     ///< what its nodes gave, in `Evaluated::values`
  std::size_t last_value = 0;      ///< one past the end
  std::vector<std::size_t> steps;  ///< on the way to it, in `Evaluated::steps`
};

/// Whether an evaluation also notes the steps to its numbers. Only who explains them needs to know.
enum class Trace { off, on };

enum class StepKind {
  chosen,   ///< segments were put in order by a figure, and some of them taken
  placed,   ///< the place of one of them was looked up
  counted,  ///< a condition was tried with each
  decided   ///< a condition chose what was said
};

/// What was compared, or decided, on the way to a number.
struct Step {
  /// What became of a segment. Who has no figure, as it is held back or nobody answered, drops out.
  enum class Fate { dropped, left, taken };
  /// A segment, and the figure that it was compared by; none in a count, or where it dropped out.
  struct Compared {
    SegmentId segment;
    std::optional<double> value;
    Fate fate = Fate::dropped;
  };

  StepKind kind = StepKind::decided;
  NodeId node;                     ///< the choice; of a decision its condition
  std::vector<Compared> compared;  ///< in the order that they came to; of a ranking made before only who is placed
  std::size_t among = 0;           ///< how many did not drop out
  double place = 0;                ///< of a place
  Verdict holds = Verdict::fails;  ///< of a decision
};

/// A comparison that holds, but may do so by chance.
struct Doubt {
  Span span;
  std::string reason;  ///< "p = 0.21"
};

/// What one expression says, and the figures that it looked at to say so.
struct Evaluated {
  std::string text;  ///< a segment's id, and "true" or "false", where only the value was asked for
  std::vector<CellId> cells;
  std::vector<BaseId> bases;
  std::vector<PrintedNumber> numbers;  ///< in the order in which they were printed
  std::vector<Doubt> doubts;
  CellFlag flag = CellFlag::none;                 ///< uncertain: a number in the text carries the sign of it
  std::vector<Step> steps;                        ///< this and the next are noted where they are traced
  std::vector<std::pair<NodeId, double>> values;  ///< of nodes that gave a number
};

/// One expression of the plan; nothing after an error.
std::optional<Evaluated> evaluate_expression(ExpressionId id, const Plan& plan, const Tables& tables,
                                             Diagnostics& diagnostics, Trace trace = Trace::off);

/// What became of a condition.
struct Judged {
  Verdict verdict = Verdict::fails;
  Evaluated by;
};

/// A condition of the plan; nothing after an error.
std::optional<Judged> judge_condition(ExpressionId id, const Plan& plan, const Tables& tables,
                                      Diagnostics& diagnostics);

/// "agree(mobile, finance)", with its wave where that is not the report's own.
std::string name_of_figure(const CellKey& key, const Plan& plan);

}  // namespace andel::express
