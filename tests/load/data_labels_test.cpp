#include "load/data_labels.hpp"

#include <memory>

#include <catch2/catch.hpp>

#include "load/data_fixture.hpp"
#include "load/data_spss_writer.hpp"

using namespace andel;
using namespace andel::load;
using namespace andel::load::test;

namespace {

/// A survey that leaves to its data file whatever can be left.
struct OpenSurvey : Survey {
  OpenSurvey() {
    codebook.scales[ScaleId{0}].points.clear();
    item(0).label = item(0).short_label = "";
    size().label = "";
    for (Segment& segment : codebook.segments) segment.label = segment.short_label = "";
  }

  const std::vector<ScalePoint>& points() { return codebook.scales[ScaleId{0}].points; }
  SpssDictionary dictionary{
      {{"q1", SpssKind::number, "Question one", {{5, "Yes"}, {1, "No"}, {9, "Refused"}}, {{8, 9}}},
       {"q2", SpssKind::number, "Question two", {{5, "Yes"}, {1, "No"}, {9, "Refused"}}, {{8, 9}}},
       {"age", SpssKind::number, "Age", {{99, "99 or more"}}, {}},
       {"size", SpssKind::number, "Number of employees", {{1, "1-19"}, {2, "20-199"}, {3, "200-"}}, {}}}};
};

}  // namespace

TEST_CASE_METHOD(OpenSurvey, "what the codebook leaves open comes from the file") {
  REQUIRE(lacks_labels(codebook));
  adopt_labels(codebook, dictionary, diagnostics);
  CHECK(diagnostics.empty());
  CHECK(item(0).label == "Question one");
  CHECK(item(0).short_label == "Question one");
  REQUIRE(points().size() == 3);
  CHECK(points()[0].code == 1);
  CHECK(points()[0].label == "No");
  CHECK(points()[0].role == CodeRole::answer);
  CHECK(points()[2].label == "Refused");
  CHECK(points()[2].role == CodeRole::missing);
  CHECK(size().label == "Number of employees");
  CHECK(codebook.segments[SegmentId{0}].label == "1-19");
  CHECK(codebook.segments[SegmentId{1}].short_label == "20-199");
  // Two codes have no label together: that is the codebook's to say.
  CHECK(codebook.segments[SegmentId{2}].label.empty());
  CHECK(codebook.scales[ScaleId{1}].kind == ScaleKind::numeric);
  CHECK(codebook.scales[ScaleId{1}].points.empty());
}

TEST_CASE_METHOD(Survey, "what the codebook says stands") {
  REQUIRE_FALSE(lacks_labels(codebook));
  item(1).short_label = "";
  codebook.scales[ScaleId{0}].points[0].label = "";
  REQUIRE(lacks_labels(codebook));
  adopt_labels(codebook, OpenSurvey().dictionary, diagnostics);
  CHECK(item(0).label == "first question");
  CHECK(item(0).short_label == "first");
  CHECK(item(1).label == "second question");
  CHECK(item(1).short_label == "second question");
  CHECK(size().label == "Size");
  CHECK(codebook.scales[ScaleId{0}].points.size() == 6);
  CHECK(codebook.scales[ScaleId{0}].points[0].label == "No");
  CHECK(codebook.scales[ScaleId{0}].points[1].label == "answer 2");
}

TEST_CASE_METHOD(OpenSurvey, "an open scale over plain numbers is numeric") {
  for (auto& variable : dictionary.variables) variable.value_labels.clear();
  adopt_labels(codebook, dictionary, diagnostics);
  CHECK(codebook.scales[ScaleId{0}].kind == ScaleKind::numeric);
  CHECK_FALSE(diagnostics.has_errors());
}

TEST_CASE_METHOD(OpenSurvey, "an open scale stays open if the file knows nothing of it") {
  adopt_labels(codebook, SpssDictionary{}, diagnostics);
  CHECK(codebook.scales[ScaleId{0}].kind == ScaleKind::coded);
  CHECK(points().empty());
  CHECK(item(0).label.empty());
}

TEST_CASE_METHOD(OpenSurvey, "items on one open scale must be labelled alike") {
  dictionary.variables[1].value_labels[0].text = "Ja";
  const FileId file = sources.add("codebook.yaml", "  q2: {scale: agreement}\n");
  item(1).span = {file, 2, 4};
  adopt_labels(codebook, dictionary, diagnostics);
  CHECK(
      messages() ==
      R"(codebook.yaml:1:3: error: `q1` and `q2` share the scale `agreement`, but the data file labels their codes differently
1 |   q2: {scale: agreement}
  |   ^^
hint: give `agreement` its points in the codebook, or `q2` a scale of its own
)");
}

TEST_CASE_METHOD(OpenSurvey, "labels come from the first wave that has them, and files are opened only if need be") {
  const TemporaryFile first(".sav", write_spss({{"q1", "From the first", {}, {}}}, {{1.0}}));
  const TemporaryFile second(
      ".sav", write_spss({{"q1", "From the second", {{1, "One"}}, {}}, {"size", "Size?", {}, {}}}, {{1.0, 1.0}}));
  data().path = "wave.csv";
  for (const auto& path : {first.path(), second.path()}) {
    Wave wave;
    wave.data.path = path;
    codebook.waves.add(wave);
  }
  adopt_labels_of_waves(codebook, diagnostics);
  CHECK(messages() == "");
  CHECK(item(0).label == "From the first");
  CHECK(size().label == "Size?");

  Survey complete;
  complete.data().path = "nowhere.sav";
  adopt_labels_of_waves(complete.codebook, complete.diagnostics);
  CHECK(complete.diagnostics.empty());
}
