#include "plan/segments.hpp"

#include <utility>

#include <fmt/format.h>

namespace andel::plan {
namespace {

using express::Operator;
using express::Qualifier;
using express::Syntax;
using express::SyntaxKind;

/// A segment in the making: who belongs to it, and what it is called in three ways.
struct Combination {
  std::string id;
  std::string label;
  std::string short_label;
  ConditionPtr condition;
  std::optional<SegmentId> simple;  ///< set when it is a segment of the codebook as it is
  std::optional<Operator> joined_by = std::nullopt;
};

/// "a, b", "a or b", in the words of a label; parentheses around a part that is itself joined.
struct Joiner {
  std::string_view between_ids;
  std::string_view between_labels;
};

Joiner joiner_of(Operator operation, Language language) {
  if (operation == Operator::both) return {" and ", ", "};
  return {" or ", language == Language::swedish ? " eller " : " or "};
}

std::string bracketed(const std::string& text, bool brackets) { return brackets ? "(" + text + ")" : text; }

class Combiner {
 public:
  Combiner(const Scope& scope, std::string_view wanted_by, Context& context)
      : scope_(scope), wanted_by_(wanted_by), context_(context) {}

  std::optional<Combination> combine(const Syntax& syntax) {
    switch (syntax.kind) {
      case SyntaxKind::name:
        return name(syntax);
      case SyntaxKind::inversion:
        return invert(syntax);
      case SyntaxKind::binary:
        if (syntax.operation == Operator::both || syntax.operation == Operator::either) return join(syntax);
        break;
      default:
        break;
    }
    const bool call = syntax.kind == SyntaxKind::call;
    context_.diagnostics.error("wrong-kind", scope_.span(syntax.extent),
                               call ? "only segments that are named can be combined here"
                                    : fmt::format("{} wants a segment here", wanted_by_));
    return std::nullopt;
  }

 private:
  std::optional<Combination> name(const Syntax& syntax) {
    std::optional<SegmentId> id;
    const bool may_be_segment = syntax.qualifier == Qualifier::none || syntax.qualifier == Qualifier::segment;
    if (may_be_segment) id = context_.names.find(syntax.text).segment;
    if (syntax.qualifier == Qualifier::none && scope_.binds(syntax.text)) return bound(syntax);
    if (!id) {
      const std::vector<std::string> bound =
          scope_.binding ? std::vector<std::string>{scope_.binding->name} : std::vector<std::string>{};
      context_.names.report(syntax.text, {NameKind::segment}, wanted_by_, scope_.span(syntax.extent),
                            context_.diagnostics, bound);
      return std::nullopt;
    }
    if (scope_.may_show(*id)) return simple(*id);
    report_private(*id, scope_.span(syntax.extent), context_);
    return std::nullopt;
  }

  /// What the surroundings call a segment: their own, or the rest of it.
  Combination bound(const Syntax& syntax) {
    const SegmentId own = scope_.binding->segment;
    return simple(syntax.text == scope_.binding->name ? own : rest_of(own, context_));
  }

  Combination simple(SegmentId id) {
    const Segment& segment = context_.plan.codebook.segments[id];
    return Combination{segment.id, segment.label, segment.short_label,
                       std::make_shared<const Condition>(Condition{SegmentIs{id}}), id};
  }

  std::optional<Combination> invert(const Syntax& syntax) {
    auto inner = combine(syntax.children.front());
    if (!inner) return std::nullopt;
    const bool brackets = inner->joined_by.has_value();
    const std::string_view no = context_.plan.language == Language::swedish ? "ej " : "not ";
    return Combination{"not " + bracketed(inner->id, brackets),
                       fmt::format("{}{}", no, bracketed(inner->label, brackets)),
                       fmt::format("{}{}", no, bracketed(inner->short_label, brackets)),
                       std::make_shared<const Condition>(Condition{Not{inner->condition}}), std::nullopt};
  }

  std::optional<Combination> join(const Syntax& syntax) {
    std::vector<Combination> parts;
    if (!collect(syntax, syntax.operation, parts)) return std::nullopt;
    const Joiner joiner = joiner_of(syntax.operation, context_.plan.language);
    Combination whole;
    whole.joined_by = syntax.operation;
    std::vector<ConditionPtr> conditions;
    for (const auto& part : parts) {
      const bool first = conditions.empty();
      const bool brackets = part.joined_by.has_value();
      whole.id.append(first ? "" : joiner.between_ids).append(bracketed(part.id, brackets));
      whole.label.append(first ? "" : joiner.between_labels).append(bracketed(part.label, brackets));
      whole.short_label.append(first ? "" : joiner.between_labels).append(bracketed(part.short_label, brackets));
      conditions.push_back(part.condition);
    }
    whole.condition =
        std::make_shared<const Condition>(syntax.operation == Operator::both ? Condition{All{std::move(conditions)}}
                                                                             : Condition{Any{std::move(conditions)}});
    return whole;
  }

  /// The operands of a chain of one operator, as in `a and b and c`.
  bool collect(const Syntax& syntax, Operator operation, std::vector<Combination>& parts) {
    if (syntax.kind == SyntaxKind::binary && syntax.operation == operation) {
      const bool left = collect(syntax.children[0], operation, parts);
      return collect(syntax.children[1], operation, parts) && left;
    }
    auto part = combine(syntax);
    if (part) parts.push_back(std::move(*part));
    return part.has_value();
  }

  const Scope& scope_;
  std::string_view wanted_by_;
  Context& context_;
};

}  // namespace

std::optional<SegmentId> resolve_segment(const Syntax& syntax, const Scope& scope, std::string_view wanted_by,
                                         Context& context) {
  auto combination = Combiner(scope, wanted_by, context).combine(syntax);
  if (!combination) return std::nullopt;
  if (combination->simple) return combination->simple;
  const auto [entry, is_new] = context.combined.try_emplace(combination->id);
  if (is_new) {
    entry->second = context.plan.codebook.segments.add(
        {combination->id, std::move(combination->label), std::move(combination->short_label),
         std::move(combination->condition), std::nullopt, scope.span(syntax.extent), std::nullopt,
         SegmentOrigin::combined});
  }
  return entry->second;
}

SegmentId rest_of(SegmentId segment, Context& context) {
  Codebook& codebook = context.plan.codebook;
  const auto [entry, is_new] = context.combined.try_emplace("rest of " + codebook.segments[segment].id);
  if (is_new) {
    const std::string label = context.plan.language == Language::swedish ? "Övriga" : "The others";
    const auto is = [](SegmentId id) { return std::make_shared<const Condition>(Condition{SegmentIs{id}}); };
    const auto others = std::make_shared<const Condition>(Condition{Not{is(segment)}});
    const auto condition = std::make_shared<const Condition>(Condition{All{{is(codebook.total), others}}});
    entry->second = codebook.segments.add({entry->first, label, label, condition, std::nullopt,
                                           codebook.segments[segment].span, segment, SegmentOrigin::combined});
  }
  return entry->second;
}

void report_private(SegmentId segment, Span span, Context& context) {
  context.diagnostics
      .error("private-segment", span,
             fmt::format("a handout shows nothing of `{}`, which is another segment than its own",
                         context.plan.codebook.segments[segment].id))
      .hints.emplace_back(
          "compare with `rest` or `total`, place the segment among `peers`, or name it under `benchmarks`");
}

}  // namespace andel::plan
