#include "write_csv.hpp"

#include <ostream>

#include "decimal.hpp"

namespace andel::sample {

void write_csv(const Interviews& interviews, const Codebook& codebook, std::ostream& out) {
  out << "id;weight";
  for (const auto& banner : codebook.banners) out << ';' << banner.column;
  for (const auto& item : codebook.items) out << ';' << item.id;
  out << '\n';
  for (std::size_t i = 0; i < interviews.respondents.size(); ++i) {
    const Respondent& respondent = interviews.respondents[i];
    out << respondent.id << ';' << write_decimal(respondent.weight, 4, ',');
    for (const int code : respondent.codes) out << ';' << (code == 0 ? "" : std::to_string(code));
    for (std::size_t item = 0; item < codebook.items.size(); ++item) out << ';' << interviews.answers.at(i, item);
    out << '\n';
  }
}

}  // namespace andel::sample
