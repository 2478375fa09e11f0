#include "archive/compare.hpp"

#include <map>

#include "archive/align.hpp"
#include "archive/significance.hpp"
#include "model/subject.hpp"
#include "support/digits.hpp"

namespace andel::archive {

namespace {

Certainty judge(const Comparison& comparison, const Testing& testing) {
  if (comparison.state != PrecisionState::known) return Certainty::untested;
  return comparison.p_value < testing.significance ? Certainty::significant : Certainty::by_chance;
}

FigureChange compare_figures(const FigureRecord& before, const FigureRecord& after, const Testing& testing) {
  FigureChange change{after.name, before.printed, after.printed, std::nullopt, Certainty::untested};
  const Comparison comparison = compare_waves(after.cell, before.cell, testing.samples, testing.confidence);
  if (comparison.state == PrecisionState::none) return change;
  if (testing.altered.contains(after.name.item.empty() ? after.name.measure : after.name.item)) {
    change.certainty = Certainty::altered;
    return change;
  }
  change.difference = comparison.difference;
  if (testing.tests == Tests::wanted) change.certainty = judge(comparison, testing);
  return change;
}

void add_figures(const Edition& before, const Edition& after, const Testing& testing, Differences& differences) {
  std::map<FigureName, const FigureRecord*> records;
  for (const auto& record : before.figures) records.emplace(record.name, &record);
  for (const auto& record : after.figures) {
    const auto earlier = records.find(record.name);
    if (earlier == records.end()) continue;
    ++differences.figures;
    FigureChange change = compare_figures(*earlier->second, record, testing);
    if (change.before == change.after && change.certainty != Certainty::significant) continue;
    differences.changes.push_back(std::move(change));
  }
}

/// Sentences of a slide that both editions have. Those that stand in the same place of a region belong together;
/// where a region has more of them in one edition, only those that say the same.
void add_sentences(const SlideRecord& before, const SlideRecord& after, Differences& differences) {
  std::map<std::string, std::pair<std::vector<std::string>, std::vector<std::string>>> regions;
  for (const auto& sentence : before.sentences) regions[sentence.region].first.push_back(sentence.text);
  for (const auto& sentence : after.sentences) regions[sentence.region].second.push_back(sentence.text);
  for (const auto& [region, texts] : regions) {
    const auto& old_texts = texts.first;
    const auto& new_texts = texts.second;
    const bool in_step = old_texts.size() == new_texts.size();
    const auto together = [&](std::size_t i, std::size_t j) { return in_step ? i == j : old_texts[i] == new_texts[j]; };
    for (const auto& [i, j] : align(old_texts.size(), new_texts.size(), together)) {
      const std::string was = i ? old_texts[*i] : std::string();
      const std::string is = j ? new_texts[*j] : std::string();
      if (was != is) differences.sentences.push_back({after.name, region, was, is});
    }
  }
}

/// Claims with the same words stand for each other, the first for the first.
void add_claims(const SlideRecord& before, const SlideRecord& after, Differences& differences) {
  std::vector<bool> met(before.claims.size(), false);
  for (const auto& claim : after.claims) {
    std::optional<Standing> earlier;
    for (std::size_t i = 0; i < met.size() && !earlier; ++i) {
      const ClaimRecord& other = before.claims[i];
      if (met[i] || other.region != claim.region || other.condition != claim.condition) continue;
      met[i] = true;
      earlier = other.standing;
    }
    if (earlier != claim.standing) {
      differences.claims.push_back({after.name, claim.region, claim.condition, earlier, claim.standing});
    }
  }
  for (std::size_t i = 0; i < met.size(); ++i) {
    const ClaimRecord& claim = before.claims[i];
    if (!met[i]) differences.claims.push_back({after.name, claim.region, claim.condition, claim.standing, {}});
  }
}

void add_slides(const Edition& before, const Edition& after, Differences& differences) {
  const auto together = [&](std::size_t i, std::size_t j) {
    const SlideRecord& a = before.slides[i];
    const SlideRecord& b = after.slides[j];
    // The digits of a name are often the year.
    return a.layout == b.layout && without_digits(a.name) == without_digits(b.name);
  };
  for (const auto& [i, j] : align(before.slides.size(), after.slides.size(), together)) {
    if (i && j) {
      add_sentences(before.slides[*i], after.slides[*j], differences);
      add_claims(before.slides[*i], after.slides[*j], differences);
    } else {
      differences.slides.push_back({i ? before.slides[*i].name : "", j ? after.slides[*j].name : ""});
    }
  }
}

}  // namespace

Testing testing_since(const std::string& earlier, const Plan& later) {
  const Codebook& codebook = later.codebook;
  Testing testing{Tests::wanted, codebook.design.waves, codebook.interval.level, codebook.test.level, {}};
  for (const WaveId wave : codebook.waves.ids()) {
    if (codebook.waves[wave].id != earlier) continue;
    const auto is_altered = [&](const Subject& subject) {
      return find_alteration(subject, wave, later.wave, codebook, later.vouched).has_value();
    };
    for (const ItemId item : codebook.items.ids()) {
      if (is_altered(ItemMeasure{{}, item})) testing.altered.insert(codebook.items[item].id);
    }
    for (const IndexId index : codebook.indexes.ids()) {
      if (is_altered(index)) testing.altered.insert(codebook.indexes[index].id);
    }
  }
  return testing;
}

Differences compare_editions(const Edition& before, const Edition& after, const Testing& testing) {
  Differences differences;
  differences.from = before.wave;
  differences.to = after.wave;
  Testing possible = testing;
  if (before.wave == after.wave) possible.tests = Tests::impossible;
  add_figures(before, after, possible, differences);
  add_slides(before, after, differences);
  return differences;
}

}  // namespace andel::archive
