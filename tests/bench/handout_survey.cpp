// Makes up a customer survey of many companies, each with some hundred respondents, and a report whose handouts tell
// each company how it compares: what `tests/bench/handouts` measures. The same arguments give the same files.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

#include <fmt/format.h>

namespace {

constexpr int items = 15;

/// splitmix64: small, and the same everywhere.
class Dice {
 public:
  /// 0 to below `sides`.
  std::uint64_t roll(std::uint64_t sides) {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t bits = (state_ ^ (state_ >> 30U)) * 0xBF58476D1CE4E5B9U;
    bits = (bits ^ (bits >> 27U)) * 0x94D049BB133111EBU;
    return (bits ^ (bits >> 31U)) % sides;
  }

 private:
  std::uint64_t state_ = 2011;
};

void write_data(const std::string& folder, int companies, Dice& dice) {
  std::ofstream data(folder + "/data.csv");
  data << "id,company";
  for (int item = 1; item <= items; ++item) data << fmt::format(",q{}", item);
  data << '\n';
  int respondent = 0;
  for (int company = 1; company <= companies; ++company) {
    const std::uint64_t respondents = 80 + dice.roll(41);
    const std::uint64_t mood = dice.roll(3);
    for (std::uint64_t i = 0; i < respondents; ++i) {
      std::string line = fmt::format("{},{}", ++respondent, company);
      for (int item = 0; item < items; ++item) line += fmt::format(",{}", 1 + (dice.roll(3) + dice.roll(2) + mood) % 5);
      data << line << '\n';
    }
  }
}

void write_companies(const std::string& folder, int companies) {
  std::ofstream list(folder + "/companies.csv");
  list << "code,label\n";
  for (int company = 1; company <= companies; ++company) list << fmt::format("{0},Bolaget {0} AB\n", company);
}

void write_codebook(const std::string& folder) {
  std::ofstream codebook(folder + "/codebook.yaml");
  codebook << "survey: Kundundersökning\nrespondent: id\n"
              "waves: {2026: {label: '2026', fieldwork: maj 2026, date: 2026-06-01, data: {file: data.csv}}}\n"
              "scales: {agreement: {points: {1: Inte alls, 2: Lite, 3: Delvis, 4: Mycket, 5: Helt}}}\nitems:\n";
  for (int item = 1; item <= items; ++item) {
    codebook << fmt::format("  q{0}: {{scale: agreement, label: Påstående nummer {0} om bolaget}}\n", item);
  }
  codebook << "measures: {agree: {label: Andel som instämmer, share of: 4-5}}\n"
              "indexes: {index: {label: Kundindex, items: [q1, q2, q3, q4, q5], coding: {1-3: 0, 4-5: 100}}}\n"
              "total: {id: total, label: Totalt}\n"
              "banners: {company: {label: Bolag, column: company, segments: {file: companies.csv}}}\n";
}

std::string chart(const std::string& region, const std::string& heading, int first, int last, const std::string& more) {
  std::string listed;
  for (int item = first; item <= last; ++item) listed += fmt::format("{}q{}", item == first ? "" : ", ", item);
  return fmt::format(
      "      {}: {{heading: {}, measure: agree, items: [{}], segments: [segment], reference: total{}}}\n", region,
      heading, listed, more);
}

void write_report(const std::string& folder) {
  std::ofstream report(folder + "/report.yaml");
  report
      << "title: Kundindex 2026\ncodebook: codebook.yaml\nwave: 2026\nlanguage: sv\nbrand: handout\n"
         "handout:\n  for each: company\n  file: \"{label(segment)}\"\n  title: \"{title}: {label(segment)}\"\n"
         "  slides:\n    - layout: front\n      title: \"{label(segment)}\"\n      subtitle: Kundindex 2026\n"
         "      figure: \"{index(segment)}\"\n"
         "      caption: \"Totalt: {index}\\n\\nPlats {place(segment, peers, index)} av {count(peers)}\"\n"
      << chart("chart", "Andel som instämmer", 1, 5, "")
      << "      lead: |\n        {if index(segment) > index then \"Indexet ligger över snittet.\" else \"Indexet når "
         "inte över snittet.\"}\n"
         "      commentary: |\n        - {agree(q1, segment) | words | capitalised} instämmer i det första "
         "påståendet, mot {agree(q1)} totalt.\n"
         "        - Bland övriga bolag är andelen {agree(q1, rest)}.\n"
      << chart("above", "Högst i förhållande till andra", 1, items, ", order: above reference, show: 5")
      << chart("below", "Lägst i förhållande till andra", 1, items, ", order: below reference, show: 5")
      << "      note: \"Bas: {base(segment)} intervjuer.\"\n    - layout: back\n      title: Fyra områden\n"
      << chart("upper_left", "Första", 1, 4, "") << chart("upper_right", "Andra", 5, 8, "")
      << chart("lower_left", "Tredje", 9, 12, "") << chart("lower_right", "Fjärde", 12, 15, "")
      << "      method: Intervjuerna gjordes i {fieldwork}. {base} personer svarade.\n";
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::fputs("usage: handout_survey FOLDER COMPANIES\n", stderr);
    return 2;
  }
  const std::string folder = arguments[1];
  const int companies = std::atoi(arguments[2]);
  Dice dice;
  write_data(folder, companies, dice);
  write_companies(folder, companies);
  write_codebook(folder);
  write_report(folder);
  return 0;
}
