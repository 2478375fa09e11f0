#include "provenance/sentences.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

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
                        "Antalet per svar visas inte: uppgifter om gruppen hålls tillbaka"};
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
                        "Counts per answer are not shown: figures about the group are held back"};

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
  [[nodiscard]] std::string_view medium(Medium medium) const {
    return medium == Medium::text ? words_.text : words_.chart;
  }

 private:
  const Words& words_;
  text::NumberLanguage numbers_;
};

constexpr int value_decimals = 4;
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

std::string derive_figure(const FigureRecord& figure, const Made& made, const Narrator& narrator) {
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
  const auto answers = count_answers(*cell, made.plan, made.tables, *made.waves[key->wave.position]);
  if (!answers) return text + fmt::format("    {}\n", words.held_back);
  return text + answers_table(*answers, narrator) + mean_line(*answers, figure, narrator);
}

}  // namespace

std::string list_numbers(const std::vector<NumberRecord>& numbers, Language language) {
  const Narrator narrator(language);
  std::size_t printed_width = 0;
  std::size_t region_width = 0;
  std::size_t expression_width = 0;
  for (const auto& number : numbers) {
    printed_width = std::max(printed_width, decode_utf8(number.printed).size());
    region_width = std::max(region_width, decode_utf8(number.region).size());
    expression_width = std::max(expression_width, decode_utf8(number.expression).size());
  }
  std::string text;
  for (const auto& number : numbers) {
    text += fmt::format(
        "{}  {}  {}  {}  {}  n {}  {} {}\n", padded(number.printed, printed_width), padded(number.region, region_width),
        padded(std::string(narrator.medium(number.medium)), narrator.words().chart.size()),
        padded(number.expression, expression_width), padded_left(narrator.number(number.value, value_decimals), 10),
        padded_left(narrator.count(number.figures.front().n), 6), narrator.words().line, number.line);
  }
  return text;
}

std::string derive_number(const NumberRecord& number, const Made& made) {
  const Narrator narrator(made.plan.language);
  const Words& words = narrator.words();
  std::string text = fmt::format("{} {}, {} {}, {}: {}\n", words.slide, number.slide, words.region, number.region,
                                 narrator.medium(number.medium), number.printed);
  text += fmt::format("  {}: {}\n    {}:{}:{}\n", words.expression, number.expression, number.file, number.line,
                      number.column);
  text += fmt::format("  {}: {}, ", words.unrounded, narrator.number(number.value, value_decimals));
  text += fmt::format(fmt::runtime(words.rounding), number.decimals) + "\n";
  for (const auto& figure : number.figures) text += derive_figure(figure, made, narrator);
  return text;
}

}  // namespace andel::provenance
