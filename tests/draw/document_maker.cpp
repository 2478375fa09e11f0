#include "draw/document_maker.hpp"

#include <memory>
#include <stdexcept>

#include <hb.h>

namespace andel::draw::test {

namespace {

std::shared_ptr<const text::Face> open_lato(const std::string& style) {
  FaceSource source;
  source.family = "Lato";
  source.name = style;
  source.path = "/usr/share/fonts/truetype/lato/Lato-" + style + ".ttf";
  source.package = "fonts-lato";
  Diagnostics diagnostics;
  auto face = text::Face::open(source, diagnostics);
  if (!face) throw std::runtime_error("cannot open " + source.path);
  return face;
}

}  // namespace

const text::FaceSet& lato() {
  static const text::FaceSet faces{open_lato("Regular"), open_lato("Bold"), open_lato("Italic")};
  return faces;
}

TextRun shape(FaceId face, Pt size, Point origin, std::string_view words) {
  TextRun run{face, size, Colour{30, 27, 38}, origin, std::string(words), {}};
  hb_font_t* font = lato()[face]->harfbuzz_font();
  const float unit = 1000.0F / static_cast<float>(hb_face_get_upem(lato()[face]->harfbuzz_face()));
  const std::unique_ptr<hb_buffer_t, decltype(&hb_buffer_destroy)> buffer(hb_buffer_create(), hb_buffer_destroy);
  hb_buffer_add_utf8(buffer.get(), words.data(), static_cast<int>(words.size()), 0, -1);
  hb_buffer_guess_segment_properties(buffer.get());
  hb_shape(font, buffer.get(), nullptr, 0);
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
  for (unsigned i = 0; i < count; ++i) {
    if (infos[i].codepoint == 0) throw std::logic_error("Lato lacks a character of \"" + run.text + "\"");
    run.glyphs.push_back({infos[i].codepoint, infos[i].cluster, static_cast<float>(positions[i].x_advance) * unit,
                          static_cast<float>(positions[i].x_offset) * unit,
                          static_cast<float>(positions[i].y_offset) * unit});
  }
  return run;
}

Pt width(const TextRun& run) {
  double sum = 0;
  for (const Glyph& glyph : run.glyphs) sum += static_cast<double>(glyph.advance);
  return sum * run.size / 1000;
}

DocumentMaker::DocumentMaker() {
  document.info.title = "Elevenkät 2011 – trygghet & trivsel";
  document.info.subject = "Resultat";
  document.info.authors = {"Åsa Öberg", "Enhet Ö"};
  document.info.keywords = {"enkät", "skola"};
  document.info.language = "sv-SE";
  document.info.date = "2011-01-18";
  document.info.creator = "andel 0.1.0";
  document.structure.add({});
}

PageId DocumentMaker::add_page(std::string label, Size size) {
  return document.pages.add({size, std::move(label), {}});
}

StructureId DocumentMaker::add(StructureId parent, Role role) {
  StructureElement element;
  element.role = role;
  element.parent = parent;
  const StructureId id = document.structure.add(std::move(element));
  document.structure[parent].kids.emplace_back(id);
  return id;
}

void DocumentMaker::draw(StructureId owner, Drawing drawing) {
  const PageId page{static_cast<std::uint32_t>(document.pages.size() - 1)};
  auto& contents = document.pages[page].contents;
  const bool goes_on = !contents.empty() && std::holds_alternative<StructureId>(contents.back().tag) &&
                       std::get<StructureId>(contents.back().tag) == owner;
  if (!goes_on) {
    document.structure[owner].kids.emplace_back(MarkedContent{page, static_cast<std::uint32_t>(contents.size())});
    contents.push_back({owner, {}});
  }
  contents.back().drawings.push_back(std::move(drawing));
}

void DocumentMaker::draw(Artifact kind, Drawing drawing) {
  auto& contents = document.pages[PageId{static_cast<std::uint32_t>(document.pages.size() - 1)}].contents;
  contents.push_back({kind, {std::move(drawing)}});
}

StructureId DocumentMaker::say(StructureId parent, Role role, TextRun run) {
  const StructureId id = add(parent, role);
  draw(id, std::move(run));
  return id;
}

Document one_paragraph(std::string_view words) {
  DocumentMaker maker;
  maker.add_page("1");
  maker.say(DocumentMaker::root(), Role::paragraph, shape(regular, 18, {60, 100}, words));
  return std::move(maker.document);
}

}  // namespace andel::draw::test
