// The response sets of a codebook: questions that take several answers, with an item for each.
#include <algorithm>

#include <fmt/format.h>

#include "load/codebook_draft.hpp"

namespace andel::load {

namespace {

void read_set(std::string id, YamlNode key, YamlNode value, CodebookDraft& draft) {
  ResponseSet set;
  set.span = key.span();
  YamlMapping keys(value, fmt::format("set `{}`", id), key.span(), draft.diagnostics);
  keys.require("label", read_text, set.label);
  set.items = read_listed_items(keys, "this set", draft);
  keys.refuse_unknown_keys();
  if (draft.items.find(id)) {  // a chart lists both
    draft.diagnostics.error("duplicate-id", key.span(), fmt::format("`{}` is an item already", id))
        .hints.emplace_back("charts name items and sets alike, so no two may share an id");
    return;
  }
  const ResponseSetId position{static_cast<std::uint32_t>(draft.codebook.response_sets.size())};
  if (!draft.sets.add(id, position, key.span(), draft.files.sources(), draft.diagnostics)) return;
  set.id = std::move(id);
  draft.codebook.response_sets.add(std::move(set));
}

}  // namespace

std::vector<ItemId> read_listed_items(YamlMapping& keys, std::string_view owner, CodebookDraft& draft) {
  std::vector<ItemId> items;
  std::vector<Spanned> names;
  keys.require("items", read_texts, names);
  if (names.empty() && keys.has("items")) {
    draft.diagnostics.error("missing-value", *keys.place_of("items"), fmt::format("{} needs items", keys.name()));
  }
  for (const auto& name : names) {
    if (draft.items.ids().empty()) break;  // they could not be read at all, which has been reported
    const auto item = draft.items.find(name.text, name.span, draft.diagnostics);
    if (!item) continue;
    if (std::find(items.begin(), items.end(), *item) == items.end()) {
      items.push_back(*item);
    } else {
      draft.diagnostics.error("duplicate-item", name.span, fmt::format("item `{}` is in {} already", name.text, owner));
    }
  }
  return items;
}

void read_sets(YamlNode node, CodebookDraft& draft) {
  for_each_id(node, IdUse::other, draft.diagnostics,
              [&](std::string id, YamlNode key, YamlNode value) { read_set(std::move(id), key, value, draft); });
}

}  // namespace andel::load
