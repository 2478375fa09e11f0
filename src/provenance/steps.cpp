#include "provenance/steps.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "express/words.hpp"
#include "provenance/computation.hpp"

namespace andel::provenance {
namespace {

using express::Step;
using express::StepKind;
using express::Verdict;

struct StepWords {
  std::string_view chosen, chosen_unnamed;
  std::string_view placed, placed_unnamed;
  std::string_view counted, counted_unnamed;
  std::string_view without_value;
  std::string_view others;
  std::string_view holds, fails;
};

constexpr StepWords swedish_steps{.chosen = "Av {} jämförda ({}) togs {}",
                                  .chosen_unnamed = "Ett av {} jämförda, som inte namnges här",
                                  .placed = "Plats {} bland {} ({})",
                                  .placed_unnamed = "Plats {} bland {}, som inte namnges här",
                                  .counted = "{} av {} uppfyller villkoret",
                                  .counted_unnamed = "{} av {} uppfyller villkoret; de namnges inte här",
                                  .without_value = "utan värde",
                                  .others = "inte",
                                  .holds = "Villkoret gäller",
                                  .fails = "Villkoret gäller inte"};
constexpr StepWords english_steps{.chosen = "Of {} compared ({}), taken: {}",
                                  .chosen_unnamed = "One of {} compared, which are not named here",
                                  .placed = "Place {} among {} ({})",
                                  .placed_unnamed = "Place {} among {}, which are not named here",
                                  .counted = "{} of {} fulfil the condition",
                                  .counted_unnamed = "{} of {} fulfil the condition; they are not named here",
                                  .without_value = "without a value",
                                  .others = "not",
                                  .holds = "The condition holds",
                                  .fails = "The condition does not hold"};

class StepWriter {
 public:
  StepWriter(const Step& step, const Plan& plan)
      : step_(step),
        plan_(plan),
        words_(plan.language == Language::swedish ? swedish_steps : english_steps),
        among_(count(static_cast<double>(step.among))) {}

  /// With the names of all that took part.
  [[nodiscard]] std::string with_names() const {
    switch (step_.kind) {
      case StepKind::chosen:
        return fmt::format(fmt::runtime(words_.chosen), among_, list_compared(), names_of(Verdict::holds));
      case StepKind::placed:
        return fmt::format(fmt::runtime(words_.placed), count(step_.place), among_, list_compared());
      case StepKind::counted:
        return list_counted();
      case StepKind::decided:
        break;
    }
    return std::string(step_.holds == Verdict::holds ? words_.holds : words_.fails);
  }

  [[nodiscard]] std::string without_names() const {
    switch (step_.kind) {
      case StepKind::chosen:
        return fmt::format(fmt::runtime(words_.chosen_unnamed), among_);
      case StepKind::placed:
        return fmt::format(fmt::runtime(words_.placed_unnamed), count(step_.place), among_);
      case StepKind::counted:
        return fmt::format(fmt::runtime(words_.counted_unnamed), count_taken(), among_);
      case StepKind::decided:
        break;
    }
    return with_names();
  }

 private:
  [[nodiscard]] std::string count(double number) const { return write_value(number, plan_.language); }
  [[nodiscard]] const std::string& label_of(SegmentId segment) const { return plan_.codebook.segments[segment].label; }

  [[nodiscard]] std::string count_taken() const {
    return count(static_cast<double>(std::count_if(step_.compared.begin(), step_.compared.end(),
                                                   [](const auto& one) { return one.taken == Verdict::holds; })));
  }

  /// Of those that were taken, or that were not.
  [[nodiscard]] std::string names_of(Verdict taken) const {
    std::vector<std::string> names;
    for (const auto& one : step_.compared) {
      if (one.taken == taken) names.push_back(label_of(one.segment));
    }
    return express::enumerate(names, plan_.language);
  }

  /// "Bank/Finans 49,2000; Service/Tjänster 47,1000; utan värde: Annat"
  [[nodiscard]] std::string list_compared() const {
    std::string list;
    std::vector<std::string> dropped;
    for (const auto& [segment, value, taken] : step_.compared) {
      if (!value) {
        dropped.push_back(label_of(segment));
        continue;
      }
      list += fmt::format("{}{} {}", list.empty() ? "" : "; ", label_of(segment), write_value(*value, plan_.language));
    }
    if (dropped.empty()) return list;
    return fmt::format("{}; {}: {}", list, words_.without_value, express::enumerate(dropped, plan_.language));
  }

  /// "2 av 8 uppfyller villkoret: A och B; inte: C, D ..."
  [[nodiscard]] std::string list_counted() const {
    std::string text = fmt::format(fmt::runtime(words_.counted), count_taken(), among_);
    if (const auto fulfilling = names_of(Verdict::holds); !fulfilling.empty()) text += ": " + fulfilling;
    if (const auto others = names_of(Verdict::fails); !others.empty())
      text += fmt::format("; {}: {}", words_.others, others);
    return text;
  }

  const Step& step_;
  const Plan& plan_;
  const StepWords& words_;
  std::string among_;
};

}  // namespace

StepRecord record_step(const Step& step, const Expression& expression, const Made& made, const RecordMaker& maker) {
  StepRecord record;
  record.expression = maker.words_at(expression.nodes[step.node].span);
  for (const auto& [segment, value, taken] : step.compared) {
    if (maker.may_name(segment)) {
      record.compared.push_back({made.plan.codebook.segments[segment].id, value, taken == Verdict::holds});
    } else {
      ++record.unnamed;
    }
  }
  if (step.compared.empty()) record.unnamed = step.among;  // a place in a ranking of all peers
  const StepWriter writer(step, made.plan);
  record.words = record.unnamed > 0 ? writer.without_names() : writer.with_names();
  return record;
}

}  // namespace andel::provenance
