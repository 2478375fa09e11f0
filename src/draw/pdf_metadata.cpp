#include "draw/pdf_metadata.hpp"

#include <fmt/format.h>

namespace andel::draw {

namespace {

constexpr std::string_view packet_begin =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
    " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
    "<pdfaid:conformance>A</pdfaid:conformance>\n<pdfuaid:part>1</pdfuaid:part>\n"
    "<dc:format>application/pdf</dc:format>\n";

/// PDF/A knows only the schemas of its own list, so the PDF/UA identifier is described here (PDF/A-2, 6.6.2.3.3).
constexpr std::string_view packet_end =
    "</rdf:Description>\n"
    "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
    "</rdf:Description>\n"
    "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n";

std::string escape_xml(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '&')
      escaped += "&amp;";
    else if (c == '<')
      escaped += "&lt;";
    else if (c == '>')
      escaped += "&gt;";
    else if (static_cast<unsigned char>(c) >= 0x20)  // XML 1.0 has no place for other control characters
      escaped += c;
    else
      escaped += ' ';
  }
  return escaped;
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  return fmt::format("{}", fmt::join(parts, separator));
}

void append_simple(std::string& packet, std::string_view property, std::string_view text) {
  if (!text.empty()) packet += fmt::format("<{0}>{1}</{0}>\n", property, escape_xml(text));
}

void append_default_language(std::string& packet, std::string_view property, std::string_view text) {
  if (text.empty()) return;
  packet += fmt::format("<{0}><rdf:Alt><rdf:li xml:lang=\"x-default\">{1}</rdf:li></rdf:Alt></{0}>\n", property,
                        escape_xml(text));
}

void append_list(std::string& packet, std::string_view property, std::string_view kind,
                 const std::vector<std::string>& items) {
  if (items.empty()) return;
  packet += fmt::format("<{}><rdf:{}>", property, kind);
  for (const std::string& item : items) packet += "<rdf:li>" + escape_xml(item) + "</rdf:li>";
  packet += fmt::format("</rdf:{}></{}>\n", kind, property);
}

std::string xmp_date(const std::string& iso_date) { return iso_date.empty() ? "" : iso_date + "T00:00:00Z"; }

/// As libharu names itself.
std::string producer_name() { return fmt::format("libharu {}", HPDF_GetVersion()); }

}  // namespace

std::string pdf_date(const std::string& iso_date) {
  return "D:" + iso_date.substr(0, 4) + iso_date.substr(5, 2) + iso_date.substr(8, 2) + "000000Z";
}

std::string xmp_packet(const DocumentInfo& info, std::string_view producer, ArchivePart part) {
  std::string packet(packet_begin);
  append_simple(packet, "pdfaid:part", part == ArchivePart::two ? "2" : "3");
  append_default_language(packet, "dc:title", info.title);
  append_default_language(packet, "dc:description", info.subject);
  append_list(packet, "dc:creator", "Seq", info.authors);
  append_list(packet, "dc:subject", "Bag", info.keywords);
  append_list(packet, "dc:language", "Bag", {info.language});
  append_simple(packet, "xmp:CreatorTool", info.creator);
  append_simple(packet, "xmp:CreateDate", xmp_date(info.date));
  append_simple(packet, "xmp:ModifyDate", xmp_date(info.date));
  append_simple(packet, "pdf:Keywords", join(info.keywords, ", "));
  append_simple(packet, "pdf:Producer", producer);
  packet += packet_end;
  return packet;
}

void write_metadata(PdfFile& file, const DocumentInfo& info, ArchivePart part) {
  HPDF_Dict catalog = file.libharu()->catalog;
  HPDF_Dict dictionary = file.libharu()->info;
  const std::string producer = producer_name();
  const auto set = [&](const char* key, std::string_view text) {
    if (!text.empty()) file.set_text(dictionary, key, text);
  };
  set("Title", info.title);
  set("Subject", info.subject);
  set("Author", join(info.authors, ", "));
  set("Keywords", join(info.keywords, ", "));
  set("Creator", info.creator);
  set("Producer", producer);
  if (!info.date.empty()) {
    set("CreationDate", pdf_date(info.date));
    set("ModDate", pdf_date(info.date));
  }

  file.set_text(catalog, "Lang", info.language);
  HPDF_Dict preferences = file.new_direct_dictionary();
  require(HPDF_Dict_AddBoolean(preferences, "DisplayDocTitle", HPDF_TRUE), "have the title shown");
  file.set(catalog, "ViewerPreferences", preferences);
  // Not compressed, so that tools which know no PDF find it.
  file.set(catalog, "Metadata",
           file.add_stream(xmp_packet(info, producer, part), Compression::none, "/Type/Metadata/Subtype/XML"));
}

void write_output_intent(PdfFile& file, std::string_view icc_profile) {
  std::string entries =
      "/Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)"
      "/DestOutputProfile ";
  append_reference(entries, number_of(file.add_stream(icc_profile, Compression::deflate, "/N 3")));
  HPDF_Array intents = file.new_direct_array();
  file.set(file.libharu()->catalog, "OutputIntents", intents);
  require(HPDF_Array_Add(intents, file.add_dictionary(std::move(entries))), "list the output intent");
}

}  // namespace andel::draw
