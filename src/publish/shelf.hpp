// The folder that publications stand in: a dated folder each, `current` leading to the one that readers see,
// `pending` to one that waits for approval. Every change is one step on disk, so that a run can be killed at any
// moment. Knows no report.
#pragma once

#include <optional>
#include <string>

#include "publish/files.hpp"
#include "publish/manifest.hpp"

namespace andel::publish {

inline constexpr const char* manifest_name = "manifest.json";
inline constexpr const char* archive_name = "archive.sqlite";
inline constexpr const char* approval_name = "approved";

/// A whole publication that is on disk.
struct Shelved {
  std::string folder;  ///< its name on the shelf
  Manifest manifest;
};

class Shelf {
 public:
  /// Makes the folder where it is missing, locks it against other runs, and clears away what killed runs left.
  explicit Shelf(fs::path folder);

  [[nodiscard]] const fs::path& folder() const { return folder_; }

  /// What `current` and `pending` lead to, if that has a manifest.
  [[nodiscard]] std::optional<Shelved> current() const { return look_up("current"); }
  [[nodiscard]] std::optional<Shelved> pending() const { return look_up("pending"); }

  /// A publication made from just this, with all its files as its manifest lists them: one that a killed run had
  /// finished but not yet shown.
  [[nodiscard]] std::optional<Shelved> find_intact(const Manifest& like) const;

  /// An empty folder to make a publication in.
  fs::path begin_staging();
  /// Takes back what was staged.
  void drop_staging();
  /// Writes the manifest, with the facts of all other files, and gives the staged folder its place and name.
  Shelved finish_staging(Manifest manifest);

  /// Lets readers see a publication; nothing is pending then.
  void show(const Shelved& publication);
  void hold(const Shelved& publication);

 private:
  [[nodiscard]] std::optional<Shelved> look_up(const char* link) const;
  [[nodiscard]] fs::path staging() const { return folder_ / ".staging"; }

  fs::path folder_;
  Lock lock_;
};

}  // namespace andel::publish
