#include "provenance/record.hpp"

#include <array>
#include <utility>

namespace andel::provenance {
namespace {

constexpr std::array<std::string_view, 10> role_names{
    "value", "change", "reference", "goal", "interval low", "interval high", "interviews", "limit", "level", "count"};
constexpr std::array<std::string_view, 5> medium_names{"text", "alternative", "chart", "note", "furniture"};
constexpr std::array<std::string_view, 3> standing_names{"holds", "by chance", "fails"};
constexpr std::array<std::string_view, 3> said_names{"text", "otherwise", "nothing"};

/// New positions of those that are kept; nothing for the others.
using Moves = std::vector<std::optional<std::size_t>>;

template <class Record, class Wanted>
Moves keep(std::vector<Record>& records, const Wanted& is_wanted) {
  Moves moves;
  std::vector<Record> kept;
  for (auto& record : records) {
    const bool wanted = is_wanted(record);
    moves.push_back(wanted ? std::optional(kept.size()) : std::nullopt);
    if (wanted) kept.push_back(std::move(record));
  }
  records = std::move(kept);
  return moves;
}

void move(std::vector<std::size_t>& positions, const Moves& moves) {
  std::vector<std::size_t> kept;
  for (const auto position : positions) {
    if (moves[position]) kept.push_back(*moves[position]);
  }
  positions = std::move(kept);
}

}  // namespace

Records keep_numbers(Records records, const std::function<bool(const NumberRecord&)>& is_wanted) {
  const Moves numbers = keep(records.numbers, is_wanted);
  for (auto& text : records.texts) move(text.numbers, numbers);
  const Moves texts = keep(records.texts, [](const TextRecord& text) { return !text.numbers.empty(); });
  for (auto& claim : records.claims) move(claim.texts, texts);
  keep(records.claims, [](const ClaimRecord& claim) { return !claim.texts.empty(); });
  return records;
}

std::string_view name_of(Role role) { return role_names[static_cast<std::size_t>(role)]; }

std::string_view name_of(Medium medium) { return medium_names[static_cast<std::size_t>(medium)]; }

std::string_view name_of(Standing standing) { return standing_names[static_cast<std::size_t>(standing)]; }

std::string_view name_of(Said said) { return said_names[static_cast<std::size_t>(said)]; }

}  // namespace andel::provenance
