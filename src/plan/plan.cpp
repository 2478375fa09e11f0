#include "plan/plan.hpp"

#include <utility>

#include <fmt/format.h>

#include "express/parser.hpp"
#include "plan/furniture.hpp"
#include "plan/goal.hpp"
#include "plan/resolver.hpp"
#include "plan/slide.hpp"
#include "plan/text.hpp"
#include "plan/waves.hpp"
#include "support/nearest.hpp"

namespace andel::plan {
namespace {

Language read_language(const Spanned& name, Diagnostics& diagnostics) {
  if (name.text == "sv") return Language::swedish;
  if (name.text == "en") return Language::english;
  const std::vector<std::string> known{"sv", "en"};
  diagnostics.error("unknown-language", name.span, fmt::format("unknown language `{}`", name.text)).hints =
      suggest(name.text, known);
  return Language::swedish;
}

/// A text of the document itself, which is needed before any respondent is read.
RichText document_text(const SourceText& source, std::string_view what, Context& context) {
  RichText text = resolve_text(parse_text(source, context), nullptr, context);
  if (needs_of(text, context.plan) == express::Needs::figures) {
    context.diagnostics.error("figure-in-document", source.span(),
                              fmt::format("the report's {} cannot hold figures of its respondents", what));
  }
  return text;
}

/// A wave that is unknown counts as the newest, which has one before it, so that no text is said to look back in vain.
void read_wave(const Spanned& name, Context& context) {
  const auto& waves = context.plan.codebook.waves;
  auto wave = context.names.find(name.text).wave;
  if (!wave) context.names.report(name.text, {NameKind::wave}, "`wave`", name.span, context.diagnostics);
  if (!wave && !waves.empty()) wave = newest_wave(context.plan.codebook);
  if (!wave) return;
  context.plan.wave = *wave;
  context.plan.date = waves[*wave].date;
}

}  // namespace

Plan make_plan(const ReportSpec& report, Codebook codebook, Brand brand, Diagnostics& diagnostics) {
  Plan plan;
  plan.codebook = std::move(codebook);
  plan.brand = std::move(brand);
  plan.language = read_language(report.language, diagnostics);
  plan.house = report.house ? report.house->text : plan.brand.house;
  plan.authors = report.authors;
  plan.keywords = report.keywords;
  Context context(plan, diagnostics);
  read_wave(report.wave, context);
  if (plan.codebook.waves.empty()) return plan;
  plan.title_text = document_text(SourceText(report.title.text, report.title.span), "title", context);
  plan.title = preview(plan.title_text, plan);
  if (report.subject) plan.subject = preview(document_text(*report.subject, "subject", context), plan);
  plan.vouched = read_vouched(report.comparable, context);
  context.marks = report.marks;
  if (report.goal) {
    plan.goal = plan_goal(*report.goal, context);
    context.goal_is_wrong = !plan.goal;
  }
  for (const auto& slide : report.slides) plan_slide(slide, context);
  std::vector<bool> checked(plan.brand.layouts.size());
  for (const auto& slide : plan.slides) {
    if (checked[slide.layout.position]) continue;
    checked[slide.layout.position] = true;
    check_furniture(plan.brand.layouts[slide.layout], diagnostics);
  }
  return plan;
}

std::optional<ExpressionId> plan_expression(Plan& plan, const SourceText& text, Diagnostics& diagnostics) {
  const auto syntax = express::parse(text, diagnostics);
  if (!syntax) return std::nullopt;
  Context context(plan, diagnostics);
  const Scope scope{text, nullptr};
  auto expression = Resolver(scope, context).resolve(*syntax);
  if (!expression) return std::nullopt;
  return plan.expressions.add(std::move(*expression));
}

std::optional<ExpressionId> plan_value(Plan& plan, const SourceText& text, Diagnostics& diagnostics) {
  const auto syntax = express::parse(text, diagnostics);
  if (!syntax) return std::nullopt;
  Context context(plan, diagnostics);
  const Scope scope{text, nullptr};
  auto expression = Resolver(scope, context).resolve_anything(*syntax);
  if (!expression) return std::nullopt;
  return plan.expressions.add(std::move(*expression));
}

}  // namespace andel::plan
