#include "draw/pdf_attachment.hpp"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

#include "draw/pdf_metadata.hpp"
#include "draw/pdf_string.hpp"

namespace andel::draw {

namespace {

/// The bytes, with their type as a name: "text/csv" is /text#2Fcsv.
ObjectNumber embed_bytes(const Attachment& attachment, const std::string& date, PdfFile& file) {
  std::string entries = "/Type/EmbeddedFile/Subtype";
  append_name(entries, attachment.media_type);
  entries += fmt::format("/Params<</Size {}", attachment.bytes.size());
  if (!date.empty()) entries += "/ModDate(" + pdf_date(date) + ")";
  entries += ">>";
  return number_of(file.add_stream(attachment.bytes, Compression::deflate, std::move(entries)));
}

HPDF_Dict add_specification(const Attachment& attachment, const std::string& date, PdfFile& file) {
  std::string entries = "/Type/Filespec/AFRelationship/Data/F";
  append_text_string(entries, attachment.name);
  entries += "/UF";
  append_text_string(entries, attachment.name);
  entries += "/Desc";
  append_text_string(entries, attachment.description);
  const ObjectNumber bytes = embed_bytes(attachment, date, file);
  entries += "/EF<</F ";
  append_reference(entries, bytes);
  entries += "/UF ";
  append_reference(entries, bytes);
  entries += ">>";
  return file.add_dictionary(std::move(entries));
}

/// In the order of their names, which the name tree wants.
std::vector<const Attachment*> in_order(const std::vector<Attachment>& attachments) {
  std::vector<const Attachment*> sorted;
  for (const Attachment& attachment : attachments) {
    if (attachment.name.empty() || attachment.media_type.empty() || attachment.description.empty())
      throw std::logic_error("document: an attachment does not say what it is");
    sorted.push_back(&attachment);
  }
  std::sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return a->name < b->name; });
  const auto same = [](const auto* a, const auto* b) { return a->name == b->name; };
  if (std::adjacent_find(sorted.begin(), sorted.end(), same) != sorted.end())
    throw std::logic_error("document: two attachments have one name");
  return sorted;
}

}  // namespace

void write_attachments(PdfFile& file, const Document& document) {
  if (document.attachments.empty()) return;
  HPDF_Array associated = file.new_direct_array();
  file.set(file.libharu()->catalog, "AF", associated);
  std::string names = "/EmbeddedFiles<</Names[";
  for (const Attachment* attachment : in_order(document.attachments)) {
    HPDF_Dict specification = add_specification(*attachment, document.info.date, file);
    require(HPDF_Array_Add(associated, specification), "list an attachment");
    append_text_string(names, attachment->name);
    append_reference(names, number_of(specification));
  }
  file.set(file.libharu()->catalog, "Names", file.add_dictionary(names + "]>>"));
}

}  // namespace andel::draw
