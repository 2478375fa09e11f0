#include "text/line_breaker.hpp"

#include <algorithm>
#include <limits>

namespace andel::text {

namespace {

/// Rounding errors of summed advances; far below what can be seen.
constexpr double stretch_noise = 1e-6;

/// Slack is counted in twentieths of the line's limit, so that a cost means the same in a narrow label and in
/// a wide note. A penalty of 16, say, is the cost of a line that is 4/20 short.
constexpr double slack_scale = 20;
constexpr double line_penalty = 1;
constexpr double hyphen_penalty = 24;
constexpr double stacked_hyphens_penalty = 16;
/// Dearer than all the slack that may be had in its place: names such as "Bank/Finans" are one.
constexpr double slash_penalty = 1e4;
/// For a syllable's end in such a name.
constexpr double slashed_word_penalty = 400;
constexpr double written_hyphen_penalty = 4;
constexpr double single_letter_penalty = 9;
constexpr double short_end_penalty = 60;
/// For a last line that begins inside a word, and for one of a single word: the shorter it is, the dearer.
constexpr double broken_end_penalty = 160;
constexpr double lonely_end_penalty = 200;
constexpr double overfull_penalty = 1e7;
/// A last line below this share of its limit looks like a slip; one that is a single word or that begins inside a
/// word does so below these.
constexpr double short_end_share = 0.3;
constexpr double lonely_end_share = 0.65;
constexpr double broken_end_share = 0.85;

constexpr double infinite = std::numeric_limits<double>::infinity();

double penalty_of(BreakKind kind) {
  switch (kind) {
    case BreakKind::hyphenation:
    case BreakKind::soft_hyphen:
      return hyphen_penalty;
    case BreakKind::after_slash:
      return slash_penalty;
    case BreakKind::after_hyphen:
      return written_hyphen_penalty;
    case BreakKind::space_after_letter:
      return single_letter_penalty;
    case BreakKind::paragraph_end:
    case BreakKind::space:
    case BreakKind::invisible:
      return 0;
  }
  return 0;
}

bool shows_hyphen(BreakKind kind) { return inserts_hyphen(kind) || kind == BreakKind::after_hyphen; }

/// The places and limits of one paragraph, and what its lines cost.
class Costs {
 public:
  Costs(std::span<const BreakPlace> places, LineLimits limits)
      : places_(places),
        limits_{std::max(limits.first, stretch_noise), std::max(limits.rest, stretch_noise)},
        has_slash_(std::any_of(places.begin(), places.end(),
                               [](const auto& place) { return place.kind == BreakKind::after_slash; })) {}

  [[nodiscard]] std::size_t last() const { return places_.size() - 1; }
  [[nodiscard]] double width(std::size_t from, std::size_t to) const { return places_[to].end - places_[from].start; }
  [[nodiscard]] double limit(std::size_t from) const { return from == 0 ? limits_.first : limits_.rest; }
  [[nodiscard]] bool is_after_slash(std::size_t place) const { return places_[place].kind == BreakKind::after_slash; }
  [[nodiscard]] bool fits(std::size_t from, std::size_t to) const {
    return width(from, to) <= limit(from) * (1 + stretch_noise);
  }

  /// For even lines: the last one's slack is free.
  [[nodiscard]] double even(std::size_t from, std::size_t to) const {
    if (!fits(from, to)) return overfull(from, to);
    if (to == last()) return line_penalty + end_cost(from);
    return line_penalty + squared_difference(limit(from), from, to) + break_cost(from, to);
  }

  /// For balanced lines: all of them strive for one length.
  [[nodiscard]] double balanced(double target, std::size_t from, std::size_t to) const {
    if (!fits(from, to)) return overfull(from, to);
    return squared_difference(target, from, to) + (to == last() ? 0 : break_cost(from, to));
  }

 private:
  [[nodiscard]] double overfull(std::size_t from, std::size_t to) const {
    return overfull_penalty * (1 + width(from, to) / limit(from));
  }

  [[nodiscard]] double squared_difference(double target, std::size_t from, std::size_t to) const {
    const double difference = slack_scale * (target - width(from, to)) / limit(from);
    return difference * difference;
  }

  [[nodiscard]] double break_cost(std::size_t from, std::size_t to) const {
    const bool is_stacked = shows_hyphen(places_[from].kind) && shows_hyphen(places_[to].kind);
    const bool is_in_slashed_word = has_slash_ && inserts_hyphen(places_[to].kind) && stands_in_slashed_word(to);
    return penalty_of(places_[to].kind) + (is_stacked ? stacked_hyphens_penalty : 0) +
           (is_in_slashed_word ? slashed_word_penalty : 0);
  }

  [[nodiscard]] bool stands_in_slashed_word(std::size_t place) const {
    const auto ends_search = [](const BreakPlace& other) {
      return is_space(other.kind) || other.kind == BreakKind::paragraph_end || other.kind == BreakKind::after_slash;
    };
    const auto after = std::find_if(places_.begin() + static_cast<std::ptrdiff_t>(place), places_.end(), ends_search);
    const auto before = std::find_if(places_.rend() - static_cast<std::ptrdiff_t>(place), places_.rend(), ends_search);
    return after->kind == BreakKind::after_slash || before->kind == BreakKind::after_slash;
  }

