#include "support/nearest.hpp"

#include <algorithm>
#include <utility>

#include "support/unicode.hpp"

namespace andel {

namespace {

std::string quoted_list(std::span<const std::string> names, std::string_view last_separator) {
  std::string list;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) list += i + 1 == names.size() ? last_separator : ", ";
    list += '`' + names[i] + '`';
  }
  return list;
}

}  // namespace

std::size_t edit_distance(std::string_view a_utf8, std::string_view b_utf8) {
  const std::u32string a = decode_utf8(a_utf8);
  const std::u32string b = decode_utf8(b_utf8);
  // Three rows suffice: the swap of neighbours looks two rows back.
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substitution = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, substitution});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, above);
    std::swap(above, row);
  }
  return above[b.size()];
}

std::vector<std::string> nearest(std::string_view name, std::span<const std::string> candidates) {
  constexpr std::size_t most = 3;
  const std::size_t limit = std::max<std::size_t>(1, decode_utf8(name).size() / 3);
  std::vector<std::pair<std::size_t, const std::string*>> near;
  for (const auto& candidate : candidates) {
    const std::size_t distance = edit_distance(name, candidate);
    if (distance <= limit) near.emplace_back(distance, &candidate);
  }
  std::stable_sort(near.begin(), near.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  if (near.size() > most) near.resize(most);
  std::vector<std::string> names;
  names.reserve(near.size());
  for (const auto& [distance, candidate] : near) names.push_back(*candidate);
  return names;
}

std::vector<std::string> suggest(std::string_view name, std::span<const std::string> candidates) {
  constexpr std::size_t short_list = 8;
  if (const auto near = nearest(name, candidates); !near.empty()) {
    return {"did you mean " + quoted_list(near, " or ") + "?"};
  }
  if (candidates.empty() || candidates.size() > short_list) return {};
  return {"valid names: " + quoted_list(candidates, ", ")};
}

}  // namespace andel
