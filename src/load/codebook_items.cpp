// The answer scales and items of a codebook.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "load/code_ranges.hpp"
#include "load/codebook_draft.hpp"

namespace andel::load {

namespace {

/// What an item says instead of a scale's id when its answers are plain numbers.
constexpr std::string_view numeric_scale = "numeric";

constexpr Words<ScaleKind, 2> scale_kinds{{{"coded", ScaleKind::coded}, {"numeric", ScaleKind::numeric}}};

void read_points(YamlNode node, CodeRole role, Scale& scale, CodebookDraft& draft) {
  Diagnostics& diagnostics = draft.diagnostics;
  if (!node.is_mapping()) {
    report_wrong_type(node, "a mapping from codes to labels, such as `1: Yes`", diagnostics);
    return;
  }
  for (std::size_t i = 0; i < node.size(); ++i) {
    const auto code = read_code(node.key(i), diagnostics);
    const bool is_open = draft.labels_in_data && node.value(i).is_nothing();
    auto label = is_open ? std::optional<std::string>(std::in_place) : read_text(node.value(i), diagnostics);
    if (!code || !label) continue;
    const bool taken =
        std::any_of(scale.points.begin(), scale.points.end(), [&](const auto& p) { return p.code == *code; });
    if (taken) {
      diagnostics.error("duplicate-code", node.key(i).span(),
                        fmt::format("scale `{}` has the code {} already", scale.id, node.key(i).text()));
    } else {
      scale.points.push_back({*code, std::move(*label), role});
    }
  }
}

Scale read_scale(std::string id, YamlNode key, YamlNode value, CodebookDraft& draft) {
  Diagnostics& diagnostics = draft.diagnostics;
  Scale scale;
  scale.id = std::move(id);
  scale.span = key.span();
  YamlMapping keys(value, fmt::format("scale `{}`", scale.id), key.span(), diagnostics);
  keys.read("kind", one_of(scale_kinds), scale.kind);
  const bool needs_points = scale.kind == ScaleKind::coded && !draft.labels_in_data;
  const auto points = needs_points ? keys.require("points") : keys.take("points");
  if (points && scale.kind == ScaleKind::coded) read_points(*points, CodeRole::answer, scale, draft);
  if (points && scale.kind == ScaleKind::numeric) {
    diagnostics.error("conflicting-keys", *keys.place_of("points"), "a numeric scale has no points")
        .hints.push_back("leave out `points`, or `kind: numeric`");
  }
  if (const auto codes = keys.take("dont_know")) read_points(*codes, CodeRole::dont_know, scale, draft);
  if (const auto codes = keys.take("missing")) read_points(*codes, CodeRole::missing, scale, draft);
  keys.refuse_unknown_keys();
  return scale;
}

void add_scale(Scale scale, CodebookDraft& draft) {
  const ScaleId position{static_cast<std::uint32_t>(draft.codebook.scales.size())};
  if (!draft.scales.add(scale.id, position, scale.span, draft.files.sources(), draft.diagnostics)) return;
  draft.codebook.scales.add(std::move(scale));
}

std::optional<ScaleId> read_item_scale(YamlNode node, CodebookDraft& draft) {
  const auto name = read_text(node, draft.diagnostics);
  if (!name) return std::nullopt;
  if (*name == numeric_scale && !draft.scales.find(*name)) {
    Scale scale;
    scale.id = *name;
    scale.kind = ScaleKind::numeric;
    add_scale(std::move(scale), draft);
  }
  return draft.scales.find(*name, node.span(), draft.diagnostics);
}

/// A scale without points, which the labels of a data file are to fill.
ScaleId add_open_scale(const std::string& item, Span span, CodebookDraft& draft) {
  Scale scale;
  scale.id = item;
  scale.span = span;
  return draft.codebook.scales.add(std::move(scale));
}

void read_item(std::string id, YamlNode key, YamlNode value, CodebookDraft& draft) {
  Item item;
  item.id = id;
  item.column = id;
  item.span = key.span();
  YamlMapping keys(value, fmt::format("item `{}`", id), key.span(), draft.diagnostics);
  std::optional<ScaleId> scale;
  if (const auto name = draft.labels_in_data ? keys.take("scale") : keys.require("scale")) {
    scale = read_item_scale(*name, draft);
  }
  // An item whose scale is wrong keeps its id, so that nothing else is reported because of it.
  item.scale = scale ? *scale : add_open_scale(id, key.span(), draft);
  keys.read("column", read_text, item.column);
  read_label(keys, draft, item.label);
  item.short_label = item.label;
  keys.read("short", read_text, item.short_label);
  keys.refuse_unknown_keys();
  const ItemId position{static_cast<std::uint32_t>(draft.codebook.items.size())};
  if (draft.items.add(id, position, key.span(), draft.files.sources(), draft.diagnostics)) {
    draft.codebook.items.add(std::move(item));
  }
}

}  // namespace

void read_scales(YamlNode node, CodebookDraft& draft) {
  const std::size_t errors_before = draft.diagnostics.errors();
  for_each_id(node, IdUse::other, draft.diagnostics, [&](std::string id, YamlNode key, YamlNode value) {
    add_scale(read_scale(std::move(id), key, value, draft), draft);
  });
  draft.scales_are_sound = draft.diagnostics.errors() == errors_before;
}

void read_items(YamlNode node, CodebookDraft& draft) {
  for_each_id(node, IdUse::other, draft.diagnostics,
              [&](std::string id, YamlNode key, YamlNode value) { read_item(std::move(id), key, value, draft); });
}

}  // namespace andel::load
