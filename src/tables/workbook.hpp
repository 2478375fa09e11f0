// A spreadsheet file under construction: sheets of texts and numbers in a few styles. The only file that knows
// libxlsxwriter; knows no survey.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace andel::tables {

enum class CellStyle {
  plain,
  heading,  ///< of a column: bold, wrapped, a line below
  label,    ///< of a row
  quiet,    ///< grey: bases and letters
  whole,    ///< 1 234, grey
  decimal,  ///< 1 234.5, grey
  percent,  ///< 12.3 %, of a figure that is 12.3
  index,    ///< 12.3
  number,   ///< 12.34
  exact,    ///< all digits that there are
  mark      ///< in place of a figure
};
inline constexpr std::size_t cell_styles = 11;

/// Places count from 0: rows, then columns. Equal contents make equal bytes.
class Workbook {
 public:
  Workbook(const std::string& title, const std::string& creator);
  ~Workbook();
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;

  /// Begins a sheet; what follows goes there. The name is shortened and changed where Excel would refuse it.
  void begin_sheet(const std::string& name);
  void write(std::uint32_t row, std::uint16_t column, std::string_view text, CellStyle style);
  void write(std::uint32_t row, std::uint16_t column, double number, CellStyle style);
  /// Keeps the rows above and the columns left of a place in sight.
  void freeze(std::uint32_t row, std::uint16_t column);
  /// In characters, from one column to another.
  void set_width(std::uint16_t first, std::uint16_t last, double width);

  /// The finished file; nothing can be written after it. Throws MachineError where there is no room for it.
  std::string finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace andel::tables
