#include "cli/input_guard.hpp"

#include <filesystem>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace andel::cli {

void refuse_inputs(const Run& run, const std::string& path, const char* option) {
  std::error_code failure;
  const auto refuse = [&](const std::string& input) {
    if (!std::filesystem::equivalent(path, input, failure)) return;
    throw CLI::ValidationError(option, fmt::format("{} is an input of this report", path));
  };
  for (std::uint32_t i = 0; i < run.sources.size(); ++i) refuse(run.sources[FileId{i}].path());
  for (const auto& wave : run.plan.codebook.waves) refuse(wave.data.path);
}

}  // namespace andel::cli
