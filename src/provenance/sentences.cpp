#include "provenance/sentences.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "provenance/computation.hpp"
#include "provenance/derive.hpp"
#include "support/unicode.hpp"
#include "text/number_format.hpp"

namespace andel::provenance {
namespace {

/// What is said in each language.
struct Words {
  std::string_view slide, text, chart, region, line;
  std::string_view expression, unrounded, rounding, segment, wave, base, data;
  std::string_view code, answer, interviews, weighted, counts_as, outside;
  std::string_view mean, held_back;
  std::string_view change, reference, goal, low_end, high_end, answers;
  std::string_view computation, significant, not_significant, level, no_figures;
};

constexpr Words swedish{"Bild",
                        "text",
                        "diagram",
                        "region",
                        "rad",
                        "Uttryck",
                        "Oavrundat värde",
                        "avrundat halva bort från noll till {} decimaler",
                        "segment",
                        "våg",
                        "{} intervjuer, vägda till {}",
                        "Data",
                        "Kod",
                        "Svar",
                        "Intervjuer",
                        "Vägt",
                        "Räknas som",
                        "utanför basen",
                        "Vägt medelvärde av det som svaren räknas som",
                        "Antalet per svar visas inte: uppgifter om gruppen hålls tillbaka",
                        "förändring",
                        "jämförelse",
                        "mål",
                        "nedre ände",
                        "övre ände",
                        "antal svar",
                        "Uträkning",
                        "Signifikant förändring: p = {}",
                        "Ingen signifikant förändring: p = {}",
                        "Ände av ett konfidensintervall på nivån {} %",
                        "Känt utan svar: står i rapporten eller kodboken"};
constexpr Words english{"Slide",
                        "text",
                        "chart",
                        "region",
                        "line",
                        "Expression",
                        "Unrounded value",
                        "rounded half away from zero to {} decimals",
                        "segment",
                        "wave",
                        "{} interviews, weighted to {}",
                        "Data",
                        "Code",
                        "Answer",
                        "Interviews",
                        "Weighted",
                        "Counts as",
                        "outside the base",
                        "Weighted mean of what the answers count as",
                        "Counts per answer are not shown: figures about the group are held back",
                        "change",
                        "reference",
                        "goal",
                        "low end",
                        "high end",
                        "answers",
                        "Computation",
                        "A significant change: p = {}",
                        "No significant change: p = {}",
                        "End of a confidence interval at the level of {}%",
                        "Known without answers: it stands in the report or the codebook"};

class Narrator {
 public:
  explicit Narrator(Language language)
      : words_(language == Language::swedish ? swedish : english),
        numbers_(language == Language::swedish ? text::NumberLanguage::swedish : text::NumberLanguage::english) {}

  [[nodiscard]] const Words& words() const { return words_; }
  [[nodiscard]] std::string number(double value, int decimals) const {
    return text::format_number(value, decimals, numbers_);
  }
  [[nodiscard]] std::string count(std::size_t count) const { return number(static_cast<double>(count), 0); }
  [[nodiscard]] std::string value(double value) const { return number(value, value_decimals); }
  /// "text", "chart", or what the number is there for.
  [[nodiscard]] std::string_view kind(const NumberRecord& number) const {
    switch (number.role) {
      case Role::value:
        return number.medium == Medium::text ? words_.text : words_.chart;
      case Role::change:
        return words_.change;
      case Role::reference:
        return words_.reference;
      case Role::goal:
        return words_.goal;
      case Role::interval_low:
        return words_.low_end;
      case Role::interval_high:
        return words_.high_end;
      case Role::interviews:
        break;
    }
    return words_.answers;
  }

