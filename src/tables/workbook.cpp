// The module that writes workbooks: the only file that knows libxlsxwriter.
#include "tables/workbook.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include <fmt/format.h>
#include <xlsxwriter.h>

#include "support/machine_error.hpp"
#include "support/unicode.hpp"

namespace andel::tables {
namespace {

namespace fs = std::filesystem;

/// A folder of our own that disappears with what is in it.
class ScratchFolder {
 public:
  ScratchFolder() {
    std::string name = (fs::temp_directory_path() / "andel-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr)
      throw MachineError("cannot make a folder in " + fs::temp_directory_path().string());
    path_ = name;
  }
  ~ScratchFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

constexpr lxw_color_t quiet_colour = 0x6B6570;

void set_style(lxw_format* format, CellStyle style) {
  switch (style) {
    case CellStyle::plain:
    case CellStyle::label:
      format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
      break;
    case CellStyle::heading:
      format_set_bold(format);
      format_set_text_wrap(format);
      format_set_align(format, LXW_ALIGN_VERTICAL_BOTTOM);
      format_set_bottom(format, LXW_BORDER_THIN);
      break;
    case CellStyle::quiet:
      format_set_font_color(format, quiet_colour);
      format_set_align(format, LXW_ALIGN_RIGHT);
      break;
    case CellStyle::whole:
      format_set_font_color(format, quiet_colour);
      format_set_num_format(format, "#,##0");
      break;
    case CellStyle::decimal:
      format_set_font_color(format, quiet_colour);
      format_set_num_format(format, "#,##0.0");
      break;
    case CellStyle::percent:
      format_set_num_format(format, "0.0\" %\"");
      break;
    case CellStyle::index:
      format_set_num_format(format, "0.0");
      break;
    case CellStyle::number:
      format_set_num_format(format, "0.00");
      break;
    case CellStyle::exact:
      break;
    case CellStyle::mark:
      format_set_align(format, LXW_ALIGN_RIGHT);
      break;
  }
}

/// Excel takes 31 characters, none of []:*?/\, no apostrophe at either end, and not "History".
std::string allowed_name(const std::string& name) {
  constexpr std::size_t longest = 28;  // leaves room for a number
  constexpr std::u32string_view refused = U"[]:*?/\\'";
  std::string allowed;
  std::size_t length = 0;
  for (const char32_t c : decode_utf8(name)) {
    if (length++ == longest) break;
    append_utf8(allowed, refused.find(c) == std::u32string_view::npos ? c : U'_');
  }
  return allowed.empty() || allowed == "History" ? allowed + "_" : allowed;
}

std::string lowered(std::string text) {
  std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

class XlsxWorkbook final : public Workbook {
 public:
  XlsxWorkbook(const std::string& title, const std::string& creator);
  ~XlsxWorkbook() override;
  XlsxWorkbook(const XlsxWorkbook&) = delete;
  XlsxWorkbook& operator=(const XlsxWorkbook&) = delete;

  void begin_sheet(const std::string& name) override;
  void write(std::uint32_t row, std::uint16_t column, std::string_view text, CellStyle style) override;
  void write(std::uint32_t row, std::uint16_t column, double number, CellStyle style) override;
  void freeze(std::uint32_t row, std::uint16_t column) override;
  void set_width(std::uint16_t first, std::uint16_t last, double width) override;
  std::string finish() override;

 private:
  ScratchFolder folder_;
  std::string path_ = (folder_.path() / "tables.xlsx").string();
  lxw_workbook* book_ = nullptr;
  lxw_worksheet* sheet_ = nullptr;
  std::array<lxw_format*, cell_styles> styles_{};
  std::set<std::string> names_;
};

XlsxWorkbook::XlsxWorkbook(const std::string& title, const std::string& creator) {
  std::string scratch = folder_.path().string();
  lxw_workbook_options options{};
  options.tmpdir = scratch.data();  // copied
  book_ = workbook_new_opt(path_.c_str(), &options);
  if (book_ == nullptr) throw MachineError("no memory for a workbook");
  for (std::size_t i = 0; i < cell_styles; ++i) {
    styles_[i] = workbook_add_format(book_);
    set_style(styles_[i], static_cast<CellStyle>(i));
  }
  std::string title_copy = title;
  std::string creator_copy = creator;
  lxw_doc_properties properties{};
  properties.title = title_copy.data();
  properties.author = creator_copy.data();
  properties.created = 1;  // the day says nothing, so equal tables are equal files
  workbook_set_properties(book_, &properties);
}

XlsxWorkbook::~XlsxWorkbook() {
  if (book_ != nullptr) workbook_close(book_);
}

void XlsxWorkbook::begin_sheet(const std::string& name) {
  const std::string allowed = allowed_name(name);
  std::string unique = allowed;
  for (int i = 2; !names_.insert(lowered(unique)).second; ++i) unique = fmt::format("{} {}", allowed, i);
  sheet_ = workbook_add_worksheet(book_, unique.c_str());
  if (sheet_ == nullptr) throw std::logic_error("refused sheet name: " + unique);
}

void XlsxWorkbook::write(std::uint32_t row, std::uint16_t column, std::string_view text, CellStyle style) {
  const std::string copy(text);
  worksheet_write_string(sheet_, row, column, copy.c_str(), styles_[static_cast<std::size_t>(style)]);
}

void XlsxWorkbook::write(std::uint32_t row, std::uint16_t column, double number, CellStyle style) {
  if (!std::isfinite(number)) return;
  worksheet_write_number(sheet_, row, column, number, styles_[static_cast<std::size_t>(style)]);
}

void XlsxWorkbook::freeze(std::uint32_t row, std::uint16_t column) { worksheet_freeze_panes(sheet_, row, column); }

void XlsxWorkbook::set_width(std::uint16_t first, std::uint16_t last, double width) {
  worksheet_set_column(sheet_, first, last, width, nullptr);
}

std::string XlsxWorkbook::finish() {
  const lxw_error error = workbook_close(book_);
  book_ = nullptr;
  if (error != LXW_NO_ERROR) throw MachineError(fmt::format("cannot write a workbook: {}", lxw_strerror(error)));
  std::ifstream file(path_, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (!file || bytes.empty()) throw MachineError("cannot read back " + path_);
  return bytes;
}

}  // namespace

extern "C" [[gnu::visibility("default")]] WorkbookMaker andel_make_workbook;

void andel_make_workbook(const std::string& title, const std::string& creator, std::unique_ptr<Workbook>& made) {
  made = std::make_unique<XlsxWorkbook>(title, creator);
}

}  // namespace andel::tables
