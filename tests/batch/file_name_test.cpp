#include "batch/file_name.hpp"

#include <catch2/catch.hpp>

namespace andel::batch {

TEST_CASE("a label becomes a name that every file system takes") {
  struct Case {
    const char* label;
    const char* name;
  };
  const Case cases[] = {
      {"Bank/Finans", "bank-finans"},
      {"Kunskap / Utbildning", "kunskap-utbildning"},
      {"Större städer", "storre-stader"},
      {"Åre, Ängelholm & Öland", "are-angelholm-oland"},
      {"5–19 anställda", "5-19-anstallda"},
      {"Företag med 200+ anställda", "foretag-med-200-anstallda"},
      {"Société Générale", "societe-generale"},
      {"Łódź Straße Œuvre Þór", "lodz-strasse-oeuvre-thor"},
      {"../../etc/passwd", "etc-passwd"},
      {".hidden", "hidden"},
      {"a\\b:c*d?e\"f<g>h|i", "a-b-c-d-e-f-g-h-i"},
      {"a\nb\tc", "a-b-c"},
      {"AUX", "aux_"},
      {"com2", "com2_"},
      {"COM9", "com9_"},
      {"LPT 3", "lpt-3"},
      {"lpt9", "lpt9_"},
      {"com0", "com0"},
      {"com10", "com10"},
      {"nul.pdf", "nul_.pdf"},
      {"Con.Tra", "con_.tra"},
      {"conto", "conto"},
      {"Bolaget AB.", "bolaget-ab"},
      {"Bolaget AB . . ", "bolaget-ab"},
      {" . Bolaget", "bolaget"},
      {"version 2.0", "version-2.0"},
      {"Ελλάδα", "Ελλάδα"},
      {"\xff", ""},
      {"?!", ""},
      {"", ""},
  };
  for (const auto& [label, name] : cases) {
    CAPTURE(label);
    CHECK(safe_file_name(label) == name);
  }
}

TEST_CASE("a name is never longer than file systems allow, nor cut inside a character") {
  CHECK(safe_file_name(std::string(500, 'a')).size() == 120);
  std::string greek;
  for (int i = 0; i < 100; ++i) greek += "λ";
  const std::string name = safe_file_name("x" + greek);
  CHECK(name.size() == 119);
  CHECK(name.substr(name.size() - 2) == "λ");
}

}  // namespace andel::batch