  /// A last line should be more than a syllable or a word, and not begin inside one.
  [[nodiscard]] double end_cost(std::size_t from) const {
    if (from == 0) return 0;
    const double share = width(from, last()) / limit(from);
    const auto price = [share](double penalty, double enough) { return penalty * std::max(1 - share / enough, 0.0); };
    double cost = price(short_end_penalty, short_end_share);
    if (inserts_hyphen(places_[from].kind)) {
      cost += price(broken_end_penalty, broken_end_share);
    } else if (!has_space_after(from)) {
      cost += price(lonely_end_penalty, lonely_end_share);
    }
    return cost;
  }

  [[nodiscard]] bool has_space_after(std::size_t from) const {
    const auto rest = places_.subspan(from + 1);
    return std::any_of(rest.begin(), rest.end(), [](const auto& place) { return is_space(place.kind); });
  }

  std::span<const BreakPlace> places_;
  LineLimits limits_;
  bool has_slash_;
};

/// The cheapest way to a place: its cost, and the place before.
struct Step {
  double cost = infinite;
  std::uint32_t from = 0;
};

/// Calls `visit(from)` for every place from which a line to `to` fits, and at least for the one just before.
template <class Visit>
void for_each_line_start(const Costs& costs, std::size_t to, Visit visit) {
  for (auto from = to; from-- > 0;) {
    if (from + 1 < to && !costs.fits(from, to)) return;
    visit(from);
  }
}

std::vector<std::uint32_t> choose_even(const Costs& costs) {
  std::vector<Step> steps(costs.last() + 1);
  steps[0].cost = 0;
  for (std::size_t to = 1; to <= costs.last(); ++to) {
    for_each_line_start(costs, to, [&](std::size_t from) {
      const double cost = steps[from].cost + costs.even(from, to);
      if (cost < steps[to].cost) steps[to] = {cost, static_cast<std::uint32_t>(from)};
    });
  }
  std::vector<std::uint32_t> ends;
  for (auto at = static_cast<std::uint32_t>(costs.last()); at != 0; at = steps[at].from) ends.push_back(at);
  std::reverse(ends.begin(), ends.end());
  return ends;
}

/// Where a line that begins at `from` ends when it is filled as far as it goes, after a slash only if there is no
/// other place.
std::size_t fill_line(const Costs& costs, std::size_t from) {
  std::size_t farthest = from + 1;
  std::size_t unslashed = costs.is_after_slash(farthest) ? from : farthest;
  for (std::size_t to = from + 2; to <= costs.last() && costs.fits(from, to); ++to) {
    farthest = to;
    if (!costs.is_after_slash(to)) unslashed = to;
  }
  return unslashed > from && costs.fits(from, unslashed) ? unslashed : farthest;
}

/// Of a paragraph whose lines are filled one after the other: no way takes fewer, but for what is not broken after a
/// slash.
std::size_t count_lines(const Costs& costs) {
  std::size_t lines = 0;
  for (std::size_t from = 0; from < costs.last(); from = fill_line(costs, from)) ++lines;
  return lines;
}

std::vector<std::uint32_t> choose_balanced(const Costs& costs) {
  const auto lines = count_lines(costs);
  const double target = costs.width(0, costs.last()) / static_cast<double>(lines);
  const auto places = costs.last() + 1;
  std::vector<Step> steps((lines + 1) * places);  // steps[line * places + place]: that many lines, ending there
  steps[0].cost = 0;
  for (std::size_t line = 1; line <= lines; ++line) {
    const auto* before = &steps[(line - 1) * places];
    auto* after = &steps[line * places];
    for (std::size_t to = line; to < places; ++to) {
      for_each_line_start(costs, to, [&](std::size_t from) {
        const double cost = before[from].cost + costs.balanced(target, from, to);
        if (cost < after[to].cost) after[to] = {cost, static_cast<std::uint32_t>(from)};
      });
    }
  }
  std::vector<std::uint32_t> ends(lines);
  auto at = static_cast<std::uint32_t>(costs.last());
  for (auto line = lines; line > 0; --line) {
    ends[line - 1] = at;
    at = steps[line * places + at].from;
  }
  return ends;
}

}  // namespace

std::vector<std::uint32_t> choose_breaks(std::span<const BreakPlace> places, LineLimits limits, LineBreaking breaking) {
  const Costs costs(places, limits);
  if (costs.last() == 0) return {};
  if (costs.fits(0, costs.last())) return {static_cast<std::uint32_t>(costs.last())};
  return breaking == LineBreaking::balanced ? choose_balanced(costs) : choose_even(costs);
}

double find_narrowest_limit(std::span<const BreakPlace> places) {
  double widest = 0;
  for (std::size_t i = 1; i < places.size(); ++i) widest = std::max(widest, places[i].end - places[i - 1].start);
  return widest;
}

}  // namespace andel::text
