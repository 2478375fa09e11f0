// A number of the expression language and how it is written out. Knows languages; no expression.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "express/expression.hpp"
#include "model/language.hpp"
#include "model/precision.hpp"

namespace andel::express {

enum class Sign { negative_only, always };
enum class UnitShown { yes, no };

/// Behind a figure that the presentation policy calls uncertain; the slide's note explains it.
inline constexpr std::string_view uncertain_sign = "*";

struct Number {
  double value = 0;
  Quantity quantity = Quantity::plain;
  std::optional<int> decimals = std::nullopt;  ///< none: the quantity's own
  Sign sign = Sign::negative_only;
  UnitShown unit = UnitShown::yes;
  CellFlag flag = CellFlag::none;  ///< of the least certain figure that it was computed from
};

/// The quantity in which a measure's or index's figures are counted.
Quantity quantity_of(Unit unit);

/// Decimals that the number is written with: those asked for, else 1 for means and for ratios that are not
/// whole, else 0.
int decimals_of(const Number& number);

/// "45 %", "38", "6 136", "12 procentenheter", "+3": as docs/COMMENTARY.md, Numbers, has it.
std::string write_number(const Number& number, Language language);

/// A cell's value as charts and tables print it, the same as a sentence would.
std::string write_figure(double value, Unit unit, Language language);

}  // namespace andel::express
