// The printed numbers of a run, with where each comes from. For command files only.
#pragma once

#include <string>
#include <vector>

#include "pipeline.hpp"
#include "provenance/collect.hpp"

namespace andel::cli {

/// What the run's report is made of, for `provenance`; refers to the run.
provenance::Made made_by(const Run& run);

/// Throws CLI::ValidationError where a file of numbers cannot go there; an empty path is fine.
void refuse_numbers_target(const std::string& path);

/// Writes every printed number of the run to `path`, as a workbook or as JSON, as the name says. Throws
/// CLI::ValidationError where that is an input.
void write_numbers(const Run& run, const std::string& path);

}  // namespace andel::cli
