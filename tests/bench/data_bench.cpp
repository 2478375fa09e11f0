// How long it takes to read and check a wave of 50 columns: `data_bench [ROWS]`, 6,136 rows if not told.
// Prints the best and the median of several runs in CPU time, and the peak of memory.
#include <algorithm>
#include <vector>

#include <fmt/format.h>
#include <sys/resource.h>

#include "bench/wave.hpp"
#include "load/load.hpp"

using namespace andel;

int main(int count, char** arguments) {
  const std::size_t rows = bench::rows_asked_for(count, arguments);
  if (rows == 0) return 2;
  const Codebook codebook = bench::make_codebook();
  std::vector<double> times;
  for (std::size_t run = 0; run < std::max<std::size_t>(3, 300'000 / rows); ++run) {
    SourceMap sources;
    Diagnostics diagnostics;
    sources.add("wave.csv", bench::make_csv(rows));
    const double start = bench::cpu_milliseconds();
    const auto responses = load::load_responses(codebook, WaveId{0}, sources, diagnostics);
    times.push_back(bench::cpu_milliseconds() - start);
    if (!responses || responses->size() != rows) return 1;
  }
  std::ranges::sort(times);
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  fmt::print("{} rows x 50 columns of CSV: best {:.2f} ms, median {:.2f} ms of CPU; peak {} MB\n", rows, times.front(),
             times[times.size() / 2], usage.ru_maxrss / 1024);
}
