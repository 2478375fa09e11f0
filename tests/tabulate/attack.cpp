#include "tabulate/attack.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>

#include "tabulate/membership.hpp"
#include "tabulate/outcome.hpp"

namespace andel::tests {
namespace {

using Vector = std::vector<double>;

/// Unknown: how much each kind of respondent weighs who gives one answer. Respondents in the same segments are of one
/// kind.
class Unknowns {
 public:
  Unknowns(const Plan& plan, const Responses& responses, ItemId item) : plan_(plan) {
    const auto& scale = plan.codebook.scales[plan.codebook.items[item].scale];
    for (const auto& point : scale.points) codes_.push_back(point.code);
    tabulate::Membership membership(plan.codebook, responses);
    std::vector<std::vector<bool>> kinds(responses.size());
    for (const auto segment : plan.codebook.segments.ids()) {
      std::vector<bool> inside(responses.size());
      for (const auto row : membership.rows(segment)) inside[row] = true;
      for (std::size_t row = 0; row < responses.size(); ++row) kinds[row].push_back(inside[row]);
    }
    for (const auto& kind : kinds) {
      if (kind_numbers_.emplace(kind, kind_numbers_.size()).second) kinds_.push_back(kind);
    }
  }

  [[nodiscard]] std::size_t size() const { return kinds_.size() * codes_.size(); }

  /// A segment's sum over its answers, each times what it counts as.
  template <class Value>
  [[nodiscard]] Vector sum(SegmentId segment, const Value& value) const {
    Vector row(size(), 0.0);
    for (std::size_t kind = 0; kind < kinds_.size(); ++kind) {
      if (!kinds_[kind][segment.position]) continue;
      for (std::size_t code = 0; code < codes_.size(); ++code) row[kind * codes_.size() + code] = value(codes_[code]);
    }
    return row;
  }

 private:
  const Plan& plan_;
  std::vector<double> codes_;
  std::vector<std::vector<bool>> kinds_;
  std::map<std::vector<bool>, std::size_t> kind_numbers_;
};

/// What is known, in echelon form.
class Knowledge {
 public:
  void learn(Vector row) {
    reduce(row);
    const auto largest =
        std::max_element(row.begin(), row.end(), [](double a, double b) { return std::abs(a) < std::abs(b); });
    if (std::abs(*largest) < 1e-7) return;
    pivots_.push_back(static_cast<std::size_t>(largest - row.begin()));
    rows_.push_back(std::move(row));
  }

  [[nodiscard]] bool determines(Vector row) const {
    reduce(row);
    return std::all_of(row.begin(), row.end(), [](double x) { return std::abs(x) < 1e-7; });
  }

 private:
  void reduce(Vector& row) const {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const double factor = row[pivots_[i]] / rows_[i][pivots_[i]];
      for (std::size_t j = 0; j < row.size(); ++j) row[j] -= factor * rows_[i][j];
    }
  }

  std::vector<Vector> rows_;
  std::vector<std::size_t> pivots_;
};

/// Respondents who are in the same segments and whose answers count in one measure.
struct Kind {
  std::vector<bool> segments;
  double respondents = 0;
};

std::vector<Kind> kinds_of(const ItemMeasure& subject, const Plan& plan, const Responses& responses) {
  const auto& book = plan.codebook;
  const auto& item = book.items[subject.item];
  std::vector<std::vector<bool>> segments(responses.size(), std::vector<bool>(book.segments.size()));
  tabulate::Membership membership(book, responses);
  for (const auto segment : book.segments.ids()) {
    for (const auto row : membership.rows(segment)) segments[row][segment.position] = true;
  }
  std::map<std::vector<bool>, double> respondents;
  const auto& answers = responses.find(item.column)->values;
  for (std::size_t row = 0; row < responses.size(); ++row) {
    const double code = answers[row];
    const bool counts = !std::isnan(code) &&
                        tabulate::value_of(code, book.measures[subject.measure], book.scales[item.scale]).has_value();
    if (counts) ++respondents[segments[row]];
  }
  std::vector<Kind> kinds;
  for (const auto& [kind, number] : respondents) kinds.push_back({kind, number});
  return kinds;
}

/// Tries every kind, and every two, that are few.
void try_groups(const std::vector<Kind>& kinds, const Knowledge& knowledge, double limit, const std::string& measure,
                std::vector<std::string>& found) {
  for (std::size_t first = 0; first < kinds.size(); ++first) {
    for (std::size_t second = first; second < kinds.size(); ++second) {
      const double few = kinds[first].respondents + (second > first ? kinds[second].respondents : 0);
      if (few >= limit) continue;
      Vector group(kinds.size(), 0.0);
      group[first] = group[second] = 1;
      if (knowledge.determines(group)) found.push_back(measure + ": " + std::to_string(static_cast<int>(few)));
    }
  }
}

std::optional<ItemId> item_of(const CellKey& key) {
  const auto* measured = std::get_if<ItemMeasure>(&key.subject);
  return measured == nullptr ? std::nullopt : std::optional(measured->item);
}

}  // namespace

std::vector<CellId> attack(const Plan& plan, const Tables& tables, const Responses& responses) {
  const auto& book = plan.codebook;
  std::vector<CellId> solved;
  for (const auto item : book.items.ids()) {
    const Unknowns unknowns(plan, responses, item);
    const auto& scale = book.scales[book.items[item].scale];
    const auto value = [&](const Measure& measure) {
      return [&](double code) { return tabulate::value_of(code, measure, scale).value_or(0); };
    };
    Knowledge knowledge;
    std::vector<CellId> secrets;
    for (const auto id : plan.cells.ids()) {
      const auto& key = plan.cells[id];
      if (item_of(key) != item) continue;
      const auto& measure = book.measures[std::get<ItemMeasure>(key.subject).measure];
      const auto in_base = [&](double code) { return tabulate::value_of(code, measure, scale) ? 1.0 : 0.0; };
      knowledge.learn(unknowns.sum(key.segment, in_base));
      if (tables.cells[id].state == CellState::suppressed) secrets.push_back(id);
      if (tables.cells[id].state != CellState::value) continue;
      knowledge.learn(unknowns.sum(key.segment, value(measure)));
    }
    for (const auto id : secrets) {
      const auto& key = plan.cells[id];
      const auto& measure = book.measures[std::get<ItemMeasure>(key.subject).measure];
      const bool own = tables.cells[id].suppressed_for == SuppressedFor::itself;
      if (own && knowledge.determines(unknowns.sum(key.segment, value(measure)))) solved.push_back(id);
    }
  }
  return solved;
}

std::vector<std::string> find_singled_out(const Plan& plan, const Tables& tables, const Responses& responses,
                                          double limit) {
  std::map<ItemMeasure, std::vector<CellId>> cells;
  for (const auto id : plan.cells.ids()) {
    if (const auto* subject = std::get_if<ItemMeasure>(&plan.cells[id].subject)) cells[*subject].push_back(id);
  }
  std::vector<std::string> found;
  for (const auto& [subject, ids] : cells) {
    const auto kinds = kinds_of(subject, plan, responses);
    Knowledge knowledge;
    for (const auto id : ids) {
      if (tables.cells[id].state != CellState::value) continue;
      Vector sum;
      for (const auto& kind : kinds) sum.push_back(kind.segments[plan.cells[id].segment.position] ? 1 : 0);
      knowledge.learn(std::move(sum));
    }
    try_groups(kinds, knowledge, limit, "measure " + std::to_string(subject.measure.position), found);
  }
  return found;
}

}  // namespace andel::tests
