#include "publish/pulse.hpp"

#include <fmt/format.h>

namespace andel::test {

namespace fs = std::filesystem;

const char* const pulse_differences =
    "2023 -> 2024: 3 of 3 figures changed, 3 significantly\n"
    "\n"
    "slides\n"
    "  + Förtroende över tid\n"
    "\n"
    "sentences\n"
    "  Förtroende / commentary\n"
    "    - 33 % litar på ledningen.\n"
    "    + 67 % litar på ledningen.\n"
    "\n"
    "figures\n"
    "  agree(trust, women): 33 % -> 67 %  (+33.3, significant)\n"
    "  agree(trust, men): 33 % -> 67 %  (+33.3, significant)\n"
    "  agree(trust, total): 33 % -> 67 %  (+33.3, significant)\n";

void write_pulse(const Folder& folder) {
  folder.write("codebook.yaml",
               "survey: Puls\n"
               "respondent: id\n"
               "waves:\n"
               "  2023: {date: 2023-05-02, data: pulse-2023.csv}\n"
               "  2024: {date: 2024-05-02, data: pulse-2024.csv}\n"
               "scales:\n"
               "  likert: {points: {1: Nej, 2: Ja}}\n"
               "items:\n"
               "  trust: {scale: likert, label: Jag litar på ledningen}\n"
               "measures:\n"
               "  agree: {label: Andel ja, share of: 2}\n"
               "total: {id: total, label: Totalt}\n"
               "banners:\n"
               "  sex:\n"
               "    label: Kön\n"
               "    column: sex\n"
               "    segments: {women: {code: 1, label: Kvinnor}, men: {code: 2, label: Män}}\n");
  folder.write("report.yaml",
               "title: Puls {year}\n"
               "codebook: codebook.yaml\n"
               "wave: 2023\n"
               "language: sv\n"
               "brand: slides\n"
               "slides:\n"
               "  - layout: chart\n"
               "    title: Förtroende\n"
               "    chart: {measure: agree, items: [trust], segments: [women, men]}\n"
               "    commentary: |\n"
               "      {agree(trust)} litar på ledningen.\n"
               "  - when: earlier waves\n"
               "    layout: chart-over-time\n"
               "    title: Förtroende över tid\n"
               "    chart: {measure: agree, items: [trust], waves: all, change: previous}\n"
               "    commentary: |\n"
               "      Från {agree(trust, wave previous)} till {agree(trust)}.\n");
  fs::create_directory(folder.path("inbox"));
}

std::string pulse_handouts(const std::string& file) {
  return "handout:\n"
         "  for each: sex\n"
         "  file: \"" +
         file +
         "\"\n"
         "  title: \"{title}: {label(segment)}\"\n"
         "  slides:\n"
         "    - layout: chart\n"
         "      title: \"{label(segment)}\"\n"
         "      chart: {measure: agree, items: [trust], segments: [segment]}\n"
         "      commentary: |2\n"
         "        {agree(trust, segment)} av dem litar på ledningen.\n";
}

void add_handouts(const Folder& folder) {
  folder.write("report.yaml", read_file(folder.path("report.yaml")) + pulse_handouts("{label(segment)}"));
}

std::string pulse_data(const std::string& wave, Answers answers) {
  const int trusting = (wave == "2024" ? 40 : 20) + (answers == Answers::changed ? 5 : 0);
  std::string text = "id,sex,trust\n";
  for (int i = 0; i < 60; ++i) text += fmt::format("{},{},{}\n", i, i % 2 + 1, i < trusting ? 2 : 1);
  return text;
}

void deliver(const Folder& folder, const std::string& wave, Answers answers) {
  folder.write(fmt::format("inbox/pulse-{}.csv", wave), pulse_data(wave, answers));
}

Outcome publish(const Folder& folder, const std::string& options, const std::string& before) {
  return run_andel(folder, "publish report.yaml --inbox inbox --out shelf " + options, before);
}

std::string with_plain_spaces(std::string text) {
  constexpr std::string_view no_break = "\u00A0";
  for (auto at = text.find(no_break); at != std::string::npos; at = text.find(no_break, at)) {
    text.replace(at, no_break.size(), " ");
  }
  return text;
}

std::optional<Seen> see_current(const Folder& folder) {
  std::error_code none;
  const fs::path target = fs::read_symlink(folder.path("shelf/current"), none);
  if (none) return std::nullopt;
  auto manifest = publish::read_manifest(read_file(folder.path("shelf/current/manifest.json")));
  if (!manifest) return Seen{target.string(), {}};
  return Seen{target.string(), std::move(*manifest)};
}

std::vector<std::string> find_faults(const Folder& folder, const Seen& seen) {
  std::vector<std::string> faults;
  if (seen.manifest.outputs.empty()) faults.emplace_back("no manifest");
  for (const auto& output : seen.manifest.outputs) {
    const fs::path path = fs::path(folder.path("shelf")) / seen.folder / output.name;
    if (!fs::exists(path)) {
      faults.push_back(output.name + " is missing");
    } else if (publish::examine(path, output.name) != output) {
      faults.push_back(output.name + " is damaged");
    }
  }
  return faults;
}

}  // namespace andel::test
