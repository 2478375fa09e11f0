// Reads what a report is made of: YAML specs, layouts, fonts manifest, data files. The only stage that
// touches files, and the only user of libyaml, yaml-cpp and ReadStat.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/layout.hpp"
#include "model/report.hpp"
#include "model/responses.hpp"
#include "model/survey.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace andel::load {

/// Where to look and what to override.
struct Environment {
  std::vector<std::string> layout_folders;                    ///< searched in order for `<brand>/brand.yaml`
  std::vector<std::string> font_folders;                      ///< searched in order for `fonts.yaml`
  std::vector<std::pair<std::string, std::string>> settings;  ///< `--set key=value`, on top of the report's keys
};

/// Everything a report names, still unresolved.
struct Specs {
  ReportSpec report;
  Codebook codebook;
  Brand brand;
  std::optional<Brand> handout_brand = std::nullopt;  ///< where the handouts look otherwise than the report
};

/// Reads a report, the codebook, brand, layouts and font manifest it names, and files it includes.
/// Nothing when something is missing that the rest cannot do without.
std::optional<Specs> load_report(const std::string& path, const Environment& environment, SourceMap& sources,
                                 Diagnostics& diagnostics);

enum class SpecKind { codebook, report, handouts /* alone */, report_and_handouts };

/// What a spec file is, judged by its keys and those of the files it includes. A file that cannot be read counts as a
/// report: what is wrong with it is for whoever reads it to say.
SpecKind kind_of_spec(const std::string& path);

/// Reads a codebook alone.
std::optional<Codebook> load_codebook(const std::string& path, SourceMap& sources, Diagnostics& diagnostics);

/// Holds the font files of a brand against their declared checksums: a missing file is an error that names the
/// Debian package to install, another file a warning. Reads whole files, so it is for `andel check`.
void check_fonts(const Brand& brand, Diagnostics& diagnostics);

/// Reads one wave's respondents: the columns that the codebook names, checked against its scales and
/// banners. At most 20 errors of a file are listed, the rest counted.
std::optional<Responses> load_responses(const Codebook& codebook, WaveId wave, SourceMap& sources,
                                        Diagnostics& diagnostics);

}  // namespace andel::load
