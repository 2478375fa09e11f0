#include "load/codebook.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "load/codebook_draft.hpp"
#include "load/data_spss.hpp"
#include "load/spec_kind.hpp"

namespace andel::load {

namespace {

constexpr std::array<std::string_view, 17> codebook_keys{
    "survey", "respondent", "weight",   "waves",  "scales",    "items", "sets",         "measures", "indexes",
    "total",  "banners",    "segments", "design", "intervals", "tests", "presentation", "weighting"};

}  // namespace

std::optional<Codebook> read_codebook(const std::string& path, Span asked_at, SpecFiles& files) {
  Diagnostics& diagnostics = files.diagnostics();
  auto entries = files.open_mapping(path, asked_at);
  if (!entries || !expect_codebook(*entries, path, asked_at, diagnostics)) return std::nullopt;
  const Span place = entries->empty() ? asked_at : entries->front().key.span();
  YamlMapping keys(std::move(*entries), "the codebook", place, diagnostics);
  if (!files.is_whole()) keys.excuse_missing();
  keys.read_misspelt({codebook_keys.begin(), codebook_keys.end()});
  CodebookDraft draft{files, diagnostics, {}};
  const std::size_t errors_before = diagnostics.errors();

  keys.require("survey", read_text, draft.codebook.survey);
  keys.read("respondent", read_text, draft.codebook.respondent_column);
  keys.read("weight", read_text, draft.codebook.weight_column);
  if (const auto node = keys.require("waves")) read_waves(*node, draft);
  draft.labels_in_data = std::any_of(draft.codebook.waves.begin(), draft.codebook.waves.end(),
                                     [](const Wave& wave) { return is_spss(wave.data.path); });
  if (const auto node = keys.take("scales")) read_scales(*node, draft);
  if (const auto node = keys.require("items")) read_items(*node, draft);
  resolve_altered_items(draft);
  if (const auto node = keys.take("sets")) read_sets(*node, draft);
  if (const auto node = keys.take("measures")) read_measures(*node, draft);
  if (const auto node = keys.take("indexes")) read_indexes(*node, draft);
  read_segments(keys.take("total"), keys.take("banners"), keys.take("segments"), draft);
  if (const auto node = keys.take("design")) read_design(*node, draft);
  if (const auto node = keys.take("intervals")) read_intervals(*node, draft);
  if (const auto node = keys.take("tests")) read_tests(*node, draft);
  if (const auto node = keys.take("presentation")) read_presentation(*node, draft.codebook.policy, diagnostics);
  if (const auto node = keys.take("weighting")) read_weighting(*node, *keys.place_of("weighting"), draft);
  if (draft.codebook.design.waves == WaveSamples::panel && draft.codebook.respondent_column.empty()) {
    diagnostics.error("panel-without-ids", draft.codebook.design.span, "a panel needs to know who is who")
        .hints.emplace_back("name the column of ids: `respondent: id`");
  }
  keys.refuse_unknown_keys();
  if (draft.labels_in_data && files.is_whole() && diagnostics.errors() == errors_before) adopt_data_labels(draft);
  return std::move(draft.codebook);
}

}  // namespace andel::load
