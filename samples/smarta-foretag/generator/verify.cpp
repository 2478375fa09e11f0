#include "verify.hpp"

#include <algorithm>
#include <iomanip>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "decimal.hpp"

namespace andel::sample {
namespace {

std::string name_of(const Quantity& quantity, const std::string& segment) {
  const std::string when = quantity.since.empty() ? quantity.wave : quantity.since + "-" + quantity.wave;
  switch (quantity.measure) {
    case Measure::base:
      return when + "  base of " + segment;
    case Measure::index:
      return when + "  index, " + segment;
    case Measure::agree:
      break;
  }
  return when + "  " + quantity.item + ", " + segment;
}

std::string written(Points value, const Quantity& quantity) {
  if (quantity.measure == Measure::base) return std::to_string(value);
  return write_decimal(round_half_away(value, one_point / 100), 2, '.');
}

struct Line {
  std::string name;
  std::string published;
  std::string obtained;
  std::string verdict;
};

constexpr const char* missed = "  MISSED";

void print(std::ostream& out, const Line& line) {
  out << std::left << std::setw(64) << line.name << std::right << std::setw(10) << line.published << std::setw(12)
      << line.obtained << line.verdict << '\n';
}

Line compare(const Check& check, const Waves& waves, const Codebook& codebook) {
  const Points value = measure(check.quantity, check.segment, waves, codebook);
  const bool holds = check.low <= value && value <= check.high;
  return {name_of(check.quantity, check.segment), check.printed, written(value, check.quantity), holds ? "" : missed};
}

Line compare(const Quantity& quantity, const std::string& lesser, const std::string& greater, const Waves& waves,
             const Codebook& codebook) {
  const Points less = measure(quantity, lesser, waves, codebook);
  const Points more = measure(quantity, greater, waves, codebook);
  std::string name = name_of(quantity, lesser);
  name.append(" < ").append(greater);
  return {std::move(name), written(less, quantity).append(" <"), written(more, quantity), less < more ? "" : missed};
}

}  // namespace

int verify(const Figures& published, const Waves& waves, const Codebook& codebook, std::ostream& out) {
  std::vector<Line> lines;
  for (const auto& check : published.checks) lines.push_back(compare(check, waves, codebook));
  for (const auto& order : published.orders) {
    for (const auto& [lesser, greater] : order.less_and_more) {
      lines.push_back(compare(order.quantity, lesser, greater, waves, codebook));
    }
  }
  print(out, {"", "published", "obtained", ""});
  for (const auto& line : lines) print(out, line);
  const auto misses =
      std::count_if(lines.begin(), lines.end(), [](const Line& line) { return line.verdict == missed; });
  out << misses << " of " << lines.size() << " missed\n";
  return static_cast<int>(misses);
}

}  // namespace andel::sample
