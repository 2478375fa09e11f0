#include "load/data_fixture.hpp"

#include <atomic>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>

#include <fmt/format.h>
#include <unistd.h>

namespace andel::load::test {

namespace {

ConditionPtr in_column(std::string column, CodeRange range) {
  return std::make_shared<Condition>(Condition{ColumnIn{std::move(column), {range}}});
}

bool are_same(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

bool are_same(const Column& a, const Column& b) {
  return a.name == b.name && std::equal(a.values.begin(), a.values.end(), b.values.begin(), b.values.end(),
                                        [](double x, double y) { return are_same(x, y); });
}

}  // namespace

Survey::Survey() {
  codebook.respondent_column = "id";
  codebook.weight_column = "w";
  const ScaleId agreement = codebook.scales.add({"agreement", ScaleKind::coded, {}, {}});
  for (const double code : {1, 2, 3, 4, 5}) {
    codebook.scales[agreement].points.push_back({code, fmt::format("answer {}", code), CodeRole::answer});
  }
  codebook.scales[agreement].points.push_back({9, "don't know", CodeRole::dont_know});
  const ScaleId number = codebook.scales.add({"number", ScaleKind::numeric, {}, {}});
  codebook.items.add({"q1", "q1", agreement, "first question", "first", {}});
  codebook.items.add({"q2", "q2", agreement, "second question", "second", {}});
  codebook.items.add({"age", "age", number, "age", "age", {}});

  Banner size{"size", "Size", "size", {}, {}, {}, {}};
  const BannerId banner{0};
  size.segments.push_back(codebook.segments.add({"small", "Small", "Small", in_column("size", {1, 1}), banner, {}}));
  size.segments.push_back(codebook.segments.add({"medium", "Medium", "Medium", in_column("size", {2, 2}), banner, {}}));
  size.segments.push_back(codebook.segments.add({"large", "Large", "Large", in_column("size", {3, 4}), banner, {}}));
  codebook.banners.add(size);

  Wave wave;
  wave.id = "2011";
  wave.data.path = "wave.csv";
  codebook.waves.add(wave);
}

std::optional<Responses> Survey::load_csv(std::string text) {
  data().path = "wave.csv";
  sources.add("wave.csv", std::move(text));
  return load_responses(codebook, WaveId{0}, sources, diagnostics);
}

std::optional<Responses> Survey::load_file(const std::string& path) {
  data().path = path;
  return load_responses(codebook, WaveId{0}, sources, diagnostics);
}

std::string Survey::messages() const {
  std::string all;
  for (const auto& diagnostic : diagnostics.all()) all += render(diagnostic, sources, Colouring::none);
  return all;
}

std::string print(const Responses& responses) {
  const auto number = [](double value) { return std::isnan(value) ? std::string("-") : fmt::format("{}", value); };
  std::string text = "id|weight";
  for (const auto& column : responses.columns) text += '|' + column.name;
  for (std::size_t row = 0; row < responses.size(); ++row) {
    text += '\n' + responses.ids[row] + '|' + number(responses.weights[row]);
    for (const auto& column : responses.columns) text += '|' + number(column.values[row]);
  }
  return text + '\n';
}

bool are_same(const Responses& a, const Responses& b) {
  return a.ids == b.ids && a.weights == b.weights &&
         std::equal(a.columns.begin(), a.columns.end(), b.columns.begin(), b.columns.end(),
                    [](const Column& x, const Column& y) { return are_same(x, y); });
}

TemporaryFile::TemporaryFile(std::string_view ending, std::string_view content) {
  static std::atomic<int> count = 0;
  const auto name = fmt::format("andel-test-{}-{}{}", getpid(), ++count, ending);
  path_ = (std::filesystem::temp_directory_path() / name).string();
  std::ofstream(path_, std::ios::binary) << content;
}

TemporaryFile::~TemporaryFile() {
  std::error_code ignored;
  std::filesystem::remove(path_, ignored);
}

std::string read_file(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream content;
  content << stream.rdbuf();
  return content.str();
}

}  // namespace andel::load::test
