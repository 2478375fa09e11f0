// Gathers the signs that a slide shows behind or in place of figures, and says what they mean. Knows no layout.
#pragma once

#include <functional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "compose/policy_words.hpp"
#include "model/plan.hpp"
#include "model/table.hpp"
#include "model/text.hpp"

namespace andel::compose {

/// Where a slide has its notes: in the region of the author's own, else in the first one for notes, else below its
/// first chart; nullptr where it has none of them.
const Region* notes_region(const PlannedSlide& slide, const Layout& layout);

/// Gives the words of a text or story that begins in a region of the slide; they need not outlive the next call.
using WordsOf = std::function<std::span<const PlainParagraph>(RegionId, const RichText&)>;

class SlideNotes {
 public:
  /// Looks through all that the slide shows: its texts, the stories that begin on it, bars, headings and captions.
  SlideNotes(const PlannedSlide& slide, const WordsOf& words_of, const Plan& plan, const Tables& tables);

  /// Whether they say what thin lines are: once, where several charts carry intervals of one level.
  [[nodiscard]] bool explain_intervals() const;

  /// A sentence for each sign; empty where there is none to explain.
  [[nodiscard]] std::vector<std::string> sentences() const;
  /// The numbers in them, in order.
  [[nodiscard]] std::vector<WrittenNumber> numbers() const;

 private:
  void add(std::span<const PlainParagraph> text);
  void add(const Chart& chart);
  void add_bar(const Chart& chart, std::size_t position);
  void add_family(FamilyId family);
  void add_text(const RichText& text);

  const Plan& plan_;
  const Tables& tables_;
  bool shows_uncertain_ = false;
  bool shows_suppressed_ = false;
  SuppressedFor widest_ = SuppressedFor::itself;
  TestsShown tests_;
  std::set<FamilyId> families_;          // whose tests were counted
  std::vector<double> interval_levels_;  // of the charts that carry intervals
};

}  // namespace andel::compose
