#include "provenance/derive.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "tabulate/judge.hpp"
#include "tabulate/membership.hpp"
#include "tabulate/moments.hpp"
#include "tabulate/outcome.hpp"
#include "tabulate/presentation.hpp"

namespace andel::provenance {
namespace {

using Counts = std::map<double, AnswerCount>;

/// One entry for each value that a member of the segment has.
Counts count_values(const std::vector<double>& values, std::span<const tabulate::Row> rows,
                    const Responses& responses) {
  Counts counts;
  for (const auto row : rows) {
    if (std::isnan(values[row])) continue;
    AnswerCount& count = counts[values[row]];
    count.code = values[row];
    ++count.n;
    count.weighted += responses.weights[row];
  }
  return counts;
}

Counts count_codes(const ItemMeasure& subject, const Codebook& codebook, std::span<const tabulate::Row> rows,
                   const Responses& responses) {
  const Item& item = codebook.items[subject.item];
  const Scale& scale = codebook.scales[item.scale];
  const Column* column = responses.find(item.column);
  if (column == nullptr) return {};
  Counts counts = count_values(column->values.to_doubles(), rows, responses);
  for (auto& entry : counts) {
    const double code = entry.first;
    auto& count = entry.second;
    count.counts_as = tabulate::value_of(code, codebook.measures[subject.measure], scale);
    const auto point = std::find_if(scale.points.begin(), scale.points.end(),
                                    [&](const ScalePoint& candidate) { return candidate.code == count.code; });
    if (point != scale.points.end()) count.label = point->label;
  }
  return counts;
}

Counts count_by_answer(const CellKey& key, const Codebook& codebook, std::span<const tabulate::Row> rows,
                       const Responses& responses) {
  if (const auto* measured = std::get_if<ItemMeasure>(&key.subject)) {
    return count_codes(*measured, codebook, rows, responses);
  }
  const Index& index = codebook.indexes[std::get<IndexId>(key.subject)];
  Counts counts = count_values(tabulate::index_values(index, codebook, responses), rows, responses);
  for (auto& [value, count] : counts) count.counts_as = value;
  return counts;
}

std::vector<ItemId> items_of(const Subject& subject, const Codebook& codebook) {
  if (const auto* measured = std::get_if<ItemMeasure>(&subject)) return {measured->item};
  return codebook.indexes[std::get<IndexId>(subject)].items;
}

/// Whether a figure of any of the items is suppressed in the segment.
bool is_suppressed_elsewhere(const CellKey& key, const Plan& plan, const Tables& tables) {
  const auto items = items_of(key.subject, plan.codebook);
  return std::ranges::any_of(plan.cells.ids(), [&](CellId id) {
    const auto& other = plan.cells[id];
    if (tables.cells[id].state != CellState::suppressed) return false;
    if (other.segment != key.segment || other.wave != key.wave) return false;
    return std::ranges::any_of(items_of(other.subject, plan.codebook),
                               [&](ItemId item) { return std::ranges::find(items, item) != items.end(); });
  });
}

/// Those with an answer, don't-knows left out, whatever the figure's own base.
Base base_of_answers(ItemId id, const Codebook& codebook, std::span<const tabulate::Row> rows,
                     const Responses& responses) {
  tabulate::Count count;
  const Item& item = codebook.items[id];
  const Column* column = responses.find(item.column);
  if (column == nullptr) return {};
  const auto& points = codebook.scales[item.scale].points;
  for (const auto row : rows) {
    const double code = column->values[row];
    const auto point = std::ranges::find(points, code, &ScalePoint::code);
    const bool answers = point == points.end() ? !std::isnan(code) : point->role == CodeRole::answer;
    const double weight = responses.weights[row];
    if (answers) count += {1, weight > 0 ? 1.0 : 0.0, weight, weight * weight};
  }
  return tabulate::base_of(count);
}

bool may_show_counts(CellId figure, const Plan& plan, const Tables& tables, std::span<const tabulate::Row> rows,
                     const Responses& responses) {
  const auto& policy = plan.codebook.policy;
  const auto& key = plan.cells[figure];
  if (!tabulate::can_suppress(policy)) return true;
  if (policy.interval_limits != IntervalLimits::none) return false;
  if (!tabulate::may_print(tables.cells[figure].base, policy)) return false;
  if (is_suppressed_elsewhere(key, plan, tables)) return false;
  const auto* measured = std::get_if<ItemMeasure>(&key.subject);
  return measured == nullptr ||
         tabulate::may_print(base_of_answers(measured->item, plan.codebook, rows, responses), policy);
}

}  // namespace

AnswerCounter::AnswerCounter(const Made& made) : made_(made) {}

AnswerCounter::~AnswerCounter() = default;

std::optional<std::vector<AnswerCount>> AnswerCounter::count(CellId figure) {
  const auto& key = made_.plan.cells[figure];
  if (!made_.waves[key.wave.position]) return std::nullopt;
  const Responses& responses = *made_.waves[key.wave.position];
  auto& membership = memberships_[key.wave];
  if (!membership) membership = std::make_unique<tabulate::Membership>(made_.plan.codebook, responses);
  const auto rows = membership->rows(key.segment);
  if (!may_show_counts(figure, made_.plan, made_.tables, rows, responses)) return std::nullopt;
  std::vector<AnswerCount> list;
  for (auto& [code, count] : count_by_answer(key, made_.plan.codebook, rows, responses)) {
    list.push_back(std::move(count));
  }
  return list;
}

}  // namespace andel::provenance
