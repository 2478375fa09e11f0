#include "express/claims.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace andel::express {
namespace {

/// "agree(virtual, large) = 38.12, agree(virtual, small) = 29.80", each figure once.
std::string list_figures(const Evaluated& evaluated, const Plan& plan, const Tables& tables) {
  constexpr std::size_t most = 12;
  std::vector<CellId> cells;
  for (const auto id : evaluated.cells) {
    if (std::find(cells.begin(), cells.end(), id) == cells.end()) cells.push_back(id);
  }
  std::string list;
  for (std::size_t i = 0; i < std::min(cells.size(), most); ++i) {
    list += fmt::format("{}{} = {:.2f}", i == 0 ? "" : ", ", name_of_figure(plan.cells[cells[i]], plan),
                        tables.cells[cells[i]].value);
  }
  if (cells.size() > most) list += fmt::format(" and {} more", cells.size() - most);
  std::vector<BaseId> bases;
  for (const auto id : evaluated.bases) {
    if (std::find(bases.begin(), bases.end(), id) != bases.end()) continue;
    bases.push_back(id);
    list += fmt::format("{}base({}) = {}", list.empty() ? "" : ", ", plan.codebook.segments[plan.bases[id].segment].id,
                        tables.bases[id].unweighted);
  }
  return list;
}

void report_failure(const Claim& claim, Span condition, const std::string& figures, Diagnostics& diagnostics) {
  if (claim.alternative == Alternative::given) {
    diagnostics.note("claim-switched", condition,
                     fmt::format("this does not hold, so what stands under `otherwise` is said: {}", figures));
    return;
  }
  diagnostics.error("claim-fails", condition, fmt::format("this claim does not hold: {}", figures))
      .hints.emplace_back("change the sentence, or say under `otherwise` what is true instead");
}

void report_doubts(const Judged& judged, const std::string& figures, Diagnostics& diagnostics) {
  for (const auto& doubt : judged.by.doubts) {
    diagnostics
        .warning("claim-uncertain", doubt.span,
                 fmt::format("this claim holds, but not significantly ({}): {}", doubt.reason, figures))
        .hints.emplace_back("claim less, or write `significant(...)` and say under `otherwise` what is certain");
  }
}

enum class Standing { holds, fails, unknown };

/// All conditions of a claim, each reported.
Standing judge_claim(const Claim& claim, const Plan& plan, const Tables& tables, Diagnostics& diagnostics) {
  Standing standing = Standing::holds;
  for (const auto id : claim.conditions) {
    const auto judged = judge_condition(id, plan, tables, diagnostics);
    if (!judged) return Standing::unknown;
    const std::string figures = list_figures(judged->by, plan, tables);
    if (judged->verdict == Verdict::holds) {
      report_doubts(*judged, figures, diagnostics);
      continue;
    }
    report_failure(claim, plan.expressions[id].span, figures, diagnostics);
    standing = Standing::fails;
  }
  return standing;
}

}  // namespace

void ClaimedParagraphs::leave_out(std::size_t begin, std::size_t end) {
  if (left_out_.size() < end) left_out_.resize(end);
  std::fill(left_out_.begin() + static_cast<std::ptrdiff_t>(begin),
            left_out_.begin() + static_cast<std::ptrdiff_t>(end), true);
}

ClaimedParagraphs judge_claims(const RichText& text, const Plan& plan, const Tables& tables, Diagnostics& diagnostics) {
  ClaimedParagraphs said;
  for (const auto& claim : text.claims) {
    const Standing standing = judge_claim(claim, plan, tables, diagnostics);
    if (standing == Standing::fails && claim.alternative == Alternative::given) {
      said.leave_out(claim.begin, claim.otherwise);
    } else {
      said.leave_out(claim.otherwise, claim.end);
    }
  }
  return said;
}

}  // namespace andel::express
