// Makes the synthetic ratings of the sample: kundempati_generator <sample>/data
// The same bytes on every machine: all that decides an answer are whole numbers.

#include <filesystem>
#include <fstream>
#include <iostream>

#include "ratings.hpp"

namespace andel::sample {
namespace {

constexpr int customers = 4000;

/// One row per rating: semicolons, LF, blanks as empty fields; the company's code in its category's column.
void write_csv(const std::vector<Rating>& ratings, std::ostream& out) {
  out << "customer";
  for (const auto& category : categories()) out << ';' << category.column;
  out << ";contact";
  for (const auto statement : statements) out << ';' << statement;
  out << '\n';
  for (const auto& rating : ratings) {
    out << rating.customer;
    for (std::size_t i = 0; i < categories().size(); ++i) {
      out << ';';
      if (i == rating.category) out << rating.company;
    }
    out << ';' << static_cast<int>(rating.contact);
    for (const int answer : rating.answers) out << ';' << answer;
    out << '\n';
  }
}

void run(const std::filesystem::path& data) {
  std::ofstream out(data / "ratings.csv", std::ios::binary);
  out.exceptions(std::ios::failbit | std::ios::badbit);
  write_csv(rate(customers), out);
}

}  // namespace
}  // namespace andel::sample

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: kundempati_generator <folder for the data file>\n";
    return 2;
  }
  try {
    andel::sample::run(arguments[1]);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "kundempati_generator: " << error.what() << '\n';
    return 2;
  }
}
