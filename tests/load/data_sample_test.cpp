// The waves of the shipped sample.
#include <catch2/catch.hpp>

#include "load/data_fixture.hpp"

using namespace andel;
using namespace andel::load;
using namespace andel::load::test;

namespace {

const std::string folder = ANDEL_SOURCE_DIR "/samples/smarta-foretag/";

}  // namespace

TEST_CASE("every wave of the sample fits its codebook") {
  SourceMap sources;
  Diagnostics diagnostics;
  const auto codebook = load_codebook(folder + "codebook.yaml", sources, diagnostics);
  REQUIRE(codebook);
  std::vector<std::size_t> sizes;
  for (const WaveId wave : codebook->waves.ids()) {
    const auto responses = load_responses(*codebook, wave, sources, diagnostics);
    sizes.push_back(responses ? responses->size() : 0);
  }
  CHECK(diagnostics.empty());
  CHECK(sizes == std::vector<std::size_t>{6136, 4278, 3530});
}

TEST_CASE("the sample's first wave is the same from CSV and from SPSS") {
  SourceMap sources;
  Diagnostics diagnostics;
  auto codebook = load_codebook(folder + "codebook.yaml", sources, diagnostics);
  REQUIRE(codebook);
  const auto csv = load_responses(*codebook, WaveId{0}, sources, diagnostics);
  codebook->waves[WaveId{0}].data.path = folder + "data/wave-2011.sav";
  const auto spss = load_responses(*codebook, WaveId{0}, sources, diagnostics);
  CHECK(diagnostics.empty());
  REQUIRE(csv);
  REQUIRE(spss);
  CHECK(are_same(*csv, *spss));
  CHECK(csv->digest != spss->digest);
}
