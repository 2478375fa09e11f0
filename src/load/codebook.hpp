// Reads a codebook: scales, items, measures, indexes, segments, banners and waves. Knows no report.
#pragma once

#include <optional>
#include <string>

#include "load/spec_files.hpp"
#include "model/survey.hpp"

namespace andel::load {

/// The codebook of a file, which `asked_at` names; nothing where the file cannot be read. With errors
/// reported the codebook is incomplete, but every id in it is valid.
std::optional<Codebook> read_codebook(const std::string& path, Span asked_at, SpecFiles& files);

/// Figures that may be printed: the keys of `presentation`, in a codebook or a report. A key that is not given leaves
/// `policy` as it is.
void read_presentation(YamlNode node, PresentationPolicy& policy, Diagnostics& diagnostics);

}  // namespace andel::load
