// How long it takes to read and check a wave of 50 columns: `data_bench [ROWS]`, 6,136 rows if not told.
// Prints the best and the median of several runs in CPU time, and the peak of memory.
#include <algorithm>
#include <charconv>
#include <cstdint>
#include <ctime>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <sys/resource.h>

#include "load/load.hpp"

using namespace andel;

namespace {

constexpr int item_count = 44;
constexpr const char* banners[] = {"size", "industry", "region", "role"};

Codebook make_codebook() {
  Codebook codebook;
  codebook.respondent_column = "id";
  codebook.weight_column = "weight";
  Scale scale;
  scale.id = "agreement";
  for (const double code : {1, 2, 3, 4, 5, 9}) scale.points.push_back({code, "label", CodeRole::answer});
  const ScaleId agreement = codebook.scales.add(scale);
  for (int i = 0; i < item_count; ++i) {
    const std::string id = fmt::format("q{}", i);
    codebook.items.add({id, id, agreement, id, id, {}});
  }
  for (const char* id : banners) {
    Banner banner;
    banner.id = banner.label = banner.column = id;
    const BannerId position = codebook.banners.add(banner);
    const auto condition = std::make_shared<Condition>(Condition{ColumnIn{id, {{1, 8}}}});
    codebook.banners[position].segments = {codebook.segments.add({"all", "All", "All", condition, position, {}})};
  }
  Wave wave;
  wave.data.path = "wave.csv";
  wave.data.decimal = ',';
  codebook.waves.add(wave);
  return codebook;
}

/// Codes of one digit and a weight with four decimals, as questionnaires have them.
std::string make_csv(std::size_t rows) {
  constexpr std::string_view answers = "12345934";
  std::string text = "id;weight";
  for (const char* banner : banners) text += fmt::format(";{}", banner);
  for (int i = 0; i < item_count; ++i) text += fmt::format(";q{}", i);
  std::uint64_t state = 1;
  const auto next = [&state] { return (state = state * 6364136223846793005U + 1442695040888963407U) >> 33; };
  for (std::size_t row = 1; row <= rows; ++row) {
    text += fmt::format("\n{};{},{:04}", row, next() % 3, next() % 10000);
    for (std::size_t i = 0; i < std::size(banners); ++i) text += fmt::format(";{}", next() % 8 + 1);
    for (int i = 0; i < item_count; ++i) {
      text += ';';
      text += answers[next() % answers.size()];
    }
  }
  return text + '\n';
}

double cpu_milliseconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

}  // namespace

int main(int count, char** arguments) {
  std::size_t rows = 6136;
  if (count > 1) {
    const std::string_view given = arguments[1];
    const auto [end, failure] = std::from_chars(given.data(), given.data() + given.size(), rows);
    if (failure != std::errc{} || end != given.data() + given.size() || rows == 0) {
      fmt::print(stderr, "usage: {} [ROWS]\n", arguments[0]);
      return 2;
    }
  }
  const Codebook codebook = make_codebook();
  std::vector<double> times;
  for (std::size_t run = 0; run < std::max<std::size_t>(3, 300'000 / rows); ++run) {
    SourceMap sources;
    Diagnostics diagnostics;
    sources.add("wave.csv", make_csv(rows));
    const double start = cpu_milliseconds();
    const auto responses = load::load_responses(codebook, WaveId{0}, sources, diagnostics);
    times.push_back(cpu_milliseconds() - start);
    if (!responses || responses->size() != rows) return 1;
  }
  std::ranges::sort(times);
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  fmt::print("{} rows x 50 columns of CSV: best {:.2f} ms, median {:.2f} ms of CPU; peak {} MB\n", rows, times.front(),
             times[times.size() / 2], usage.ru_maxrss / 1024);
}