 private:
  const Words& words_;
  text::NumberLanguage numbers_;
};

constexpr int weight_decimals = 1;

/// Characters, as wide as a terminal shows them.
std::string padded(const std::string& text, std::size_t width) {
  const std::size_t length = decode_utf8(text).size();
  return text + std::string(width > length ? width - length : 0, ' ');
}

std::string padded_left(const std::string& text, std::size_t width) {
  const std::size_t length = decode_utf8(text).size();
  return std::string(width > length ? width - length : 0, ' ') + text;
}

std::string answers_table(const std::vector<AnswerCount>& answers, const Narrator& narrator) {
  const Words& words = narrator.words();
  std::size_t label_width = decode_utf8(std::string(words.answer)).size();
  for (const auto& answer : answers) label_width = std::max(label_width, decode_utf8(answer.label).size());
  const auto line = [&](const std::string& code, const std::string& label, const std::string& n,
                        const std::string& weighted, const std::string& value) {
    return fmt::format("    {}  {}  {}  {}  {}\n", padded_left(code, 5), padded(label, label_width), padded_left(n, 10),
                       padded_left(weighted, 10), padded_left(value, 13));
  };
  std::string table = line(std::string(words.code), std::string(words.answer), std::string(words.interviews),
                           std::string(words.weighted), std::string(words.counts_as));
  for (const auto& answer : answers) {
    table += line(fmt::format("{:.6g}", answer.code), answer.label, narrator.count(answer.n),
                  narrator.number(answer.weighted, weight_decimals),
                  answer.counts_as ? fmt::format("{:.6g}", *answer.counts_as) : std::string(words.outside));
  }
  return table;
}

/// The last step of a mean; nothing for medians and the like, which no sum over answers gives.
std::string mean_line(const std::vector<AnswerCount>& answers, const FigureRecord& figure, const Narrator& narrator) {
  double sum = 0;
  double weight = 0;
  for (const auto& answer : answers) {
    if (!answer.counts_as) continue;
    sum += answer.weighted * *answer.counts_as;
    weight += answer.weighted;
  }
  constexpr double alike = 1e-6;
  if (weight <= 0 || std::abs(sum / weight - figure.value) > alike) return {};
  return fmt::format("    {}: {} / {} = {}\n", narrator.words().mean, narrator.number(sum, weight_decimals),
                     narrator.number(weight, weight_decimals), narrator.number(figure.value, value_decimals));
}

std::string derive_figure(const FigureRecord& figure, const Made& made, AnswerCounter& counter,
                          const Narrator& narrator) {
  const Words& words = narrator.words();
  const Codebook& codebook = made.plan.codebook;
  std::string text = fmt::format("\n  {} = {}\n", figure.name,
                                 narrator.number(figure.value, figure.measure.empty() ? 0 : value_decimals));
  const auto* cell = std::get_if<CellId>(&figure.id);
  const CellKey* key = cell ? &made.plan.cells[*cell] : nullptr;
  if (key != nullptr) {
    if (const auto* measured = std::get_if<ItemMeasure>(&key->subject)) {
      text +=
          fmt::format("    {}: {}\n", codebook.measures[measured->measure].label, codebook.items[measured->item].label);
    } else {
      text += fmt::format("    {}\n", codebook.indexes[std::get<IndexId>(key->subject)].label);
    }
  }
  text += fmt::format("    {} {}, {} {}: ", words.segment, figure.segment, words.wave, figure.wave);
  text += fmt::format(fmt::runtime(words.base), narrator.count(figure.n),
                      narrator.number(figure.weighted_n, weight_decimals));
  text += fmt::format("\n    {}: {} (XXH3 {})\n", words.data, figure.data_file, figure.data_digest);
  if (key == nullptr || !made.waves[key->wave.position]) return text;
  const auto answers = counter.count(*cell);
  if (!answers) return text + fmt::format("    {}\n", words.held_back);
  return text + answers_table(*answers, narrator) + mean_line(*answers, figure, narrator);
}

/// The steps between the figures and the number.
std::string derive_steps(const NumberRecord& number, const Made& made, const Narrator& narrator) {
  const Words& words = narrator.words();
  std::string text;
  if (number.figures.empty()) text += fmt::format("  {}\n", words.no_figures);
  if (!number.computation.empty()) {
    text += fmt::format("  {}: {} = {}\n", words.computation, number.computation,
                        write_value(number.value, made.plan.language));
  }
  if (number.p_value) {
    const bool significant = *number.p_value < made.plan.codebook.test.level;
    text += "  " +
            fmt::format(fmt::runtime(significant ? words.significant : words.not_significant),
                        narrator.value(*number.p_value)) +
            "\n";
  }
  if (number.level) {
    text += "  " + fmt::format(fmt::runtime(words.level), write_value(100 * *number.level, made.plan.language)) + "\n";
  }
  return text;
}

std::string derive_number(const NumberRecord& number, const Made& made, AnswerCounter& counter,
                          const Narrator& narrator) {
  const Words& words = narrator.words();
  std::string text = fmt::format("{} {}, {} {}, {}: {}{}\n", words.slide, number.slide, words.region, number.region,
                                 narrator.kind(number), number.printed, number.marks);
  text += fmt::format("  {}: {}\n    {}:{}:{}\n", words.expression, number.expression, number.file, number.line,
                      number.column);
  text += fmt::format("  {}: {}, ", words.unrounded, narrator.value(number.value));
  text += fmt::format(fmt::runtime(words.rounding), number.decimals) + "\n";
  text += derive_steps(number, made, narrator);
  for (const auto& figure : number.figures) text += derive_figure(figure, made, counter, narrator);
  return text;
}

/// On one line of a terminal, beside the other columns.
std::string shortened(const std::string& text) {
  constexpr std::size_t most = 60;
  const std::u32string characters = decode_utf8(text);
  if (characters.size() <= most) return text;
  std::string head;
  for (const char32_t character : characters.substr(0, most - 1)) append_utf8(head, character);
  return head + "\u2026";
}

/// The interviews that a number rests on: those of its figure, or from the fewest to the most of several.
std::string describe_interviews(const NumberRecord& number, const Narrator& narrator) {
  const auto& figures = number.figures;
  if (figures.empty()) return "\u2013";
  const bool is_figure = figures.front().value == number.value;
  const auto [least, most] = std::minmax_element(
      figures.begin(), figures.end(), [](const FigureRecord& a, const FigureRecord& b) { return a.n < b.n; });
  if (is_figure || least->n == most->n) return narrator.count(figures.front().n);
  return fmt::format("{}\u2013{}", narrator.count(least->n), narrator.count(most->n));
}

/// The longest of some texts, in characters.
template <class Text>
std::size_t width_of(const std::vector<NumberRecord>& numbers, const Text& text_of) {
  std::size_t width = 0;
  for (const auto& number : numbers) width = std::max(width, decode_utf8(text_of(number)).size());
  return width;
}

}  // namespace

std::string list_numbers(const std::vector<NumberRecord>& numbers, Language language) {
  const Narrator narrator(language);
  const auto printed = [](const NumberRecord& number) { return number.printed + number.marks; };
  const auto region = [](const NumberRecord& number) { return number.region; };
  const auto kind = [&](const NumberRecord& number) { return std::string(narrator.kind(number)); };
  const auto expression = [](const NumberRecord& number) { return shortened(number.expression); };
  const std::size_t printed_width = width_of(numbers, printed);
  const std::size_t region_width = width_of(numbers, region);
  const std::size_t kind_width = width_of(numbers, kind);
  const std::size_t expression_width = width_of(numbers, expression);
  const auto interviews = [&](const NumberRecord& number) { return describe_interviews(number, narrator); };
  const std::size_t interviews_width = width_of(numbers, interviews);
  std::string text;
  for (const auto& number : numbers) {
    const std::string value = number.figures.empty() ? std::string() : write_value(number.value, language);
    text += fmt::format("{}  {}  {}  {}  {}  n {}  {} {}\n", padded(printed(number), printed_width),
                        padded(number.region, region_width), padded(kind(number), kind_width),
                        padded(expression(number), expression_width), padded_left(value, 10),
                        padded_left(interviews(number), interviews_width), narrator.words().line, number.line);
  }
  return text;
}

std::string derive_numbers(const std::vector<NumberRecord>& numbers, const Made& made) {
  const Narrator narrator(made.plan.language);
  AnswerCounter counter(made);
  std::string text;
  for (const auto& number : numbers) text += derive_number(number, made, counter, narrator) + "\n";
  return text;
}

}  // namespace andel::provenance
