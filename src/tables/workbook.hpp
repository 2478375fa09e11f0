// A spreadsheet file under construction: sheets of texts and numbers in a few styles. Knows no survey.
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
  virtual ~Workbook() = default;

  /// Begins a sheet; what follows goes there. The name is shortened and changed where Excel would refuse it.
  virtual void begin_sheet(const std::string& name) = 0;
  virtual void write(std::uint32_t row, std::uint16_t column, std::string_view text, CellStyle style) = 0;
  virtual void write(std::uint32_t row, std::uint16_t column, double number, CellStyle style) = 0;
  /// Keeps the rows above and the columns left of a place in sight.
  virtual void freeze(std::uint32_t row, std::uint16_t column) = 0;
  /// In characters, from one column to another.
  virtual void set_width(std::uint16_t first, std::uint16_t last, double width) = 0;

  /// The finished file; nothing can be written after it. Throws MachineError where there is no room for it.
  virtual std::string finish() = 0;
};

/// An empty workbook. Throws MachineError where there is no room for one, or the module that knows how is missing.
std::unique_ptr<Workbook> make_workbook(const std::string& title, const std::string& creator);

/// What that module offers, and its name there. libxlsxwriter brings all of OpenSSL, which no PDF should wait for.
using WorkbookMaker = void(const std::string& title, const std::string& creator, std::unique_ptr<Workbook>& made);
inline constexpr const char* workbook_module = "andel_workbook.so";
inline constexpr const char* workbook_maker = "andel_make_workbook";

}  // namespace andel::tables
