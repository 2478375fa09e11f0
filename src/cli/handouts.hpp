// `andel build --handouts`: one PDF per segment and a manifest, in a folder.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "batch/make_handouts.hpp"
#include "cli/commands.hpp"
#include "cli/report_options.hpp"

namespace CLI {
class App;
}

namespace andel::cli {

/// What `--numbers` asks for with handouts: "json" or "xlsx", or nothing. Throws CLI::ValidationError.
batch::Sidecars sidecars_of(const std::string& numbers);

struct HandoutOptions {
  bool wanted = false;
  std::vector<std::string> only;  ///< ids of segments; empty: all
  std::size_t jobs = 0;           ///< threads; 0: one per processor
  std::string shard;
  batch::Sidecars numbers = batch::Sidecars::none;  ///< what `--numbers` asks for, beside each
};

void add_handout_options(CLI::App& command, HandoutOptions& options);

/// Makes the handouts into the folder `output`, by default the report's name with "-handouts". What a manifest there
/// says is made from the same inputs is not made again.
ExitCode build_handouts(const ReportOptions& report, const HandoutOptions& options, const std::string& output);

}  // namespace andel::cli
