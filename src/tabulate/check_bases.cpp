#include "tabulate/check_bases.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "model/texts.hpp"

namespace andel::tabulate {
namespace {

/// A base as a slide prints it.
struct PrintedBase {
  BaseId base;
  std::size_t slide = 0;
  Span span;
};

/// The bases of one expression that is about one segment at a time.
void gather(const Expression& expression, std::size_t slide, std::vector<PrintedBase>& printed) {
  for (const auto& node : expression.nodes) {
    const auto* interviews = std::get_if<express::Interviews>(&node.content);
    if (interviews == nullptr || interviews->bases.size() != 1) continue;
    printed.push_back({interviews->bases.front().second, slide, node.span});
  }
}

/// Those that any text of a slide prints.
std::vector<PrintedBase> bases_of(const PlannedSlide& slide, const Plan& plan) {
  std::vector<PrintedBase> printed;
  visit_texts(slide, [&](const RichText& text, TextPurpose purpose) {
    if (purpose == TextPurpose::alternative) return;
    visit_expressions(text, [&](ExpressionId id) { gather(plan.expressions[id], slide.number, printed); });
  });
  return printed;
}

/// The first slide that prints each base, and the bases that stand side by side on some slide.
struct PrintedBases {
  std::map<BaseId, PrintedBase> first;
  std::set<std::pair<BaseId, BaseId>> together;
};

PrintedBases gather(const Plan& plan) {
  PrintedBases all;
  for (const auto& slide : plan.slides) {
    const auto printed = bases_of(slide, plan);
    for (const auto& one : printed) {
      all.first.emplace(one.base, one);
      for (const auto& other : printed) all.together.emplace(one.base, other.base);
    }
  }
  return all;
}

}  // namespace

void check_bases(const Plan& plan, const Tables& tables, Diagnostics& diagnostics) {
  const auto all = gather(plan);
  std::map<std::pair<std::string, WaveId>, PrintedBase> by_label;
  for (const auto& [id, printed] : all.first) {
    const auto& key = plan.bases[id];
    const auto& segment = plan.codebook.segments[key.segment];
    const auto [known, is_new] = by_label.try_emplace({segment.short_label, key.wave}, printed);
    const auto& other = known->second;
    const std::size_t here = tables.bases[id].unweighted;
    const std::size_t there = tables.bases[other.base].unweighted;
    if (is_new || here == there || here == 0 || there == 0) continue;
    if (all.together.contains({id, other.base})) continue;
    diagnostics
        .warning("two-bases", printed.span,
                 fmt::format("slide {} prints the base {} for “{}”, slide {} prints {}", printed.slide,
                             tables.bases[id].unweighted, segment.short_label, other.slide,
                             tables.bases[other.base].unweighted))
        .hints.push_back(fmt::format("they are the segments `{}` and `{}`: say on one of the slides how they differ, "
                                     "with both bases, or give them different short labels",
                                     segment.id, plan.codebook.segments[plan.bases[other.base].segment].id));
  }
}

}  // namespace andel::tabulate
