// Makes the synthetic respondents of the sample: smarta_foretag_generator <sample>/data
// Reads codebook.yaml, published-figures.yaml and generator/model.yaml of the sample, prints every published
// figure against the one obtained, and writes nothing unless all of them come out.

#include <filesystem>
#include <fstream>
#include <iostream>

#include "calibration.hpp"
#include "codebook.hpp"
#include "figures.hpp"
#include "goals.hpp"
#include "interviews.hpp"
#include "model.hpp"
#include "opinions.hpp"
#include "population.hpp"
#include "verify.hpp"
#include "write_csv.hpp"
#include "write_sav.hpp"

namespace andel::sample {
namespace {

Waves interview_all_waves(const Codebook& codebook, const Figures& published, const Model& model) {
  Waves waves;
  std::vector<Respondent> known;
  Tilts tilts = first_tilts(segments_in_play(model, published), model, codebook);
  for (const auto& wave : model.waves) {
    auto respondents = interview_companies(wave, model, codebook, known);
    std::vector<Membership> belongs;
    for (const auto& segment : tilts.segments) belongs.push_back(members(segment, codebook, respondents));
    Opinions opinions = form_opinions(wave.year, respondents, belongs, tilts, model, codebook);
    const auto goals = set_goals(wave, published, tilts.segments, codebook);
    Calibration calibration(respondents, belongs, goals, codebook, opinions, tilts);
    calibration.rake();
    calibration.polish();
    waves.emplace(wave.year, note_answers(wave.year, std::move(respondents), opinions));
  }
  return waves;
}

std::ofstream open(const std::filesystem::path& path) {
  std::ofstream out(path, std::ios::binary);
  out.exceptions(std::ios::failbit | std::ios::badbit);
  return out;
}

int run(const std::filesystem::path& data) {
  const std::filesystem::path sample = data / "..";
  const Codebook codebook = read_codebook(sample / "codebook.yaml");
  const Figures published = read_figures(sample / "published-figures.yaml");
  const Model model = read_model(sample / "generator" / "model.yaml", codebook);
  const Waves waves = interview_all_waves(codebook, published, model);
  if (verify(published, waves, codebook, std::cout) > 0) return 1;

  for (const auto& [year, interviews] : waves) {
    auto csv = open(data / ("wave-" + year + ".csv"));
    write_csv(interviews, codebook, csv);
  }
  const auto& first = *waves.begin();
  auto sav = open(data / ("wave-" + first.first + ".sav"));
  write_sav(first.second, codebook, sav);
  return 0;
}

}  // namespace
}  // namespace andel::sample

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: smarta_foretag_generator <folder for the data files>\n";
    return 2;
  }
  try {
    return andel::sample::run(arguments[1]);
  } catch (const std::exception& error) {
    std::cerr << "smarta_foretag_generator: " << error.what() << '\n';
    return 2;
  }
}
