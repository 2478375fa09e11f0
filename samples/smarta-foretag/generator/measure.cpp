#include "measure.hpp"

#include <stdexcept>

namespace andel::sample {
namespace {

bool agrees(int code) { return code == 4 || code == 5; }

/// A respondent's mean over the dimensions that it knows, in parts of `dimension_parts`, or -1 where it knows none.
std::int64_t index_parts(const Interviews& interviews, std::size_t respondent, const Codebook& codebook) {
  std::int64_t known = 0;
  std::int64_t agreed = 0;
  for (const std::size_t item : codebook.dimensions) {
    const int code = interviews.answers.at(respondent, item);
    known += code != dont_know;
    agreed += agrees(code);
  }
  return known == 0 ? -1 : dimension_parts / known * agreed;
}

Points level(const Quantity& quantity, std::string_view segment, const Interviews& interviews,
             const Codebook& codebook) {
  const Membership belongs = members(segment, codebook, interviews.respondents);
  const std::size_t item = quantity.measure == Measure::agree ? codebook.item(quantity.item) : 0;
  std::int64_t people = 0;
  std::int64_t sum = 0;
  std::int64_t base = 0;
  for (std::size_t i = 0; i < belongs.size(); ++i) {
    if (!belongs[i]) continue;
    ++people;
    const Weight weight = interviews.respondents[i].weight;
    const std::int64_t parts = quantity.measure == Measure::index
                                   ? index_parts(interviews, i, codebook)
                                   : dimension_parts * agrees(interviews.answers.at(i, item));
    if (parts < 0) continue;
    sum += weight * parts;
    base += weight * dimension_parts;
  }
  if (quantity.measure == Measure::base) return people;
  if (base == 0) throw std::runtime_error("nobody in " + std::string(segment));
  return sum * 100 * one_point / base;
}

}  // namespace

Points measure(const Quantity& quantity, std::string_view segment, const Waves& waves, const Codebook& codebook) {
  const Points now = level(quantity, segment, waves.at(quantity.wave), codebook);
  return quantity.since.empty() ? now : now - level(quantity, segment, waves.at(quantity.since), codebook);
}

}  // namespace andel::sample
