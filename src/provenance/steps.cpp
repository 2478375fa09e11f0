#include "provenance/steps.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "express/words.hpp"
#include "provenance/computation.hpp"

namespace andel::provenance {
namespace {

using express::Step;
using express::StepKind;
using express::Verdict;
using Fate = Step::Fate;

struct StepWords {
  std::string_view chosen;
  std::string_view placed, placed_unnamed;
  std::string_view counted, counted_unnamed;
  std::string_view without_value;
  std::string_view others;
  std::string_view holds, fails;
};

constexpr StepWords swedish_steps{.chosen = "Av {} jämförda ({}) togs {}",
                                  .placed = "Plats {} bland {} ({})",
                                  .placed_unnamed = "Plats {} bland {}, varav {} inte namnges här",
                                  .counted = "{} av {} uppfyller villkoret",
                                  .counted_unnamed = "{} av {} uppfyller villkoret; {} namnges inte här",
                                  .without_value = "utan värde",
                                  .others = "inte",
                                  .holds = "Villkoret gäller",
                                  .fails = "Villkoret gäller inte"};
constexpr StepWords english_steps{.chosen = "Of {} compared ({}), taken: {}",
                                  .placed = "Place {} among {} ({})",
                                  .placed_unnamed = "Place {} among {}, {} of them not named here",
                                  .counted = "{} of {} fulfil the condition",
                                  .counted_unnamed = "{} of {} fulfil the condition; {} of them not named here",
                                  .without_value = "without a value",
                                  .others = "not",
                                  .holds = "The condition holds",
                                  .fails = "The condition does not hold"};

/// Puts a step into words. Segments that the document may not name are none of `named`.
class StepWriter {
 public:
  StepWriter(const Step& step, const std::vector<Step::Compared>& named, std::size_t unnamed, const Plan& plan)
      : step_(step),
        named_(named),
        unnamed_(unnamed),
        plan_(plan),
        words_(plan.language == Language::swedish ? swedish_steps : english_steps),
        among_(count(step.among)) {}

  [[nodiscard]] std::string write() const {
    switch (step_.kind) {
      case StepKind::chosen:
        return fmt::format(fmt::runtime(words_.chosen), among_, list_compared(), names_of(Fate::taken));
      case StepKind::placed:
        return write_place();
      case StepKind::counted:
        return unnamed_ == 0
                   ? list_counted()
                   : fmt::format(fmt::runtime(words_.counted_unnamed), count_taken(), among_, count(unnamed_));
      case StepKind::decided:
        break;
    }
    return std::string(step_.holds == Verdict::holds ? words_.holds : words_.fails);
  }

 private:
  [[nodiscard]] std::string count(std::size_t number) const {
    return write_value(static_cast<double>(number), plan_.language);
  }
  [[nodiscard]] const std::string& label_of(SegmentId segment) const { return plan_.codebook.segments[segment].label; }

  [[nodiscard]] std::string write_place() const {
    const std::string place = write_value(step_.place, plan_.language);
    return unnamed_ == 0 ? fmt::format(fmt::runtime(words_.placed), place, among_, list_compared())
                         : fmt::format(fmt::runtime(words_.placed_unnamed), place, among_, count(unnamed_));
  }

  /// Named or not.
  [[nodiscard]] std::string count_taken() const {
    return count(static_cast<std::size_t>(std::count_if(step_.compared.begin(), step_.compared.end(),
                                                        [](const auto& one) { return one.fate == Fate::taken; })));
  }

  [[nodiscard]] std::string names_of(Fate fate) const {
    std::vector<std::string> names;
    for (const auto& one : named_) {
      if (one.fate == fate) names.push_back(label_of(one.segment));
    }
    return express::enumerate(names, plan_.language);
  }

  /// "; utan värde: Annat", or nothing.
  [[nodiscard]] std::string list_dropped() const {
    const auto dropped = names_of(Fate::dropped);
    return dropped.empty() ? dropped : fmt::format("; {}: {}", words_.without_value, dropped);
  }

  /// "Bank/Finans 49,2000; Service/Tjänster 47,1000; utan värde: Annat"
  [[nodiscard]] std::string list_compared() const {
    std::string list;
    for (const auto& [segment, value, fate] : named_) {
      if (!value) continue;
      list += fmt::format("{}{} {}", list.empty() ? "" : "; ", label_of(segment), write_value(*value, plan_.language));
    }
    return list + list_dropped();
  }

  /// "2 av 7 uppfyller villkoret: A och B; inte: C, D ...; utan värde: E"
  [[nodiscard]] std::string list_counted() const {
    std::string text = fmt::format(fmt::runtime(words_.counted), count_taken(), among_);
    if (const auto fulfilling = names_of(Fate::taken); !fulfilling.empty()) text += ": " + fulfilling;
    if (const auto others = names_of(Fate::left); !others.empty())
      text += fmt::format("; {}: {}", words_.others, others);
    return text + list_dropped();
  }

  const Step& step_;
  const std::vector<Step::Compared>& named_;
  std::size_t unnamed_;
  const Plan& plan_;
  const StepWords& words_;
  std::string among_;
};

std::optional<bool> was_taken(Fate fate) {
  return fate == Fate::dropped ? std::nullopt : std::optional(fate == Fate::taken);
}

}  // namespace

StepRecord record_step(const Step& step, const Expression& expression, const Made& made, const RecordMaker& maker) {
  StepRecord record;
  record.expression = maker.words_at(expression.nodes[step.node].span);
  record.unnamed = step.among;
  std::vector<Step::Compared> named;
  for (const auto& one : step.compared) {
    if (!maker.may_name(one.segment)) continue;
    named.push_back(one);
    record.compared.push_back({made.plan.codebook.segments[one.segment].id, one.value, was_taken(one.fate)});
    if (one.fate != Fate::dropped) --record.unnamed;
  }
  record.words = StepWriter(step, named, record.unnamed, made.plan).write();
  return record;
}

}  // namespace andel::provenance
