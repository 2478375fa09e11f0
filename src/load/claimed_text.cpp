// A text of a slide that makes claims, as its author wrote it.
#include <fmt/format.h>

#include "load/report.hpp"
#include "load/yaml_values.hpp"

namespace andel::load {

namespace {

PassageSpec read_passage(YamlNode node, const std::string& region, Diagnostics& diagnostics) {
  PassageSpec passage;
  if (!node.is_mapping()) {
    if (auto text = read_source_text(node, diagnostics)) passage.text = std::move(*text);
    return passage;
  }
  const Span place = head_of(node);
  YamlMapping keys(node, fmt::format("text `{}`", region), place, diagnostics);
  ClaimSpec claim;
  claim.span = keys.place_of("holds").value_or(place);
  keys.require("text", read_source_text, passage.text);
  if (const auto holds = keys.require("holds")) {
    if (auto conditions = read_source_texts(*holds, diagnostics)) claim.holds = std::move(*conditions);
    if (holds->is_sequence() && holds->size() == 0) {
      diagnostics.error("missing-value", holds->span(), "there is nothing that must hold");
    }
  }
  keys.read("otherwise", read_source_text, claim.otherwise);
  keys.refuse_unknown_keys();
  passage.claim = std::move(claim);
  return passage;
}

}  // namespace

bool makes_claims(YamlNode node) {
  if (node.is_mapping()) return true;
  for (std::size_t i = 0; node.is_sequence() && i < node.size(); ++i) {
    if (node.element(i).is_mapping()) return true;
  }
  return false;
}

ClaimedText read_claimed_text(YamlNode node, const std::string& region, Diagnostics& diagnostics) {
  ClaimedText text;
  text.span = node.span();
  if (node.is_mapping()) {
    text.passages.push_back(read_passage(node, region, diagnostics));
    return text;
  }
  for (std::size_t i = 0; i < node.size(); ++i) {
    text.passages.push_back(read_passage(node.element(i), region, diagnostics));
  }
  return text;
}

}  // namespace andel::load
