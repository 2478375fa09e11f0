// Files that appear whole or not at all: written beside their place, then renamed onto it.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace andel::cli {

/// The machine refused: no disk, no permission, no such folder. The message says which and what to do.
struct OutputError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Writes `bytes` to `path`, through a temporary file in the same folder that is renamed when it is
/// complete. What stood at `path` before stays untouched on failure. Throws OutputError.
void write_file(const std::string& path, std::string_view bytes);

}  // namespace andel::cli
