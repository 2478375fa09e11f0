#include <catch2/catch.hpp>

#include "draw/document_maker.hpp"
#include "draw/draw.hpp"
#include "draw/pdf_metadata.hpp"
#include "draw/structure_reader.hpp"
#include "golden.hpp"

using namespace andel;
using namespace andel::draw::test;

TEST_CASE("the XMP packet holds what is known and the claims to conform") {
  andel::test::check_golden("draw", "xmp", draw::xmp_packet(sample_deck().info, "libharu", draw::ArchivePart::two));
}

TEST_CASE("the XMP packet leaves out what is not known and escapes what XML would misread") {
  DocumentInfo info;
  info.title = "A & B < C > \"D\"\x01";
  info.language = "en";
  const std::string packet = draw::xmp_packet(info, "p", draw::ArchivePart::two);
  CHECK(packet.find("A &amp; B &lt; C &gt; \"D\" </rdf:li>") != std::string::npos);
  for (const char* absent : {"dc:description", "dc:creator", "dc:subject", "xmp:CreatorTool", "xmp:CreateDate"}) {
    CAPTURE(absent);
    CHECK(packet.find(absent) == std::string::npos);
  }
}

TEST_CASE("the information dictionary says the same as the packet") {
  const PdfReader file(draw::to_pdf(sample_deck(), lato()));
  const auto& info = file.resolve(file.trailer().at("/Info"));
  CHECK(info.at("/Title") == "u:Elevenkät 2011 – trygghet & trivsel");
  CHECK(info.at("/Author") == "u:Åsa Öberg, Enhet Ö");
  CHECK(info.at("/Subject") == "u:Resultat");
  CHECK(info.at("/Keywords") == "u:enkät, skola");
  CHECK(info.at("/Creator") == "u:andel 0.1.0");
  CHECK(info.at("/CreationDate") == "u:D:20110118000000Z");
  CHECK(info.at("/ModDate") == info.at("/CreationDate"));
}

TEST_CASE("the catalog tells readers how to treat the file") {
  const PdfReader file(draw::to_pdf(sample_deck(), lato()));
  CHECK(file.catalog().at("/Lang") == "u:sv-SE");
  CHECK(file.catalog().at("/MarkInfo").at("/Marked") == true);
  CHECK(file.catalog().at("/ViewerPreferences").at("/DisplayDocTitle") == true);
  const auto& intent = file.resolve(file.catalog().at("/OutputIntents").at(0));
  CHECK(intent.at("/S") == "/GTS_PDFA1");
  CHECK(file.resolve(intent.at("/DestOutputProfile")).at("/N") == 3);
}
