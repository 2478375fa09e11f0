#include "compose/figure_text.hpp"

#include "express/number.hpp"

namespace andel::compose {

std::string write_cell(const Cell& cell, Unit unit, Language language) {
  switch (cell.state) {
    case CellState::value:
      return express::write_figure(cell.value, unit, language);
    case CellState::no_answers:
      return "–";
    case CellState::suppressed:
      break;
  }
  return "–*";
}

std::string write_change(double difference, Unit unit, Language language) {
  std::string text = express::write_number({.value = difference,
                                            .quantity = express::quantity_of(unit),
                                            .sign = express::Sign::always,
                                            .unit = express::UnitShown::no},
                                           language);
  return text.starts_with('+') || text.starts_with("\u2212") || text.starts_with('-') ? text : "±" + text;
}

std::string write_tick(double value, Unit unit, Language language) {
  if (unit != Unit::number) return express::write_figure(value, unit, language);
  return express::write_number({.value = value, .quantity = express::Quantity::plain}, language);
}

}  // namespace andel::compose
