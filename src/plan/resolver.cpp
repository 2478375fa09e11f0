#include "plan/resolver.hpp"

#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "express/typography.hpp"
#include "plan/quantities.hpp"
#include "plan/segments.hpp"
#include "support/restored.hpp"

namespace andel::plan {

using namespace express;

namespace {

std::string_view noun_of(ValueType type) {
  switch (type) {
    case ValueType::number:
      return "a number";
    case ValueType::text:
      return "a text";
    case ValueType::segment:
      return "a segment";
    case ValueType::segments:
      return "a list of segments";
    case ValueType::boolean:
      break;
  }
  return "a condition";
}

bool fits(Wanted wanted, ValueType type) {
  switch (wanted) {
    case Wanted::anything:
      return true;
    case Wanted::printable:
      return type == ValueType::number || type == ValueType::text;
    case Wanted::number:
      return type == ValueType::number;
    case Wanted::boolean:
      return type == ValueType::boolean;
    case Wanted::segments:
      return type == ValueType::segment || type == ValueType::segments;
    case Wanted::segment:
      break;
  }
  return type == ValueType::segment;
}

std::string_view noun_of(Wanted wanted) {
  switch (wanted) {
    case Wanted::anything:
    case Wanted::printable:
      return "a number or a text";
    case Wanted::number:
      return "a number";
    case Wanted::boolean:
      return "a condition";
    case Wanted::segments:
      return "segments";
    case Wanted::segment:
      break;
  }
  return "a segment";
}

bool is_of_segments(ValueType type) { return type == ValueType::segment || type == ValueType::segments; }

bool combines_segments(const Syntax& syntax) {
  return syntax.kind == SyntaxKind::inversion ||
         (syntax.kind == SyntaxKind::binary &&
          (syntax.operation == Operator::both || syntax.operation == Operator::either));
}

}  // namespace

std::optional<Expression> Resolver::resolve(const Syntax& syntax) {
  expression_.span = scope_.span(syntax.extent);
  if (!resolve_as(Wanted::printable, syntax, "a text")) return std::nullopt;
  return std::move(expression_);
}

std::optional<Expression> Resolver::resolve_anything(const Syntax& syntax) {
  expression_.span = scope_.span(syntax.extent);
  const Restored testing(testing_, std::optional(Certainty::noted));
  if (!resolve_as(Wanted::anything, syntax, "this")) return std::nullopt;
  return std::move(expression_);
}

Resolver::Result Resolver::resolve_as(Wanted wanted, const Syntax& syntax, std::string_view wanted_by) {
  const auto id = value(wanted, syntax, wanted_by);
  return id ? check_type(wanted, *id, syntax, wanted_by) : std::nullopt;
}

Resolver::Result Resolver::check_type(Wanted wanted, NodeId id, const Syntax& syntax, std::string_view wanted_by) {
  const ValueType type = node(id).type;
  if (fits(wanted, type)) return id;
  const std::string message =
      wanted == Wanted::printable
          ? fmt::format("`{}` is {}, which has no text of its own", written(syntax), noun_of(type))
          : fmt::format("{} wants {}; `{}` is {}", wanted_by, noun_of(wanted), written(syntax), noun_of(type));
  auto& error = report("wrong-type", syntax.extent, message);
  if (is_of_segments(type) && wanted == Wanted::printable) {
    error.hints.push_back(fmt::format("write `label({0})` or `short({0})`", written(syntax)));
  }
  if (type == ValueType::boolean && wanted == Wanted::printable) {
    error.hints.emplace_back("say what to print: `if ... then \"...\" else \"...\"`");
  }
  return std::nullopt;
}

Resolver::Result Resolver::value(Wanted wanted, const Syntax& syntax, std::string_view wanted_by) {
  // The same words join conditions and segments: what is wanted decides.
  const bool segment_wanted = wanted == Wanted::segment || wanted == Wanted::segments;
  if (segment_wanted && (syntax.kind == SyntaxKind::name || combines_segments(syntax))) {
    return segment_name(syntax, wanted_by);
  }
  switch (syntax.kind) {
    case SyntaxKind::number:
      return number_literal(syntax);
    case SyntaxKind::words:
    case SyntaxKind::joined:
      return quoted(syntax);
    case SyntaxKind::name:
      return name(syntax);
    case SyntaxKind::call:
      return call(syntax);
    case SyntaxKind::inversion:
    case SyntaxKind::negative:
      return prefixed(syntax);
    case SyntaxKind::binary:
      return binary(syntax);
    case SyntaxKind::conditional:
      return conditional(wanted, syntax, wanted_by);
    case SyntaxKind::filter:
      return filter(syntax);
    case SyntaxKind::list:
      if (wanted == Wanted::segments) return listed(syntax, wanted_by);
  }
  report("wrong-type", syntax.extent, "a list can only stand where a function wants segments");
  return std::nullopt;
}

Resolver::Result Resolver::number_literal(const Syntax& syntax) {
  double number = 0;
  std::from_chars(syntax.text.data(), syntax.text.data() + syntax.text.size(), number);
  return add(NumberConstant{number}, ValueType::number, syntax);
}

/// Quoted words, typeset like those around the expression, perhaps with expressions in them.
Resolver::Result Resolver::quoted(const Syntax& syntax) {
  Typographer typographer(context_.plan.language);
  const auto add_words = [&](const Syntax& words) {
    std::string set;
    typographer.append(set, words.text);
    return add(TextConstant{std::move(set), TextOrigin::author}, ValueType::text, words);
  };
  if (syntax.kind == SyntaxKind::words) return add_words(syntax);
  Joined whole;
  bool fine = true;
  for (const auto& part : syntax.children) {
    if (part.kind == SyntaxKind::words) {
      whole.parts.push_back(add_words(part));
      continue;
    }
    typographer.pass_words();
    const auto id = resolve_as(Wanted::printable, part, "a text");
    fine = fine && id;
    if (id) whole.parts.push_back(*id);
  }
  if (!fine) return std::nullopt;
  return add(std::move(whole), ValueType::text, syntax);
}

/// A name where any value may stand: a repetition's, a function without arguments, or a segment.
Resolver::Result Resolver::name(const Syntax& syntax) {
  const Meanings& meanings = context_.names.find(syntax.text);
  const bool qualified = syntax.qualifier != Qualifier::none;
  const bool bound = !qualified && scope_.binds(syntax.text);
  if (!qualified && !bound && (find_function(syntax.text) || meanings.measure || meanings.index)) return call(syntax);
  if (bound || syntax.qualifier == Qualifier::segment || (!qualified && meanings.segment)) {
    return segment_name(syntax, "this");
  }
  const std::string what = context_.names.describe(syntax.text);
  if (!what.empty()) {
    report("wrong-type", syntax.extent, fmt::format("`{}` is {}, which has no value of its own", syntax.text, what))
        .hints.push_back(fmt::format("write `label({0})` or `short({0})` for its name", written(syntax)));
    return std::nullopt;
  }
  return report_unknown(syntax);
}

Resolver::Result Resolver::segment_name(const Syntax& syntax, std::string_view wanted_by) {
  const auto segment = resolve_segment(syntax, scope_, wanted_by, context_);
  if (!segment) return std::nullopt;
  return add(SegmentConstant{*segment}, ValueType::segment, syntax);
}

Resolver::Result Resolver::conditional(Wanted wanted, const Syntax& syntax, std::string_view wanted_by) {
  const auto condition = resolve_as(Wanted::boolean, syntax.children[0], "`if`");
  auto then = resolve_as(wanted, syntax.children[1], wanted_by);
  auto otherwise = resolve_as(wanted, syntax.children[2], wanted_by);
  if (!condition || !then || !otherwise) return std::nullopt;
  auto quantity = combine(Operator::equal, node(*then).quantity, node(*otherwise).quantity);
  const bool alike = node(*then).type == node(*otherwise).type && quantity;
  if (!alike && wanted == Wanted::printable) {
    then = text_of(*then);
    otherwise = text_of(*otherwise);
    quantity = Quantity::plain;
  } else if (!alike) {
    return report_branches(syntax, *then, *otherwise);
  }
  const ValueType type = node(*then).type;
  return add(Conditional{*condition, *then, *otherwise}, type, syntax, *quantity);
}

std::nullopt_t Resolver::report_branches(const Syntax& syntax, NodeId then, NodeId otherwise) {
  const auto kind_of = [&](NodeId id) {
    return node(id).type == ValueType::number ? plan::noun_of(node(id).quantity) : noun_of(node(id).type);
  };
  report("branches-differ", syntax.extent,
         fmt::format("one branch gives {}, the other {}", kind_of(then), kind_of(otherwise)));
  return std::nullopt;
}

/// The printed words of a number, so that it can stand where a text does.
Resolver::Result Resolver::text_of(NodeId number) {
  if (node(number).type == ValueType::text) return number;
  const Span span = node(number).span;
  return expression_.nodes.add({Joined{{number}}, ValueType::text, Quantity::plain, span});
}

NodeId Resolver::add(Content content, ValueType type, const Syntax& syntax, Quantity quantity) {
  return expression_.nodes.add({std::move(content), type, quantity, scope_.span(syntax.extent)});
}

NodeId Resolver::add_text(std::string text, const Syntax& syntax) {
  return add(TextConstant{std::move(text)}, ValueType::text, syntax);
}

std::string_view Resolver::written(const Syntax& syntax) const {
  return std::string_view(scope_.source.text()).substr(syntax.extent.begin, syntax.extent.end - syntax.extent.begin);
}

Diagnostic& Resolver::report(std::string_view code, Extent extent, std::string message) {
  return context_.diagnostics.error(code, scope_.span(extent), std::move(message));
}

}  // namespace andel::plan
