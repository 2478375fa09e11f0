#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "archive/compare.hpp"

namespace andel::archive {

namespace {

std::string_view word_for(Certainty certainty) {
  switch (certainty) {
    case Certainty::significant:
      return "significant";
    case Certainty::by_chance:
      return "not significant";
    case Certainty::altered:
      return "asked otherwise";
    case Certainty::untested:
      break;
  }
  return "not tested";
}

std::string_view word_for(const std::optional<Standing>& standing) {
  if (!standing) return "not there";
  switch (*standing) {
    case Standing::holds:
      return "holds";
    case Standing::by_chance:
      return "holds, perhaps by chance";
    case Standing::fails:
      break;
  }
  return "does not hold";
}

std::size_t count_significant(const Differences& differences) {
  std::size_t count = 0;
  for (const auto& change : differences.changes) count += change.certainty == Certainty::significant ? 1 : 0;
  return count;
}

std::string describe(const FigureChange& change) {
  std::string line = fmt::format("  {}: {} -> {}", to_string(change.name), change.before, change.after);
  if (change.certainty == Certainty::altered) line += fmt::format("  ({})", word_for(change.certainty));
  if (change.difference) line += fmt::format("  ({:+.1f}, {})", *change.difference, word_for(change.certainty));
  return line + '\n';
}

}  // namespace

std::string differences_as_text(const Differences& differences) {
  if (differences.empty()) return fmt::format("{} -> {}: no differences\n", differences.from, differences.to);
  std::string text =
      fmt::format("{} -> {}: {} of {} figures changed, {} significantly\n", differences.from, differences.to,
                  differences.changes.size(), differences.figures, count_significant(differences));
  if (!differences.slides.empty()) text += "\nslides\n";
  for (const auto& [before, after] : differences.slides) {
    text += before.empty() ? fmt::format("  + {}\n", after) : fmt::format("  - {}\n", before);
  }
  if (!differences.sentences.empty()) text += "\nsentences\n";
  for (const auto& sentence : differences.sentences) {
    text += fmt::format("  {} / {}\n", sentence.slide, sentence.region);
    if (!sentence.before.empty()) text += fmt::format("    - {}\n", sentence.before);
    if (!sentence.after.empty()) text += fmt::format("    + {}\n", sentence.after);
  }
  if (!differences.claims.empty()) text += "\nclaims\n";
  for (const auto& claim : differences.claims) {
    text += fmt::format("  {} / {}: {}: {} -> {}\n", claim.slide, claim.region, claim.condition, word_for(claim.before),
                        word_for(claim.after));
  }
  if (!differences.changes.empty()) text += "\nfigures\n";
  for (const auto& change : differences.changes) text += describe(change);
  return text;
}

std::string differences_as_json(const Differences& differences) {
  using Json = nlohmann::ordered_json;
  const auto known = [](const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); };
  Json document{{"schema", "andel-diff-1"}, {"from", differences.from}, {"to", differences.to}};
  document["compared"] = differences.figures;
  document["figures"] = Json::array();
  for (const auto& change : differences.changes) {
    document["figures"].push_back({{"measure", change.name.measure},
                                   {"item", known(change.name.item)},
                                   {"segment", change.name.segment},
                                   {"before", change.before},
                                   {"after", change.after},
                                   {"difference", change.difference ? Json(*change.difference) : Json(nullptr)},
                                   {"certainty", word_for(change.certainty)}});
  }
  document["slides"] = Json::array();
  for (const auto& [before, after] : differences.slides) {
    document["slides"].push_back({{"before", known(before)}, {"after", known(after)}});
  }
  document["sentences"] = Json::array();
  for (const auto& [slide, region, before, after] : differences.sentences) {
    document["sentences"].push_back(
        {{"slide", slide}, {"region", region}, {"before", known(before)}, {"after", known(after)}});
  }
  document["claims"] = Json::array();
  for (const auto& [slide, region, condition, before, after] : differences.claims) {
    document["claims"].push_back({{"slide", slide},
                                  {"region", region},
                                  {"condition", condition},
                                  {"before", before ? Json(word_for(before)) : Json(nullptr)},
                                  {"after", after ? Json(word_for(after)) : Json(nullptr)}});
  }
  return document.dump(1) + '\n';
}

}  // namespace andel::archive
