// The waves of the shipped sample.
#include <variant>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "load/data_fixture.hpp"
#include "load/data_spss.hpp"

using namespace andel;
using namespace andel::load;
using namespace andel::load::test;

namespace {

const std::string folder = ANDEL_SOURCE_DIR "/samples/smarta-foretag/";

using Lines = std::vector<std::string>;

/// A variable and the labels of its codes, as the codebook has them.
std::string describe(const Codebook& codebook, const Banner& banner) {
  std::string line = fmt::format("{}: {}", banner.column, banner.label);
  for (const SegmentId id : banner.segments) {
    const Segment& segment = codebook.segments[id];
    line += fmt::format(" | {} {}", std::get<ColumnIn>(segment.condition->rule).ranges.at(0).low, segment.label);
  }
  return line;
}

std::string describe(const Codebook& codebook, const Item& item) {
  std::string line = fmt::format("{}: {}", item.column, item.label);
  for (const auto& point : codebook.scales[item.scale].points) line += fmt::format(" | {} {}", point.code, point.label);
  return line;
}

/// The same as an SPSS file has them.
std::string describe(const SpssVariable* variable) {
  if (variable == nullptr) return "no variable";
  std::string line = fmt::format("{}: {}", variable->name, variable->label);
  for (const auto& label : variable->value_labels) line += fmt::format(" | {} {}", label.code, label.text);
  return line;
}

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

TEST_CASE("the sample's SPSS file has the labels of the codebook; where it has not: make sample-data") {
  SourceMap sources;
  Diagnostics diagnostics;
  const auto codebook = load_codebook(folder + "codebook.yaml", sources, diagnostics);
  REQUIRE(codebook);
  DataSource source;
  source.path = folder + "data/wave-2011.sav";
  const auto dictionary = read_spss_dictionary(source, diagnostics);
  REQUIRE(dictionary);
  Lines expected;
  Lines found;
  for (const Banner& banner : codebook->banners) {
    expected.push_back(describe(*codebook, banner));
    found.push_back(describe(dictionary->find(banner.column)));
  }
  for (const Item& item : codebook->items) {
    expected.push_back(describe(*codebook, item));
    found.push_back(describe(dictionary->find(item.column)));
  }
  CHECK(diagnostics.empty());
  CHECK(expected.size() > 40);
  CHECK(found == expected);
}
