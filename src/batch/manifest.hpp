// What a batch has made: one entry per handout, as a value and as JSON. Knows no thread and no folder.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace andel::batch {

/// `pending`: not begun, or not begun any more.
enum class EntryState { pending, done, failed };

/// The numbers of a handout, with where they come from, beside it.
struct NumbersFile {
  std::string file;  ///< in the manifest's folder
  std::string sha256;
};

struct Entry {
  std::string segment;
  std::string label;
  std::string file;            ///< in the manifest's folder
  std::size_t interviews = 0;  ///< of the segment, unweighted
  std::size_t suppressed = 0;  ///< figures about the segment, or the rest beside it, that the policy keeps back
  EntryState state = EntryState::pending;
  std::size_t pages = 0;
  std::size_t bytes = 0;
  std::string sha256;  ///< of the file
  std::optional<NumbersFile> numbers;
  std::vector<std::string> messages;  ///< why it failed, and warnings, as they are printed
};

struct Manifest {
  std::string program;  ///< name and version
  std::string report;   ///< its path
  std::string inputs;   ///< SHA-256 of everything that the handouts were made from
  std::string shard;    ///< "3/16"; empty: all of them
  std::vector<Entry> entries;
};

/// JSON of the schema "andel-handouts-1" (docs/BATCH.md).
std::string write_manifest(const Manifest& manifest);

/// The manifest that a text holds; nothing where it holds none of this schema.
std::optional<Manifest> read_manifest(std::string_view text);

}  // namespace andel::batch
