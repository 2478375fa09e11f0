// Reads a brand: page, colours, faces, styles, and those of its layouts that a report uses. Knows no report.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "load/load.hpp"
#include "load/spec_files.hpp"
#include "model/layout.hpp"

namespace andel::load {

/// The brand of a name that a folder of the environment has, or of a path relative to the report's folder.
/// `layouts` are the names of layouts to load. Nothing where there is no such brand.
std::optional<Brand> read_brand(const Spanned& name, const std::vector<Spanned>& layouts, const std::string& report,
                                const Environment& environment, SpecFiles& files);

}  // namespace andel::load
