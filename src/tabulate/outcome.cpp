#include "tabulate/outcome.hpp"

#include <algorithm>
#include <cmath>

#include "tabulate/answer_matrix.hpp"

namespace andel::tabulate {
namespace {

CodeRole role_of(double code, const Scale& scale) {
  const auto point = std::ranges::find(scale.points, code, &ScalePoint::code);
  return point == scale.points.end() ? CodeRole::answer : point->role;
}

/// Calls visit(row, value) for every respondent with a value. Where a column has few codes each is valued once:
/// asking scale and coding is dear.
template <class Visit>
void visit_values(ItemId id, const auto& coded, const Codebook& codebook, const Responses& responses,
                  const Visit& visit) {
  const auto& item = codebook.items[id];
  const auto* column = responses.find(item.column);
  if (column == nullptr) return;
  const auto& scale = codebook.scales[item.scale];
  AnswerMatrix answers(column->values.size(), 1);
  const auto number = answers.add(column->values);
  if (!number) {
    for (Row row = 0; row < column->values.size(); ++row) {
      if (std::isnan(column->values[row])) continue;
      if (const auto value = value_of(column->values[row], coded, scale)) visit(row, *value);
    }
    return;
  }
  std::vector<std::optional<double>> values(1);  // a blank has none
  for (const double code : answers.codes(*number)) values.push_back(value_of(code, coded, scale));
  for (Row row = 0; row < column->values.size(); ++row) {
    const auto& value = values[answers.row(row)[0]];
    if (value) visit(row, *value);
  }
}

}  // namespace

std::optional<double> value_of(double code, const Measure& measure, const Scale& scale) {
  const CodeRole role = role_of(code, scale);
  if (role == CodeRole::missing) return std::nullopt;
  if (role == CodeRole::dont_know && measure.base == BaseRule::answered) return std::nullopt;
  if (role == CodeRole::dont_know && !measure.coding.names(code)) return 0.0;
  return measure.coding.value_of(code);
}

std::optional<double> value_of(double code, const Index& index, const Scale& scale) {
  if (role_of(code, scale) != CodeRole::answer) return std::nullopt;
  return index.coding.value_of(code);
}

std::vector<double> index_values(const Index& index, const Codebook& codebook, const Responses& responses) {
  std::vector<double> values(responses.size(), 0.0);
  std::vector<double> answered(responses.size(), 0.0);
  for (const ItemId item : index.items) {
    visit_values(item, index, codebook, responses, [&](Row row, double value) {
      values[row] += value;
      answered[row] += 1;
    });
  }
  for (std::size_t row = 0; row < values.size(); ++row) {
    values[row] = answered[row] > 0 ? values[row] / answered[row] : outside_base;
  }
  return values;
}

SetAnswers answers_to_set(const Measure& measure, const Codebook& codebook, const Responses& responses) {
  SetAnswers answers{std::vector<double>(responses.size(), 0.0), std::vector<double>(responses.size(), 0.0)};
  for (const ItemId item : codebook.response_sets[measure.set->set].items) {
    visit_values(item, measure, codebook, responses, [&](Row row, double value) {
      answers.items_answered[row] += 1;
      if (value != 0) answers.answers_given[row] += 1;
    });
  }
  return answers;
}

std::vector<double> member_values(ItemId item, const Measure& measure, const SetAnswers& answers,
                                  const Codebook& codebook, const Responses& responses) {
  const auto& base = measure.set->share == SetShare::of_respondents ? answers.items_answered : answers.answers_given;
  std::vector<double> values(responses.size());
  for (std::size_t row = 0; row < values.size(); ++row) values[row] = base[row] > 0 ? 0.0 : outside_base;
  visit_values(item, measure, codebook, responses, [&](Row row, double value) {
    if (base[row] > 0) values[row] = value;
  });
  return values;
}

}  // namespace andel::tabulate
