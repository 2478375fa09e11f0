// A batch of handouts in its folder: what there is to do, what an earlier run has done, and the manifest of both.
// Knows no thread and no signal.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "batch/make_handouts.hpp"
#include "cli/shard.hpp"
#include "pipeline.hpp"

namespace andel::cli {

class BatchFolder {
 public:
  /// `inputs` is the digest of all that the handouts are made from.
  BatchFolder(const Run& run, std::vector<batch::Entry> entries, const Shard& shard, std::filesystem::path folder,
              std::string inputs);

  /// Takes over what an earlier run made from the same inputs, and whose document still is what it made. Handouts asked
  /// for, of this shard, must have the numbers wanted beside them too; of the others, numbers are kept or missed as
  /// they are. Numbers that belong to nothing taken over are removed.
  void resume(const std::vector<bool>& asked, batch::Sidecars wanted);
  /// Of the handouts asked for, those of this shard that are still to be made.
  [[nodiscard]] std::vector<std::size_t> pending(const std::vector<bool>& asked) const;
  /// How many of them an earlier run has made.
  [[nodiscard]] std::size_t kept(const std::vector<bool>& asked) const;

  [[nodiscard]] batch::Write writer() const;
  /// Writes the manifest. Throws MachineError.
  void save(const std::vector<batch::Entry>& entries) const;
  [[nodiscard]] std::filesystem::path manifest_path() const;

  std::vector<batch::Entry>& entries() { return entries_; }
  [[nodiscard]] const std::vector<batch::Entry>& entries() const { return entries_; }

 private:
  [[nodiscard]] std::optional<batch::Entry> find_intact(const batch::Entry& before, batch::Sidecars wanted) const;
  [[nodiscard]] bool is_mine(std::size_t position, const std::vector<bool>& asked) const;

  const Run& run_;
  std::vector<batch::Entry> entries_;
  Shard shard_;
  std::filesystem::path folder_;
  std::string inputs_;
};

}  // namespace andel::cli
