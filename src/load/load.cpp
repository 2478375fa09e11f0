#include "load/load.hpp"

#include <algorithm>
#include <utility>

#include "load/brand.hpp"
#include "load/codebook.hpp"
#include "load/report.hpp"
#include "load/spec_files.hpp"
#include "load/spec_kind.hpp"

namespace andel::load {

namespace {

/// Appends the layouts that are not listed yet.
void add_layouts(std::vector<Spanned> more, std::vector<Spanned>& layouts) {
  for (auto& layout : more) {
    if (std::find(layouts.begin(), layouts.end(), layout) == layouts.end()) layouts.push_back(std::move(layout));
  }
}

}  // namespace

std::optional<Specs> load_report(const std::string& path, const Environment& environment, SourceMap& sources,
                                 Diagnostics& diagnostics) {
  SpecFiles files(sources, diagnostics);
  auto entries = files.open_mapping(path, Span{});
  if (!entries || !expect_report(*entries, diagnostics)) return std::nullopt;
  const auto found = files.is_whole() ? ReportFiles::whole : ReportFiles::incomplete;
  ReportKeys keys = read_report_keys(std::move(*entries), found, environment, sources, diagnostics);

  std::optional<Codebook> codebook;
  if (keys.codebook) codebook = read_codebook(resolve_path(path, keys.codebook->text), keys.codebook->span, files);
  if (codebook && keys.presentation) read_presentation(*keys.presentation, codebook->policy, diagnostics);

  const auto slides = keys.slides ? files.expand_list(*keys.slides) : std::vector<YamlNode>();
  HandoutKeys handout;
  std::vector<YamlNode> handout_slides;
  if (keys.handout) handout = read_handout_keys(*keys.handout, keys.handout_place, diagnostics);
  if (handout.slides) handout_slides = files.expand_list(*handout.slides);
  auto layouts = list_used_layouts(slides);
  if (!handout.brand) add_layouts(list_used_layouts(handout_slides), layouts);

  std::optional<Brand> brand;
  std::optional<Brand> handout_brand;
  if (keys.brand) brand = read_brand(*keys.brand, layouts, path, environment, files);
  if (brand) keys.report.slides = read_slides(slides, *brand, files);
  if (handout.brand) {
    handout_brand = read_brand(*handout.brand, list_used_layouts(handout_slides), path, environment, files);
  }
  if (const auto& used = handout.brand ? handout_brand : brand; keys.handout && used) {
    handout.handout.slides = read_slides(handout_slides, *used, files);
    for (auto& slide : handout.handout.slides) slide.marks = slide.marks.value_or(keys.report.marks);
    keys.report.handout = std::move(handout.handout);
  }

  if (!codebook || !brand) return std::nullopt;
  return Specs{std::move(keys.report), std::move(*codebook), std::move(*brand), std::move(handout_brand)};
}

SpecKind kind_of_spec(const std::string& path) {
  SourceMap sources;
  Diagnostics unheard;
  SpecFiles files(sources, unheard);
  const auto entries = files.open_mapping(path, Span{});
  return entries ? kind_of(*entries) : SpecKind::report;
}

std::optional<Codebook> load_codebook(const std::string& path, SourceMap& sources, Diagnostics& diagnostics) {
  SpecFiles files(sources, diagnostics);
  return read_codebook(path, Span{}, files);
}

}  // namespace andel::load
