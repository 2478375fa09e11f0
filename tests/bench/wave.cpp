#include "bench/wave.hpp"

#include <charconv>
#include <cstdint>
#include <ctime>
#include <memory>
#include <string_view>

#include <fmt/format.h>

namespace andel::bench {
namespace {

constexpr int item_count = 44;
constexpr const char* banners[] = {"size", "industry", "region", "role"};

}  // namespace

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

std::size_t rows_asked_for(int count, char** arguments) {
  std::size_t rows = usual_rows;
  if (count < 2) return rows;
  const std::string_view given = arguments[1];
  const auto [end, failure] = std::from_chars(given.data(), given.data() + given.size(), rows);
  if (failure == std::errc{} && end == given.data() + given.size() && rows > 0) return rows;
  fmt::print(stderr, "usage: {} [ROWS]\n", arguments[0]);
  return 0;
}

}  // namespace andel::bench
