// Plans and figures made by hand: a brand in Lato on a 4:3 page, one layout, and slides put together line by line.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "model/plan.hpp"
#include "model/table.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"
#include "text/face.hpp"

namespace andel::compose::test {

/// A figure for a chart: a number, or one of the states without.
struct Figure {
  CellState state = CellState::value;
  double value = 0;

  Figure(double number) : value(number) {}       // NOLINT: tables of numbers are to read as such
  Figure(CellState without) : state(without) {}  // NOLINT
};

struct Row {
  std::string label;
  std::vector<Figure> figures;
  std::optional<Figure> reference = std::nullopt;
  std::string full_label = {};  ///< the label where empty
};

/// The faces of `Deck`'s brand; opened once.
const text::FaceSet& lato();

class Deck {
 public:
  Deck();

  /// Adds regions to the only layout; they are read in the order of adding.
  Region& add_text(std::string_view id, TextRole role, std::string_view style, Rect box);
  Region& add_bars(std::string_view id, std::string_view chart_style, Rect box);
  Region& add_legend(std::string_view id, std::vector<std::string> regions, Rect box);

  TextStyle& style(std::string_view id);
  ChartStyle& chart_style(std::string_view id);
  Layout& layout() { return plan.brand.layouts[LayoutId{0}]; }

  /// Begins a slide; `show` adds to the newest one.
  void begin_slide(std::string name);
  void show(std::string_view region, RichText text);
  void show(std::string_view region, std::string_view paragraph) { show(region, words({std::string(paragraph)})); }
  void show(std::string_view region, Chart chart);

  /// Plain paragraphs; those that begin with "- " are bullets, with "1. " numbered; **strong** in one piece is kept.
  static RichText words(const std::vector<std::string>& paragraphs);
  /// A chart in percent; its figures become cells of `tables`.
  Chart chart(const std::vector<std::string>& series, const std::vector<Row>& rows);

  /// The composed document; what was wrong is in `diagnostics`.
  Document compose();
  /// The same as text; fails the test unless `diagnostics` stays empty.
  std::string dump();

  Plan plan;
  Tables tables;
  Diagnostics diagnostics;

 private:
  Region& add_region(std::string_view id, Rect box);
  CellId add_cell(const Figure& figure);
};

/// "code: message" of each diagnostic, with its hints indented.
std::string render_all(const Diagnostics& diagnostics);

}  // namespace andel::compose::test
