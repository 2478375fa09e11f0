// Computes one resolved expression. Types were checked when it was planned, so only figures can fail here.
// Knows no paragraph.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "express/evaluate.hpp"
#include "express/number.hpp"
#include "express/words.hpp"

namespace andel::express {

using Value = std::variant<Number, std::string, SegmentId, std::vector<SegmentId>, bool>;

/// Whether neither of two figures can be called the higher one.
bool are_alike(double one, double other);

class Evaluator {
 public:
  Evaluator(const Expression& expression, const Plan& plan, const Tables& tables, Diagnostics& diagnostics,
            Trace trace = Trace::off)
      : expression_(expression), plan_(plan), tables_(tables), diagnostics_(diagnostics), trace_(trace) {}

  /// The printed words of the whole expression, or nothing after an error.
  std::optional<Evaluated> run();
  /// Whether the expression, a condition, holds; nothing after an error.
  std::optional<Judged> judge();

 private:
  /// What becomes of a tried segment without a figure.
  enum class Missing { dropped, reported };
  /// Candidates of a choice with their figures, in the choice's order.
  using Ranking = std::vector<std::pair<double, SegmentId>>;

  std::optional<Value> value(NodeId id);
  template <class T>
  std::optional<T> value_as(NodeId id);
  std::optional<std::string> written(NodeId id);

  // One overload per kind of node; `node` carries type, quantity and span.
  std::optional<Value> compute(const NumberConstant& constant, const Node& node);
  std::optional<Value> compute(const TextConstant& constant, const Node& node);
  std::optional<Value> compute(const Joined& joined, const Node& node);
  std::optional<Value> compute(const SegmentConstant& constant, const Node& node);
  std::optional<Value> compute(const TriedSegment& tried, const Node& node);
  std::optional<Value> compute(const Figure& figure, const Node& node);
  std::optional<Value> compute(const Interviews& interviews, const Node& node);
  std::optional<Value> compute(const Known& known, const Node& node);
  std::optional<Value> compute(const SegmentLabel& label, const Node& node);
  std::optional<Value> compute(const ListLabel& label, const Node& node);
  std::optional<Value> compute(const Negative& negative, const Node& node);
  std::optional<Value> compute(const Inversion& inversion, const Node& node);
  std::optional<Value> compute(const Operation& operation, const Node& node);
  std::optional<Value> compute(const Tested& tested, const Node& node);
  std::optional<Value> compute(const Conditional& conditional, const Node& node);
  std::optional<Value> compute(const Choice& choice, const Node& node);
  std::optional<Value> compute(const Placing& placing, const Node& node);
  std::optional<Value> compute(const Counting& counting, const Node& node);
  std::optional<Value> compute(const Sorting& sorting, const Node& node);
  std::optional<Value> compute(const Selection& selection, const Node& node);
  std::optional<Value> compute(const Change& change, const Node& node);
  std::optional<Value> compute(const Filtered& filtered, const Node& node);

  std::optional<Value> connect(const Operation& operation);
  std::optional<Value> compare(const Operation& operation, const Value& left, const Value& right) const;
  std::optional<Value> calculate(const Operation& operation, const Number& left, const Number& right, const Node& node);
  std::optional<Value> change_format(const Filtered& filtered, Number number) const;
  std::optional<std::string> put_into_words(const Filtered& filtered, const Number& number, const Node& node);

  // certainty.cpp
  std::optional<std::string> doubt_about(const Tested& tested);
  [[nodiscard]] std::optional<std::string> doubt_about_pair(const TestedPair& pair) const;
  [[nodiscard]] std::optional<std::string> obstacle_to_test(const TestedPair& pair) const;
  std::optional<std::string> doubt_about_interval(const Operation& comparison);
  const TestedPair* test_of(const std::vector<TestedPair>& pairs, NodeId left, NodeId right);
  std::optional<CellId> cell_of(NodeId figure);
  Course course_by_test(const Change& change, double difference, const Node& node);

  /// How many figures were looked at, and steps noted, so far.
  struct Mark {
    std::size_t cells = 0;
    std::size_t bases = 0;
    std::size_t steps = 0;
    std::size_t values = 0;
  };
  [[nodiscard]] Mark mark() const {
    return {evaluated_.cells.size(), evaluated_.bases.size(), evaluated_.steps.size(), evaluated_.values.size()};
  }
  /// The words of a number with the sign of uncertainty, where that is due.
  std::string signed_words(std::string words, const Number& number);
  /// Notes a number that was printed, together with the figures looked at since `before`.
  void note_printed(const std::string& text, const Number& number, const Mark& before, const Node& node,
                    NodeId computed);

  // trace.cpp
  [[nodiscard]] NodeId id_of(const Node& node) const;
  void trace_order(StepKind kind, const Node& node, const Ranking& ranking, const std::vector<SegmentId>& candidates,
                   const std::vector<SegmentId>& taken);
  void trace_place(const Node& node, const std::pair<double, SegmentId>& placed, double place, std::size_t among);
  void trace_count(const Node& node, const std::vector<SegmentId>& candidates, const std::vector<SegmentId>& fulfilling,
                   const std::vector<SegmentId>& dropped);
  void trace_decision(NodeId condition, bool holds);
  /// What is evaluated from now on stands in the words that steps since `before` led to.
  void surround_with_steps(const Mark& before);

  std::optional<Ranking> rank(const std::vector<SegmentId>& candidates, NodeId figure, Direction direction,
                              const Node& node);
  /// The candidates that a condition, tried with each, holds for.
  std::optional<std::vector<SegmentId>> filter(const std::vector<SegmentId>& candidates, NodeId condition,
                                               const Node& node);
  std::optional<Value> place_in(const andel::Ranking& ranking, const Placing& placing, const Node& node);
  void warn_of_cut(const Ranking& ranking, std::size_t count, const Node& node);
  void warn_of_tie(const Ranking& ranking, std::size_t position, const Node& node);
  void warn_of_suppressed(const Node& node);
  std::nullopt_t report_missing(const Cell& cell, CellId id, const Node& node);

  const Expression& expression_;
  const Plan& plan_;
  const Tables& tables_;
  Diagnostics& diagnostics_;
  Evaluated evaluated_;
  std::optional<SegmentId> tried_;  ///< set while a choice looks at its candidates, or a list prints them
  Missing missing_ = Missing::dropped;
  std::vector<SegmentId> suppressed_;  ///< candidates that dropped out for a suppressed figure
  Trace trace_;
  std::vector<std::size_t> surrounding_;  ///< steps that led to the words in which the current node stands
};

template <class T>
std::optional<T> Evaluator::value_as(NodeId id) {
  auto any = value(id);
  if (!any) return std::nullopt;
  return std::get<T>(std::move(*any));
}

}  // namespace andel::express
