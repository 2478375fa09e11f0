// What the parts of the codebook reader share: the codebook as far as it is read, and who has which id.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "load/names.hpp"
#include "load/spec_files.hpp"
#include "load/yaml_mapping.hpp"
#include "load/yaml_values.hpp"
#include "model/survey.hpp"

namespace andel::load {

/// An item that a wave asked otherwise than the wave before, still by name.
struct AlteredName {
  WaveId wave;
  Spanned item;
  Alteration alteration = Alteration::wording;
};

struct CodebookDraft {
  SpecFiles& files;
  Diagnostics& diagnostics;
  Codebook codebook;
  bool labels_in_data = false;   ///< a wave is an SPSS file, whose labels stand in where the codebook has none
  bool scales_are_sound = true;  ///< if not, that has been reported, and codes are not held against them
  std::vector<AlteredName> altered = {};
  Names<WaveId> waves{"wave"};
  Names<ScaleId> scales{"scale"};
  Names<ItemId> items{"item"};
  Names<ResponseSetId> sets{"set"};
  Names<std::size_t> figures{"measure or index"};  // a chart names either, so no two may be alike
  Names<BannerId> banners{"banner"};
  Names<SegmentId> segments{"segment"};
};

/// A label that must be given here, unless the data may bring it.
inline void read_label(YamlMapping& keys, const CodebookDraft& draft, std::string& label) {
  if (draft.labels_in_data) {
    keys.read("label", read_text, label);
  } else {
    keys.require("label", read_text, label);
  }
}

/// Calls `each(id, key, value)` for every entry of a mapping from ids to things.
template <class Each>
void for_each_id(YamlNode node, IdUse use, Diagnostics& diagnostics, const Each& each) {
  if (!node.is_mapping()) {
    report_wrong_type(node, "a mapping from ids to what they name", diagnostics);
    return;
  }
  for (std::size_t i = 0; i < node.size(); ++i) {
    if (auto id = read_id(node.key(i), use, diagnostics)) each(std::move(*id), node.key(i), node.value(i));
  }
}

/// The items that the key `items` lists, each once; `owner` says in messages whose these are ("this index").
std::vector<ItemId> read_listed_items(YamlMapping& keys, std::string_view owner, CodebookDraft& draft);

// Each reads one key of the codebook, in this order: later ones refer to earlier ones.
void read_waves(YamlNode node, CodebookDraft& draft);
void read_scales(YamlNode node, CodebookDraft& draft);
void read_items(YamlNode node, CodebookDraft& draft);
/// Gives the waves their altered items, once items have ids.
void resolve_altered_items(CodebookDraft& draft);
void read_sets(YamlNode node, CodebookDraft& draft);
void read_measures(YamlNode node, CodebookDraft& draft);
void read_indexes(YamlNode node, CodebookDraft& draft);
void read_design(YamlNode node, CodebookDraft& draft);
void read_intervals(YamlNode node, CodebookDraft& draft);
void read_tests(YamlNode node, CodebookDraft& draft);
/// All that defines segments; each node may be missing.
void read_segments(std::optional<YamlNode> total, std::optional<YamlNode> banners, std::optional<YamlNode> segments,
                   CodebookDraft& draft);
/// Comes after the segments. `place` is the key's.
void read_weighting(YamlNode node, Span place, CodebookDraft& draft);
/// Fills what is still open from the labels of SPSS files, and reports what they do not know either.
void adopt_data_labels(CodebookDraft& draft);

}  // namespace andel::load
