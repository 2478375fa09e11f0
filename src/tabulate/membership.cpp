#include "tabulate/membership.hpp"

#include <algorithm>
#include <stdexcept>
#include <variant>

namespace andel::tabulate {

Membership::Membership(const Codebook& codebook, const Responses& responses)
    : codebook_(codebook), responses_(responses), everybody_(all_rows(responses.size())) {}

std::span<const Row> Membership::rows(SegmentId segment) {
  if (const auto found = known_.find(segment); found != known_.end()) return found->second;
  if (std::ranges::find(under_way_, segment) != under_way_.end()) {
    throw std::logic_error("segment " + codebook_.segments[segment].id + " is defined by itself");
  }
  under_way_.push_back(segment);
  const auto& condition = codebook_.segments[segment].condition;
  Rows members = condition ? evaluate(*condition) : everybody_;
  under_way_.pop_back();
  return known_.emplace(segment, std::move(members)).first->second;
}

Rows Membership::evaluate(const Condition& condition) {
  return std::visit([this](const auto& rule) { return evaluate(rule); }, condition.rule);
}

Rows Membership::evaluate(const Everybody&) { return everybody_; }

Rows Membership::evaluate(const ColumnIn& rule) {
  const auto* index = index_of(rule.column);
  return index == nullptr ? Rows{} : index->rows_in(rule.ranges);
}

Rows Membership::evaluate(const ColumnBlank& rule) {
  const auto* index = index_of(rule.column);
  return index == nullptr ? everybody_ : Rows(index->blank().begin(), index->blank().end());
}

Rows Membership::evaluate(const SegmentIs& rule) {
  const auto members = rows(rule.segment);
  return {members.begin(), members.end()};
}

Rows Membership::evaluate(const Not& rule) { return subtract(everybody_, evaluate(*rule.operand)); }

Rows Membership::evaluate(const All& rule) {
  if (rule.operands.empty()) return everybody_;
  Rows members = evaluate(*rule.operands.front());
  for (std::size_t i = 1; i < rule.operands.size(); ++i) members = intersect(members, evaluate(*rule.operands[i]));
  return members;
}

Rows Membership::evaluate(const Any& rule) {
  Rows members;
  for (const auto& operand : rule.operands) members = unite(members, evaluate(*operand));
  return members;
}

const ColumnIndex* Membership::index_of(std::string_view column) {
  if (const auto found = indexes_.find(column); found != indexes_.end()) return found->second.get();
  const auto* data = responses_.find(column);
  auto index = data == nullptr ? nullptr : std::make_unique<ColumnIndex>(data->values);
  return indexes_.emplace(std::string(column), std::move(index)).first->second.get();
}

}  // namespace andel::tabulate
