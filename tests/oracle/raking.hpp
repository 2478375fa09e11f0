// Cases of raking: the weights come from the engine, row by row; their figures from `andel tabulate`.
#pragma once

#include <filesystem>

#include "oracle/dataset.hpp"
#include "oracle/scoreboard.hpp"

namespace andel::oracle {

void run_raking(const Dataset& dataset, const std::filesystem::path& folder, const Json& stated, Scoreboard& board);

}  // namespace andel::oracle
