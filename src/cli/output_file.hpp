// Files that appear whole or not at all: written beside their place, then renamed onto it.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace andel::cli {

/// Writes `bytes` to `path`, through a temporary file in the same folder that is renamed when it is
/// complete. What stood at `path` before stays untouched on failure. A symbolic link is followed, also to what is
/// not there yet; into a device, a pipe and standard output (`-`) the bytes are written as they come. Throws
/// MachineError.
void write_file(const std::string& path, std::string_view bytes);

struct OutputFile {
  std::string path;
  std::string bytes;
};

/// Writes files that belong together as `write_file` does, and renames them only when all are complete.
void write_files(std::span<const OutputFile> files);

}  // namespace andel::cli
