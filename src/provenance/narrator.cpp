#include "provenance/narrator.hpp"

#include "provenance/computation.hpp"

namespace andel::provenance {
namespace {

constexpr NarratedWords swedish{"Bild",
                                "text",
                                "diagram",
                                "region",
                                "rad",
                                "Uttryck",
                                "Oavrundat värde",
                                "avrundat halva bort från noll till {} decimaler",
                                "segment",
                                "våg",
                                "{} intervjuer, vägda till {}",
                                "Data",
                                "Kod",
                                "Svar",
                                "Intervjuer",
                                "Vägt",
                                "Räknas som",
                                "utanför basen",
                                "Vägt medelvärde av det som svaren räknas som",
                                "Antalet per svar visas inte: uppgifter om gruppen hålls tillbaka",
                                "förändring",
                                "jämförelse",
                                "mål",
                                "nedre ände",
                                "övre ände",
                                "antal svar",
                                "Uträkning",
                                "Signifikant förändring: p = {}",
                                "Ingen signifikant förändring: p = {}",
                                "Ände av ett konfidensintervall på nivån {} %",
                                "Känt utan svar: står i rapporten eller kodboken",
                                "alternativtext",
                                "not",
                                "sidfot",
                                "gräns",
                                "nivå",
                                "antal",
                                "Räknat på bilden",
                                "{} uppgifter om segment som inte namnges här"};
constexpr NarratedWords english{"Slide",
                                "text",
                                "chart",
                                "region",
                                "line",
                                "Expression",
                                "Unrounded value",
                                "rounded half away from zero to {} decimals",
                                "segment",
                                "wave",
                                "{} interviews, weighted to {}",
                                "Data",
                                "Code",
                                "Answer",
                                "Interviews",
                                "Weighted",
                                "Counts as",
                                "outside the base",
                                "Weighted mean of what the answers count as",
                                "Counts per answer are not shown: figures about the group are held back",
                                "change",
                                "reference",
                                "goal",
                                "low end",
                                "high end",
                                "answers",
                                "Computation",
                                "A significant change: p = {}",
                                "No significant change: p = {}",
                                "End of a confidence interval at the level of {}%",
                                "Known without answers: it stands in the report or the codebook",
                                "alt text",
                                "note",
                                "furniture",
                                "limit",
                                "level",
                                "count",
                                "Counted on the slide",
                                "{} figures of segments that are not named here"};

}  // namespace

Narrator::Narrator(Language language)
    : words_(language == Language::swedish ? swedish : english),
      numbers_(language == Language::swedish ? text::NumberLanguage::swedish : text::NumberLanguage::english) {}

std::string Narrator::value(double value) const { return number(value, value_decimals); }

std::string_view Narrator::kind(const NumberRecord& number) const {
  switch (number.role) {
    case Role::value:
      return name_of_medium(number.medium);
    case Role::change:
      return words_.change;
    case Role::reference:
      return words_.reference;
    case Role::goal:
      return words_.goal;
    case Role::interval_low:
      return words_.low_end;
    case Role::interval_high:
      return words_.high_end;
    case Role::limit:
      return words_.limit;
    case Role::level:
      return words_.level_role;
    case Role::count:
      return words_.count;
    case Role::interviews:
      break;
  }
  return words_.answers;
}

std::string_view Narrator::name_of_medium(Medium medium) const {
  switch (medium) {
    case Medium::text:
      return words_.text;
    case Medium::alternative:
      return words_.alternative;
    case Medium::note:
      return words_.note;
    case Medium::furniture:
      return words_.furniture;
    case Medium::chart:
      break;
  }
  return words_.chart;
}

}  // namespace andel::provenance
