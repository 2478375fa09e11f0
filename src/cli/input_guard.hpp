// Keeps a command from writing over what it read. For command files only.
#pragma once

#include <string>

#include "pipeline.hpp"

namespace andel::cli {

/// A slip of the hand must not cost a wave of answers: throws CLI::ValidationError where `path` is a file that the run
/// has read, or a wave's data. `option` is what gave the path.
void refuse_inputs(const Run& run, const std::string& path, const char* option = "--output");

}  // namespace andel::cli
