// Reads a report: its own keys and its slides, held against the layouts of its brand. Names of the survey
// stay words here; `plan` resolves them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "load/load.hpp"
#include "load/spec_files.hpp"
#include "load/yaml_mapping.hpp"
#include "model/layout.hpp"
#include "model/report.hpp"

namespace andel::load {

/// The keys at the top of a report, where `--set` may stand in for what the file says.
struct ReportKeys {
  ReportSpec report;                ///< without slides
  std::optional<Spanned> codebook;  ///< a path, relative to the report's folder
  std::optional<Spanned> brand;
  std::optional<YamlNode> slides;
};

/// Reports settings that no report has, and keys that are missing.
ReportKeys read_report_keys(std::vector<YamlEntry> entries, const Environment& environment, Diagnostics& diagnostics);

/// The layouts that slides name, each once, in the order of first use.
std::vector<Spanned> list_used_layouts(const std::vector<YamlNode>& slides);

/// The slides of a report. A slide whose layout is unknown is left out: that has been reported.
std::vector<SlideSpec> read_slides(const std::vector<YamlNode>& slides, const Brand& brand, Diagnostics& diagnostics);

/// A chart: what a `bars` region of a slide says.
ChartSpec read_chart(YamlNode node, const std::string& region, Span place, Diagnostics& diagnostics);

}  // namespace andel::load
