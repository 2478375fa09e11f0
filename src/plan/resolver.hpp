// Turns one expression's syntax into the typed tree that `express` evaluates: every name becomes an id, every
// figure a cell of the plan. Knows no slide.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "express/functions.hpp"
#include "plan/context.hpp"

namespace andel::plan {

/// What a place in an expression takes.
enum class Wanted { anything, printable, number, boolean, segment, segments /* one or more */ };

class Resolver {
 public:
  Resolver(const Scope& scope, Context& context) : scope_(scope), context_(context) {}

  /// The expression, which gives a number or a text to print; nothing after an error.
  std::optional<Expression> resolve(const express::Syntax& syntax);

  /// A condition whose comparisons are tested wherever there is a test for them; nothing after an error.
  std::optional<Expression> resolve_claim(const express::Syntax& syntax);

  /// An expression of any type, to be looked at rather than printed, with its comparisons tested; nothing after an
  /// error.
  std::optional<Expression> resolve_anything(const express::Syntax& syntax);

 private:
  using Syntax = express::Syntax;
  using Result = std::optional<express::NodeId>;
  struct Arguments {
    std::vector<const Syntax*> given;  ///< all but the wave
    WaveId wave;                       ///< the one given, else the report's
  };

  /// The node for `syntax`; `wanted_by` names in messages what takes it. Nothing after an error.
  Result resolve_as(Wanted wanted, const Syntax& syntax, std::string_view wanted_by);
  Result check_type(Wanted wanted, express::NodeId id, const Syntax& syntax, std::string_view wanted_by);

  // resolver.cpp: values by what is written.
  Result value(Wanted wanted, const Syntax& syntax, std::string_view wanted_by);
  Result number_literal(const Syntax& syntax);
  Result quoted(const Syntax& syntax);
  Result name(const Syntax& syntax);
  Result segment_name(const Syntax& syntax, std::string_view wanted_by);
  Result conditional(Wanted wanted, const Syntax& syntax, std::string_view wanted_by);
  std::nullopt_t report_branches(const Syntax& syntax, express::NodeId then, express::NodeId otherwise);
  Result text_of(express::NodeId number);

  // operators.cpp
  Result prefixed(const Syntax& syntax);
  Result binary(const Syntax& syntax);
  Result comparison(const Syntax& syntax);
  Result arithmetic(express::Operator operation, const Syntax& left, const Syntax& right, const Syntax& whole,
                    std::string_view wanted_by);
  Result filter(const Syntax& syntax);
  std::optional<int> filter_number(const Syntax& syntax, const express::FilterSignature& signature);

  // tests.cpp
  Result significant(const Arguments& arguments);
  Result test(express::NodeId comparison, express::Certainty certainty, const Syntax& syntax);
  bool pair_figures(express::NodeId left, express::NodeId right, std::vector<express::TestedPair>& pairs);
  Result change(const Syntax& syntax, const Arguments& arguments);
  bool fits_dead_band(express::NodeId band, express::Quantity difference, const Syntax& syntax);
  bool pair_choice(express::NodeId chosen, express::NodeId expected, std::vector<express::TestedPair>& pairs);

  // calls.cpp: functions that give texts and plain figures.
  Result call(const Syntax& syntax);
  std::nullopt_t report_unknown(const Syntax& syntax);
  std::optional<Arguments> read_arguments(const Syntax& syntax, express::Takes wave);
  std::optional<Arguments> accept_arguments(const Syntax& syntax, const express::Signature& signature);
  Result call_function(const Syntax& syntax, const express::Signature& signature);
  Result call_text(const Syntax& syntax, const express::Signature& signature, const Arguments& arguments);
  Result title(const Syntax& syntax);
  Result year(const Syntax& syntax, std::string_view date);
  Result fieldwork(const Syntax& syntax, const Wave& wave);
  Result label(const Syntax& syntax, const Arguments& arguments, LabelLength length);
  std::optional<std::string> label_of_name(const Syntax& thing, LabelLength length);
  std::optional<std::string> label_of_peers(const Syntax& thing, LabelLength length);
  std::nullopt_t report_ambiguous(const Syntax& thing, const Meanings& meanings);

  // figures.cpp: measures, indexes and bases.
  Result measure(const Syntax& syntax, MeasureId id);
  Result index(const Syntax& syntax, IndexId id);
  Result base(const Syntax& syntax, const Arguments& arguments);
  Result known(const Syntax& syntax, const Arguments& arguments);
  Result figure(const Subject& subject, Unit unit, express::NodeId segment, WaveId wave, const Syntax& syntax);
  std::optional<ItemId> item(const Syntax& syntax, std::string_view wanted_by);
  Result segment_or_default(const Arguments& arguments, std::size_t position, const Syntax& syntax);
  [[nodiscard]] std::vector<SegmentId> candidates_of(express::NodeId segment) const;

  // goal.cpp: where the report's goal wants the figure to be.
  const Goal* find_goal(const Syntax& syntax);
  Result goal(const Syntax& syntax, express::Function function, WaveId wave);
  Result goal_year(const Syntax& syntax);
  express::NodeId add_operation(express::Operator operation, express::NodeId left, express::NodeId right,
                                express::Quantity quantity, const Syntax& syntax);
  express::NodeId add_total_figure(const Subject& subject, Unit unit, WaveId wave, const Syntax& syntax);

  // choices.cpp: functions that look at one segment after another.
  Result choose(const Syntax& syntax, express::Function function, const Arguments& arguments);
  Result place(const Syntax& syntax, const Arguments& arguments);
  std::optional<Result> place_among_peers(express::NodeId segment, const Syntax& syntax, const Arguments& arguments);
  Result count(const Syntax& syntax, const Arguments& arguments);
  Result sort(const Syntax& syntax, express::Function function, const Arguments& arguments);
  Result select(const Syntax& syntax, const Arguments& arguments);
  Result listed(const Syntax& syntax, std::string_view wanted_by);
  Result try_each(const std::vector<SegmentId>& candidates, Wanted wanted, const Syntax& body,
                  std::string_view wanted_by);

  using Content = decltype(express::Node::content);
  express::NodeId add(Content content, express::ValueType type, const Syntax& syntax,
                      express::Quantity quantity = express::Quantity::plain);
  express::NodeId add_text(std::string text, const Syntax& syntax);
  [[nodiscard]] const express::Node& node(express::NodeId id) const { return expression_.nodes[id]; }
  [[nodiscard]] std::string_view written(const Syntax& syntax) const;
  Diagnostic& report(std::string_view code, express::Extent extent, std::string message);

  const Scope& scope_;
  Context& context_;
  Expression expression_;
  const std::vector<SegmentId>* open_ = nullptr;  ///< what a figure without a segment stands for in turn
  bool open_used_ = false;                        ///< whether any did
  std::optional<express::Certainty> testing_;     ///< set where comparisons are to be tested
};

}  // namespace andel::plan
