// What pages carry besides their regions: bands of colour and short texts, from a brand's furniture.yaml.
#include <filesystem>

#include <fmt/format.h>

#include "load/brand_draft.hpp"
#include "load/yaml_values.hpp"

namespace andel::load {

namespace {

/// Whether any of it can be seen: a band may reach beyond the edges.
bool is_on_page(const Rect& box, Size page) {
  return box.x < page.width && box.y < page.height && box.right() > 0 && box.bottom() > 0;
}

std::optional<Furniture> read_piece(YamlNode node, BrandDraft& draft) {
  YamlMapping keys(node, "this piece of furniture", node.span(), draft.diagnostics);
  const auto box_of_page = [&](YamlNode written, Diagnostics& diagnostics) {
    const Size page = draft.brand.page;
    const auto made = read_box(written, page, diagnostics);
    if (made && !is_on_page(*made, page)) {
      diagnostics.error("furniture-outside-page", written.span(), "this piece of furniture lies beside the page");
    }
    return made;
  };
  Rect box;
  Furniture piece;
  const auto band = keys.take("band");
  const auto text = keys.take("text");
  const auto picture = keys.take("picture");
  keys.require("box", box_of_page, box);
  if (text) {
    FurnitureText words{box, {}, read_source_text(*text, draft.diagnostics).value_or(SourceText())};
    keys.require("style", style_of(draft), words.style);
    piece = std::move(words);
  } else if (band) {
    piece = Band{box, draft.palette.read(*band, draft.diagnostics).value_or(Colour())};
  }
  const int kinds = keys.has("band") + keys.has("text") + keys.has("picture");
  if (keys.is_sound() && kinds != 1) {
    draft.diagnostics.error(kinds > 1 ? "conflicting-keys" : "missing-key", node.span(),
                            "a piece of furniture needs one of `band`, `text` and `picture`");
  }
  if (picture) {
    const auto handle = draft.files.open_picture(*picture);
    if (!handle) return std::nullopt;
    piece = FurniturePicture{box, handle};
  }
  keys.refuse_unknown_keys();
  if (!keys.is_sound() || kinds == 0) return std::nullopt;
  return piece;
}

/// The pieces of a list, each of which may be wrong on its own.
std::vector<Furniture> read_pieces(YamlNode list, BrandDraft& draft) {
  std::vector<Furniture> pieces;
  if (!list.is_sequence()) {
    report_wrong_type(list, "a list of bands and texts", draft.diagnostics);
    return pieces;
  }
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (auto piece = read_piece(list.element(i), draft)) pieces.push_back(std::move(*piece));
  }
  return pieces;
}

}  // namespace

const std::vector<Furniture>& read_furniture(const Spanned& name, BrandDraft& draft) {
  const auto [known, is_new] = draft.furniture.try_emplace(name.text);
  if (!is_new) return known->second;
  const std::string path = (std::filesystem::path(draft.folder) / "furniture.yaml").string();
  const auto root = draft.files.open(path, name.span);
  if (!root) return known->second;
  std::vector<std::string> names;
  for (std::size_t i = 0; root->is_mapping() && i < root->size(); ++i) {
    names.emplace_back(root->key(i).text());
    if (names.back() != name.text) continue;
    known->second = read_pieces(root->value(i), draft);
    return known->second;
  }
  report_unknown_id("furniture", name.text, name.span, names, draft.diagnostics);
  return known->second;
}

}  // namespace andel::load
