// Runs a program of somebody else's on a file of ours: an independent reader.
#pragma once

#include <string>

namespace andel::draw::test {

struct ToolResult {
  int status = 0;      ///< 0 when the program was content
  std::string output;  ///< what it printed, errors included
};

/// Writes `bytes` to a temporary file and runs `command` with its path in place of each "@".
ToolResult run_on(const std::string& bytes, std::string command);

}  // namespace andel::draw::test
