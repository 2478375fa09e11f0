#include "draw/pdf_link.hpp"

#include "draw/pdf_number.hpp"
#include "draw/pdf_string.hpp"

namespace andel::draw {

namespace {

void append_target(std::string& out, const Link& link, const WrittenPages& pages) {
  if (const auto* page = std::get_if<PageId>(&link.target)) {
    out += "/Dest[";
    append_reference(out, pages[*page].number());
    out += "/Fit]";
  } else {
    out += "/A<</S/URI/URI";
    append_literal_string(out, std::get<std::string>(link.target));
    out += ">>";
  }
}

/// No border, printed (PDF/A-2, 6.3.2), with words for whoever cannot see where it leads (PDF/UA-1, 7.18.5).
std::string annotation(const Link& link, const LinkArea& area, std::size_t parent_key, const Document& document,
                       const WrittenPages& pages) {
  std::string entries = "/Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect";
  append_box(entries, area.box, document.pages[area.page]);
  entries += "/Contents";
  append_text_string(entries, link.description);
  entries += "/StructParent ";
  append_integer(entries, static_cast<std::int64_t>(parent_key));
  append_target(entries, link, pages);
  return entries;
}

}  // namespace

std::vector<WrittenLink> write_links(PdfFile& file, const Document& document, const WrittenPages& pages) {
  std::vector<WrittenLink> written;
  Table<PageTag, HPDF_Array> annotations(pages.size(), nullptr);
  for (const Link& link : document.links) {
    for (const LinkArea& area : link.areas) {
      HPDF_Dict added = file.add_dictionary(annotation(link, area, pages.size() + written.size(), document, pages));
      HPDF_Array& of_page = annotations[area.page];
      if (of_page == nullptr) {
        of_page = file.new_direct_array();
        file.set(pages[area.page].page, "Annots", of_page);
      }
      require(HPDF_Array_Add(of_page, added), "list an annotation");
      written.push_back({link.element, area.page, number_of(added)});
    }
  }
  return written;
}

}  // namespace andel::draw
