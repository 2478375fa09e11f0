#include "provenance/sentences.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "provenance/computation.hpp"
#include "provenance/derive.hpp"
#include "provenance/narrator.hpp"
#include "support/unicode.hpp"

namespace andel::provenance {
namespace {

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
  const NarratedWords& words = narrator.words();
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
  if (weight <= 0 || !figure.value || std::abs(sum / weight - *figure.value) > alike) return {};
  return fmt::format("    {}: {} / {} = {}\n", narrator.words().mean, narrator.number(sum, weight_decimals),
                     narrator.number(weight, weight_decimals), narrator.number(*figure.value, value_decimals));
}

std::string derive_figure(const FigureRecord& figure, const Made& made, AnswerCounter& counter,
                          const Narrator& narrator) {
  const NarratedWords& words = narrator.words();
  const Codebook& codebook = made.plan.codebook;
  const int decimals = figure.measure.empty() ? 0 : value_decimals;
  std::string text =
      fmt::format("\n  {} = {}\n", figure.name, figure.value ? narrator.number(*figure.value, decimals) : "\u2013");
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
                      figure.weighted_n ? narrator.number(*figure.weighted_n, weight_decimals) : "\u2013");
  text += fmt::format("\n    {}: {} (XXH3 {})\n", words.data, figure.data_file, figure.data_digest);
  if (key == nullptr || !made.waves[key->wave.position]) return text;
  const auto answers = counter.count(*cell);
  if (!answers) return text + fmt::format("    {}\n", words.held_back);
  return text + answers_table(*answers, narrator) + mean_line(*answers, figure, narrator);
}

/// The steps between the figures and the number.
std::string derive_steps(const NumberRecord& number, const Made& made, const Narrator& narrator) {
  const NarratedWords& words = narrator.words();
  std::string text;
  const bool counted = number.role == Role::count;
  if (counted || (number.figures.empty() && number.unnamed_figures == 0)) {
    text += fmt::format("  {}\n", counted ? words.counted : words.no_figures);
  }
  for (const auto& step : number.steps) text += fmt::format("  {}\n    {}\n", step.expression, step.words);
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

/// What stands where: "Bild 1, region chart, diagram"; what all pages of a layout carry stands in no region.
std::string describe_place(const NumberRecord& number, const Narrator& narrator) {
  const NarratedWords& words = narrator.words();
  const std::string region = number.region.empty() ? "" : fmt::format(", {} {}", words.region, number.region);
  return fmt::format("{} {}{}, {}", words.slide, number.slide, region, narrator.kind(number));
}

std::string derive_number(const NumberRecord& number, const Made& made, AnswerCounter& counter,
                          const Narrator& narrator) {
  const NarratedWords& words = narrator.words();
  std::string text = fmt::format("{}: {}{}\n", describe_place(number, narrator), number.printed, number.marks);
  text += fmt::format("  {}: {}\n    {}:{}:{}\n", words.expression, number.expression, number.file, number.line,
                      number.column);
  text += fmt::format("  {}: {}, ", words.unrounded, narrator.value(number.value));
  text += fmt::format(fmt::runtime(words.rounding), number.decimals) + "\n";
  text += derive_steps(number, made, narrator);
  for (const auto& figure : number.figures) text += derive_figure(figure, made, counter, narrator);
  if (number.unnamed_figures > 0) {
    text += "  " + fmt::format(fmt::runtime(words.unnamed), narrator.count(number.unnamed_figures)) + "\n";
  }
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

/// "rad 5"; "rad 5, furniture.yaml" of another file than the report, whose path is given.
std::string describe_line(const NumberRecord& number, const std::string& report, const Narrator& narrator) {
  const std::string file = number.file == report ? "" : ", " + number.file;
  return fmt::format("{} {}{}", narrator.words().line, number.line, file);
}

/// The longest of some texts, in characters.
template <class Text>
std::size_t width_of(const std::vector<NumberRecord>& numbers, const Text& text_of) {
  std::size_t width = 0;
  for (const auto& number : numbers) width = std::max(width, decode_utf8(text_of(number)).size());
  return width;
}

}  // namespace

std::string list_numbers(const std::vector<NumberRecord>& numbers, const Made& made) {
  const Language language = made.plan.language;
  const Narrator narrator(language);
  const std::string& report = made.sources[FileId{0}].path();
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
    text += fmt::format("{}  {}  {}  {}  {}  n {}  {}\n", padded(printed(number), printed_width),
                        padded(number.region, region_width), padded(kind(number), kind_width),
                        padded(expression(number), expression_width), padded_left(value, 10),
                        padded_left(interviews(number), interviews_width), describe_line(number, report, narrator));
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
