#include "load/data_needs.hpp"

#include <unordered_map>

namespace andel::load {
namespace {

class Collector {
 public:
  explicit Collector(DataNeeds& needs) : needs_(needs) {}

  std::size_t add(const std::string& name) {
    const auto [found, is_new] = positions_.try_emplace(name, needs_.columns.size());
    if (is_new) needs_.columns.push_back({name, {}});
    return found->second;
  }

  void add(const std::string& name, ColumnUse use) {
    auto& uses = needs_.columns[add(name)].uses;
    if (uses.empty() || uses.back() != use) uses.push_back(use);
  }

  /// Conditions on other segments need nothing here: those segments are collected themselves.
  void add(const Condition& condition, SegmentId segment) {
    std::visit([&](const auto& rule) { add_rule(rule, segment); }, condition.rule);
  }

 private:
  void add_rule(const ColumnIn& rule, SegmentId segment) { add(rule.column, segment); }
  void add_rule(const ColumnBlank& rule, SegmentId segment) { add(rule.column, segment); }
  void add_rule(const Not& rule, SegmentId segment) { add(*rule.operand, segment); }
  void add_rule(const All& rule, SegmentId segment) {
    for (const auto& operand : rule.operands) add(*operand, segment);
  }
  void add_rule(const Any& rule, SegmentId segment) {
    for (const auto& operand : rule.operands) add(*operand, segment);
  }
  void add_rule(const Everybody&, SegmentId) {}
  void add_rule(const SegmentIs&, SegmentId) {}

  DataNeeds& needs_;
  std::unordered_map<std::string, std::size_t> positions_;
};

}  // namespace

DataNeeds find_needs(const Codebook& codebook) {
  DataNeeds needs;
  needs.respondent = codebook.respondent_column;
  Collector collector(needs);
  for (const ItemId item : codebook.items.ids()) collector.add(codebook.items[item].column, item);
  for (const BannerId banner : codebook.banners.ids()) {
    if (!codebook.banners[banner].column.empty()) collector.add(codebook.banners[banner].column, banner);
  }
  for (const SegmentId segment : codebook.segments.ids()) {
    if (const auto& condition = codebook.segments[segment].condition) collector.add(*condition, segment);
  }
  for (const auto& column : codebook.design.strata) collector.add(column, DesignUse::stratum);
  for (const auto& column : codebook.design.clusters) collector.add(column, DesignUse::cluster);
  for (const auto& column : codebook.design.population) {
    if (!column.empty()) collector.add(column, DesignUse::population);
  }
  if (!codebook.weight_column.empty()) needs.weight = collector.add(codebook.weight_column);
  return needs;
}

Span span_of(const Codebook& codebook, const ColumnUse& use) {
  struct Visitor {
    const Codebook& codebook;
    Span operator()(ItemId id) const { return codebook.items[id].span; }
    Span operator()(BannerId id) const { return codebook.banners[id].span; }
    Span operator()(SegmentId id) const { return codebook.segments[id].span; }
    Span operator()(DesignUse) const { return codebook.design.span; }
  };
  return std::visit(Visitor{codebook}, use);
}

std::string describe(const Codebook& codebook, const ColumnUse& use) {
  struct Visitor {
    const Codebook& codebook;
    std::string operator()(ItemId id) const { return "item `" + codebook.items[id].id + '`'; }
    std::string operator()(BannerId id) const { return "banner `" + codebook.banners[id].id + '`'; }
    std::string operator()(SegmentId id) const { return "segment `" + codebook.segments[id].id + '`'; }
    std::string operator()(DesignUse use) const {
      switch (use) {
        case DesignUse::stratum:
          return "the strata";
        case DesignUse::cluster:
          return "the clusters";
        case DesignUse::population:
          return "the population sizes";
      }
      return {};
    }
  };
  return std::visit(Visitor{codebook}, use);
}

}  // namespace andel::load
