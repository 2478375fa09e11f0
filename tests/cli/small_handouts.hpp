// A small survey with handouts for women and men.
#pragma once

#include <string>

#include "cli/program.hpp"

namespace andel::test {

/// The small survey, and handouts.yaml for women and men; `third` may add a segment.
inline void write_small_handouts(const Folder& folder, const std::string& third = "") {
  write_small_survey(folder);
  std::string codebook = read_file(folder.path("codebook.yaml"));
  const std::string men = "men: {code: 2, label: Män}";
  codebook.replace(codebook.find(men), men.size(), men + third);
  folder.write("codebook.yaml", codebook);
  folder.write("handouts.yaml",
               "include: report.yaml\n"
               "handout:\n"
               "  for each: sex\n"
               "  file: \"{label(segment)}\"\n"
               "  title: \"{title}: {label(segment)}\"\n"
               "  slides:\n"
               "    - layout: chart\n"
               "      title: \"{label(segment)}\"\n"
               "      chart: {measure: agree, items: [trust], segments: [segment, rest]}\n"
               "      commentary: |\n"
               "        {agree(trust, segment)} litar, mot {agree(trust, rest)} av övriga och {agree(trust)} totalt.\n"
               "        Plats {place(segment, peers, agree(trust))} av {count(peers)}.\n");
}

}  // namespace andel::test
