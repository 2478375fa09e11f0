// What two editions say differently: figures, sentences, slides. As values, as text for people, as JSON for
// programs. Knows no file and no command line.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "archive/edition.hpp"

namespace andel::archive {

/// Whether a change is more than chance; `altered`: an item was asked otherwise, so nothing can be said.
enum class Certainty { untested, by_chance, significant, altered };

struct FigureChange {
  FigureName name;
  std::string before;  ///< as printed
  std::string after;
  std::optional<double> difference;  ///< unrounded; nothing unless both have a value
  Certainty certainty = Certainty::untested;
};

struct SentenceChange {
  std::string slide;
  std::string region;
  std::string before;  ///< empty: new
  std::string after;   ///< empty: gone
};

/// A claim of a slide that both editions have.
struct ClaimChange {
  std::string slide;
  std::string region;
  std::string condition;
  std::optional<Standing> before;  ///< none: new
  std::optional<Standing> after;   ///< none: gone
};

struct SlideChange {
  std::string before;  ///< its name; empty: a new slide
  std::string after;   ///< empty: a slide that is gone
};

struct Differences {
  std::string from;  ///< waves' ids
  std::string to;
  std::size_t figures = 0;            ///< that both editions have: an archived one has more than its pages show
  std::vector<FigureChange> changes;  ///< printed otherwise, or significantly different
  std::vector<SlideChange> slides;
  std::vector<SentenceChange> sentences;
  std::vector<ClaimChange> claims;

  [[nodiscard]] bool empty() const { return changes.empty() && slides.empty() && sentences.empty() && claims.empty(); }
};

/// Whether changes can be tested at all: not without a codebook, which says how.
enum class Tests { wanted, impossible };

/// How changes are tested: as the codebook says. Two editions of one wave differ by no chance: they are not tested.
struct Testing {
  Tests tests = Tests::wanted;
  WaveSamples samples = WaveSamples::independent;
  double confidence = 0.95;
  double significance = 0.05;
  std::set<std::string> altered = {};  ///< ids of the items and indexes that were asked otherwise in between
};

/// As the later edition's codebook wants changes since an earlier wave tested.
Testing testing_since(const std::string& earlier, const Plan& later);

Differences compare_editions(const Edition& before, const Edition& after, const Testing& testing);

/// Lines for people; "no differences" where there are none.
std::string differences_as_text(const Differences& differences);

/// {"schema": "andel-diff-1", "from": ..., "figures": [...], "slides": [...], "sentences": [...],
/// "claims": [...]}
std::string differences_as_json(const Differences& differences);

}  // namespace andel::archive
