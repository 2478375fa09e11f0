// Files that are still there after the power fails. Knows no publication. Everything throws MachineError.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace andel::publish {

namespace fs = std::filesystem;

/// What a file is, as a manifest lists it.
struct FileFacts {
  std::string name;
  std::uintmax_t bytes = 0;
  std::string sha256;

  friend bool operator==(const FileFacts&, const FileFacts&) = default;
};

std::string read_whole(const fs::path& path);

/// The facts of a file; `name` is what it is to be listed as.
FileFacts examine(const fs::path& path, std::string name);

/// Writes a new file, and returns when the disk has it.
void write_durably(const fs::path& path, std::string_view bytes);

/// Returns when the disk has a file, or the names in a folder.
void sync_to_disk(const fs::path& path);

/// Lets a symbolic link lead elsewhere, in one step: whoever looks sees the old target or the new one.
void point_link(const fs::path& link, const fs::path& target);

/// One process at a time: holds a lock on a file until destroyed, however the process ends.
class Lock {
 public:
  /// Throws MachineError where another process holds it.
  explicit Lock(const fs::path& path);
  ~Lock();
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;

 private:
  int descriptor_ = -1;
};

}  // namespace andel::publish
