#include "draw/pdf_page.hpp"

#include "draw/pdf_content.hpp"
#include "draw/pdf_number.hpp"

namespace andel::draw {

namespace {

/// What pages refer to by name.
struct Resources {
  FontTable fonts;
  PictureTable pictures;
};

Pt middle_of(const TextRun& run) { return run.origin.y; }
Pt middle_of(const FilledRect& rect) { return rect.box.y + rect.box.height / 2; }
Pt middle_of(const Line& line) { return (line.from.y + line.to.y) / 2; }
Pt middle_of(const FilledPolygon& polygon) { return polygon.corners.empty() ? 0 : polygon.corners.front().y; }
Pt middle_of(const PlacedPicture& picture) { return picture.window.y + picture.window.height / 2; }

PageEnd end_of(const Drawing& drawing, const Page& page) {
  const Pt middle = std::visit([](const auto& one) { return middle_of(one); }, drawing);
  return middle < page.size.height / 2 ? PageEnd::top : PageEnd::bottom;
}

/// Furniture of both ends of the page may stand in one content, but is marked apart.
void write_artifact(Artifact artifact, const std::vector<Drawing>& drawings, const Page& page, ContentWriter& writer) {
  for (std::size_t i = 0; i < drawings.size();) {
    const PageEnd end = end_of(drawings[i], page);
    writer.begin(artifact, end);
    while (i < drawings.size() && (artifact != Artifact::pagination || end_of(drawings[i], page) == end))
      writer.draw(drawings[i++]);
    writer.end();
  }
}

/// Fills in the page's marks and returns its content stream.
std::string write_contents(const Page& page, const Document& document, Resources& resources, WrittenPage& written) {
  ContentWriter writer(resources.fonts, resources.pictures, page.size);
  for (const Content& content : page.contents) {
    written.marks.push_back(written.mark_count);
    if (const auto* artifact = std::get_if<Artifact>(&content.tag)) {
      write_artifact(*artifact, content.drawings, page, writer);
      continue;
    }
    writer.begin(document.structure[std::get<StructureId>(content.tag)].role, written.mark_count++);
    for (const Drawing& drawing : content.drawings) writer.draw(drawing);
    writer.end();
  }
  return std::move(writer).take();
}

HPDF_Page add_page(PdfFile& file, const Page& page, std::size_t index) {
  HPDF_Page added = HPDF_AddPage(file.libharu());
  if (added == nullptr) require(HPDF_GetError(file.libharu()), "add a page");
  require(HPDF_Page_SetWidth(added, static_cast<HPDF_REAL>(page.size.width)), "set a page's width");
  require(HPDF_Page_SetHeight(added, static_cast<HPDF_REAL>(page.size.height)), "set a page's height");
  file.set_integer(added, "StructParents", static_cast<std::int32_t>(index));
  file.set_name(added, "Tabs", "S");  // PDF/UA-1, 7.18.3
  return added;
}

}  // namespace

WrittenPages write_pages(PdfFile& file, const Document& document, const text::FaceSet& faces) {
  WrittenPages all;
  all.reserve(document.pages.size());
  Resources resources{FontTable(faces), {}};
  HPDF_Dict dictionary = file.add_dictionary();  // one for all pages: the fonts of a deck are few
  for (const Page& page : document.pages) {
    WrittenPage written;
    written.page = add_page(file, page, all.size());
    file.set(written.page, "Resources", dictionary);
    const std::string contents = write_contents(page, document, resources, written);
    file.fill_stream(static_cast<HPDF_PageAttr>(written.page->attr)->contents, contents, Compression::deflate);
    all.add(std::move(written));
  }
  std::string entries = "/Font<<" + resources.fonts.embed(file) + ">>";
  if (!resources.pictures.empty()) entries += "/XObject<<" + resources.pictures.embed(file) + ">>";
  file.set_entries(dictionary, std::move(entries));
  return all;
}

void append_box(std::string& out, const Rect& box, const Page& page) {
  constexpr int decimals = 2;
  out += '[';
  append_number(out, box.x, decimals);
  out += ' ';
  append_number(out, page.size.height - box.bottom(), decimals);
  out += ' ';
  append_number(out, box.right(), decimals);
  out += ' ';
  append_number(out, page.size.height - box.y, decimals);
  out += ']';
}

}  // namespace andel::draw
