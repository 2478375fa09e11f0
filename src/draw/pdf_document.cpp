#include <fstream>
#include <iterator>

#include "draw/document_check.hpp"
#include "draw/draw.hpp"
#include "draw/pdf_attachment.hpp"
#include "draw/pdf_file.hpp"
#include "draw/pdf_link.hpp"
#include "draw/pdf_metadata.hpp"
#include "draw/pdf_navigation.hpp"
#include "draw/pdf_page.hpp"
#include "draw/pdf_structure.hpp"
#include "draw/pdf_writer.hpp"
#include "support/machine_error.hpp"

namespace andel::draw {

namespace {

constexpr const char* colour_profile = "/usr/share/color/icc/sRGB.icc";

std::string read_colour_profile() {
  std::ifstream file(colour_profile, std::ios::binary);
  std::string bytes(std::istreambuf_iterator<char>(file), {});
  if (bytes.empty())
    throw MachineError(std::string("cannot read ") + colour_profile + ": install the Debian package icc-profiles-free");
  return bytes;
}

}  // namespace

std::string to_pdf(const Document& document, const text::FaceSet& faces) {
  check_document(document);
  PdfFile file;
  const WrittenPages pages = write_pages(file, document, faces);
  const std::vector<WrittenLink> links = write_links(file, document, pages);
  write_outline(file, document, pages);
  write_page_labels(file, document);
  write_metadata(file, document.info, document.attachments.empty() ? ArchivePart::two : ArchivePart::three);
  write_attachments(file, document);
  write_output_intent(file, read_colour_profile());
  write_structure(file, document, pages, links);
  return write_file(file);
}

}  // namespace andel::draw
