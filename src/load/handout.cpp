// The `handout` of a report: who it is for, where it goes, its slides.
#include "load/report.hpp"
#include "load/yaml_values.hpp"

namespace andel::load {

namespace {

/// `industry`, `[total, industry]`, or, where the segment is to have a name of its own, `{company: industry}`.
std::optional<Repetition> read_recipients(YamlNode node, Span place, Diagnostics& diagnostics) {
  if (node.is_mapping()) return read_repetition(node, place, diagnostics);
  auto segments = read_source_texts(node, diagnostics);
  if (!segments) return std::nullopt;
  if (node.is_sequence() && node.size() == 0) {
    diagnostics.error("missing-value", node.span(), "there is nobody to make handouts for");
  }
  return Repetition{{"segment", place}, std::move(*segments), place};
}

}  // namespace

HandoutKeys read_handout_keys(YamlNode node, Span place, Diagnostics& diagnostics) {
  YamlMapping keys(node, "the handout", place, diagnostics);
  keys.read_misspelt({"for each", "file", "title", "benchmarks", "brand", "slides"});
  HandoutKeys read;
  read.handout.span = place;
  if (const auto recipients = keys.require("for each")) {
    if (auto repetition = read_recipients(*recipients, *keys.place_of("for each"), diagnostics)) {
      read.handout.repetition = std::move(*repetition);
    }
  }
  keys.require("file", read_source_text, read.handout.file);
  keys.require("title", read_source_text, read.handout.title);
  keys.read("benchmarks", read_source_texts, read.handout.benchmarks);
  Spanned brand;
  keys.read("brand", read_spanned, brand);
  if (!brand.text.empty()) read.brand = std::move(brand);
  read.slides = keys.require("slides");
  if (read.slides && read.slides->is_sequence() && read.slides->size() == 0) {
    diagnostics.error("missing-value", read.slides->span(), "there is nothing on these handouts");
  }
  keys.refuse_unknown_keys();
  return read;
}

}  // namespace andel::load
