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
  std::optional<YamlNode> presentation;  ///< on top of the codebook's
  std::optional<YamlNode> handout;
  Span handout_place;
};

/// The keys of a handout.
struct HandoutKeys {
  HandoutSpec handout;           ///< without slides
  std::optional<Spanned> brand;  ///< none: the report's
  std::optional<YamlNode> slides;
};

HandoutKeys read_handout_keys(YamlNode node, Span place, Diagnostics& diagnostics);

/// `{segment: [total, small]}` or `{segment: industry}`.
std::optional<Repetition> read_repetition(YamlNode node, Span place, Diagnostics& diagnostics);

/// Whether a report's keys are all there, or a file that was to bring some could not be read.
enum class ReportFiles { whole, incomplete };

/// Reports settings that no report has, and keys that are missing from whole files.
ReportKeys read_report_keys(std::vector<YamlEntry> entries, ReportFiles files, const Environment& environment,
                            SourceMap& sources, Diagnostics& diagnostics);

/// `{measure: index, from: 2011, to: 70, by: 2016}`; nothing where a key is missing or wrong.
std::optional<GoalSpec> read_goal(YamlNode node, Span place, Diagnostics& diagnostics);

/// The layouts that slides name, each once, in the order of first use.
std::vector<Spanned> list_used_layouts(const std::vector<YamlNode>& slides);

/// The slides of a report. A slide whose layout is unknown is left out: that has been reported.
std::vector<SlideSpec> read_slides(const std::vector<YamlNode>& slides, const Brand& brand, SpecFiles& files);

/// `none` or `difference from total`.
std::optional<DifferenceMarks> read_marks(YamlNode node, Diagnostics& diagnostics);

/// A chart: what a `bars` region of a slide says.
ChartSpec read_chart(YamlNode node, const std::string& region, Span place, Diagnostics& diagnostics);

/// What a `picture` region of a slide says; nothing where there is no picture that can be shown.
std::optional<PictureSpec> read_picture_region(YamlNode node, const std::string& region, Span place, SpecFiles& files);

/// Whether a text region holds passages with claims, rather than words alone.
bool makes_claims(YamlNode node);

/// Such a text: one passage (`text`, `holds`, perhaps `otherwise`), or a list of them and of plain paragraphs.
ClaimedText read_claimed_text(YamlNode node, const std::string& region, Diagnostics& diagnostics);

}  // namespace andel::load
