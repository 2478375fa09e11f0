#include "plan/segment_list.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "express/parser.hpp"
#include "plan/segments.hpp"

namespace andel::plan {
namespace {

using express::Operator;
using express::Qualifier;
using express::Syntax;
using express::SyntaxKind;

/// Gathers the segments of a list in order, each once.
class Gatherer {
 public:
  Gatherer(std::string_view wanted_by, Context& context, ListUse use = ListUse::shown)
      : wanted_by_(wanted_by), context_(context), use_(use) {}

  bool gather(const Syntax& syntax, const Scope& scope) {
    if (syntax.kind == SyntaxKind::list) {
      bool fine = true;
      for (const auto& element : syntax.children) fine = gather(element, scope) && fine;
      return fine;
    }
    if (syntax.kind == SyntaxKind::binary && syntax.operation == Operator::without) return leave_out(syntax, scope);
    if (is_peers(syntax, scope)) return add_all(*scope.binding->handout->peers, syntax, scope);
    if (const auto banner = banner_of(syntax, scope)) {
      return add_all(context_.plan.codebook.banners[*banner].segments, syntax, scope);
    }
    if (syntax.kind == SyntaxKind::name && syntax.qualifier == Qualifier::none && is_unknown(syntax, scope)) {
      context_.names.report(syntax.text, {NameKind::segment, NameKind::banner}, wanted_by_, scope.span(syntax.extent),
                            context_.diagnostics);
      return false;
    }
    const auto segment = resolve_segment(syntax, scope, wanted_by_, context_);
    return segment && add(*segment, syntax, scope);
  }

  std::vector<SegmentId> take() && { return std::move(found_); }

 private:
  [[nodiscard]] std::optional<BannerId> banner_of(const Syntax& syntax, const Scope& scope) const {
    if (syntax.kind != SyntaxKind::name || scope.binds(syntax.text)) return std::nullopt;
    const Meanings& meanings = context_.names.find(syntax.text);
    if (syntax.qualifier == Qualifier::banner) return meanings.banner;
    const bool plain = syntax.qualifier == Qualifier::none;
    return plain && !meanings.segment ? meanings.banner : std::nullopt;
  }

  [[nodiscard]] static bool is_peers(const Syntax& syntax, const Scope& scope) {
    return syntax.kind == SyntaxKind::name && syntax.qualifier == Qualifier::none && scope.binds_peers(syntax.text);
  }

  /// A banner may have ten thousand segments: a list that begins with them is not searched for each.
  bool add_all(const std::vector<SegmentId>& segments, const Syntax& syntax, const Scope& scope) {
    if (use_ == ListUse::shown) {
      const auto hidden = std::find_if_not(segments.begin(), segments.end(),
                                           [&](SegmentId segment) { return scope.may_show(segment); });
      if (hidden != segments.end()) {
        report_private(*hidden, scope.span(syntax.extent), context_);
        return false;
      }
    }
    if (found_.empty()) {
      found_ = segments;
      return true;
    }
    bool fine = true;
    for (const auto segment : segments) fine = add(segment, syntax, scope) && fine;
    return fine;
  }

  [[nodiscard]] bool is_unknown(const Syntax& syntax, const Scope& scope) const {
    const Meanings& meanings = context_.names.find(syntax.text);
    return !scope.binds(syntax.text) && !meanings.segment && !meanings.banner;
  }

  bool leave_out(const Syntax& syntax, const Scope& scope) {
    Gatherer all(wanted_by_, context_, use_);
    Gatherer some("`without`", context_, use_);
    const bool fine = all.gather(syntax.children[0], scope);
    if (!some.gather(syntax.children[1], scope) || !fine) return false;
    for (const auto segment : some.found_) {
      if (std::erase(all.found_, segment) > 0) continue;
      context_.diagnostics.error("not-in-list", scope.span(syntax.children[1].extent),
                                 fmt::format("`{}` is not among the segments to leave it out of",
                                             context_.plan.codebook.segments[segment].id));
      return false;
    }
    bool added = true;
    for (const auto segment : all.found_) added = add(segment, syntax, scope) && added;
    return added;
  }

  bool add(SegmentId segment, const Syntax& syntax, const Scope& scope) {
    if (std::find(found_.begin(), found_.end(), segment) == found_.end()) {
      found_.push_back(segment);
      return true;
    }
    context_.diagnostics.error(
        "duplicate-segment", scope.span(syntax.extent),
        fmt::format("segment `{}` is listed twice", context_.plan.codebook.segments[segment].id));
    return false;
  }

  std::string_view wanted_by_;
  Context& context_;
  ListUse use_;
  std::vector<SegmentId> found_;
};

}  // namespace

std::optional<std::vector<SegmentId>> resolve_segments(const Syntax& syntax, const Scope& scope,
                                                       std::string_view wanted_by, Context& context, ListUse use) {
  Gatherer gatherer(wanted_by, context, use);
  if (!gatherer.gather(syntax, scope)) return std::nullopt;
  auto segments = std::move(gatherer).take();
  if (!segments.empty()) return segments;
  context.diagnostics.error("empty-list", scope.span(syntax.extent), "there is no segment left in this list");
  return std::nullopt;
}

std::optional<ParsedSegments> parse_segments(const SourceText& source, Context& context) {
  auto syntax = express::parse(source, context.diagnostics);
  if (!syntax) return std::nullopt;
  return ParsedSegments{&source, std::move(*syntax)};
}

std::optional<std::vector<ParsedSegments>> parse_segments(const std::vector<SourceText>& sources, Context& context) {
  std::vector<ParsedSegments> all;
  for (const auto& source : sources) {
    if (auto parsed = parse_segments(source, context)) all.push_back(std::move(*parsed));
  }
  if (all.size() < sources.size()) return std::nullopt;
  return all;
}

std::optional<std::vector<SegmentId>> resolve_segments(const std::vector<ParsedSegments>& parsed,
                                                       const Binding* binding, std::string_view wanted_by,
                                                       Context& context) {
  Gatherer gatherer(wanted_by, context);
  bool fine = true;
  for (const auto& [source, syntax] : parsed) fine = gatherer.gather(syntax, {*source, binding}) && fine;
  if (!fine) return std::nullopt;
  return std::move(gatherer).take();
}

}  // namespace andel::plan
