#include "draw/pdf_navigation.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "draw/pdf_number.hpp"
#include "draw/pdf_string.hpp"

namespace andel::draw {

namespace {

/// A label that is a plain decimal number as /S /D counts them.
std::optional<int> plain_number(const std::string& label) {
  int number = 0;
  const char* end = label.data() + label.size();
  const auto read = std::from_chars(label.data(), end, number);
  const bool whole = read.ec == std::errc{} && read.ptr == end;
  if (!whole || number < 1 || label.front() == '0') return std::nullopt;
  return number;
}

}  // namespace

void write_outline(PdfFile& file, const Document& document, const WrittenPages& pages) {
  if (document.outline.empty()) return;
  std::vector<HPDF_Outline> open;  // the newest entry of each level
  for (const OutlineEntry& entry : document.outline) {
    const auto level = std::min<std::size_t>(static_cast<std::size_t>(std::max(entry.level, 0)), open.size());
    open.resize(level);
    HPDF_Outline added = HPDF_CreateOutline(file.libharu(), open.empty() ? nullptr : open.back(), "", nullptr);
    HPDF_Destination target = added == nullptr ? nullptr : HPDF_Page_CreateDestination(pages[entry.page].page);
    if (target == nullptr) require(HPDF_GetError(file.libharu()), "add a bookmark");
    require(HPDF_Destination_SetFit(target), "aim a bookmark");
    require(HPDF_Outline_SetDestination(added, target), "aim a bookmark");
    file.set_text(added, "Title", entry.title);
    open.push_back(added);
  }
  require(HPDF_SetPageMode(file.libharu(), HPDF_PAGE_MODE_USE_OUTLINE), "have the bookmarks shown");
}

std::string page_label_entries(const Table<PageTag, Page>& pages) {
  std::string entries = "/Nums[";
  std::optional<int> expected;  // the label that goes on with the range before
  std::int64_t index = 0;
  for (const Page& page : pages) {
    const std::optional<int> number = plain_number(page.label);
    if (!number || number != expected) {
      append_integer(entries, index);
      entries += "<<";
      if (number) {
        entries += "/S/D/St ";
        append_integer(entries, *number);
      } else if (!page.label.empty()) {
        entries += "/P";
        append_text_string(entries, page.label);
      }
      entries += ">>";
    }
    expected = number ? std::optional(*number + 1) : std::nullopt;
    ++index;
  }
  return entries + ']';
}

void write_page_labels(PdfFile& file, const Document& document) {
  const bool labelled =
      std::any_of(document.pages.begin(), document.pages.end(), [](const Page& page) { return !page.label.empty(); });
  if (labelled)
    file.set(file.libharu()->catalog, "PageLabels", file.add_dictionary(page_label_entries(document.pages)));
}

}  // namespace andel::draw
