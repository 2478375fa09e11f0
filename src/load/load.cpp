#include "load/load.hpp"

#include "load/brand.hpp"
#include "load/codebook.hpp"
#include "load/report.hpp"
#include "load/spec_files.hpp"

namespace andel::load {

std::optional<Specs> load_report(const std::string& path, const Environment& environment, SourceMap& sources,
                                 Diagnostics& diagnostics) {
  SpecFiles files(sources, diagnostics);
  auto entries = files.open_mapping(path, Span{});
  if (!entries) return std::nullopt;
  ReportKeys keys = read_report_keys(std::move(*entries), environment, diagnostics);

  std::optional<Codebook> codebook;
  if (keys.codebook) codebook = read_codebook(resolve_path(path, keys.codebook->text), keys.codebook->span, files);

  const auto slides = keys.slides ? files.expand_list(*keys.slides) : std::vector<YamlNode>();
  std::optional<Brand> brand;
  if (keys.brand) brand = read_brand(*keys.brand, list_used_layouts(slides), path, environment, files);
  if (brand) keys.report.slides = read_slides(slides, *brand, diagnostics);

  if (!codebook || !brand) return std::nullopt;
  return Specs{std::move(keys.report), std::move(*codebook), std::move(*brand)};
}

std::optional<Codebook> load_codebook(const std::string& path, SourceMap& sources, Diagnostics& diagnostics) {
  SpecFiles files(sources, diagnostics);
  return read_codebook(path, Span{}, files);
}

}  // namespace andel::load
