#include "publish/shelf.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "support/machine_error.hpp"

namespace andel::publish {

namespace {

const fs::path& with_folder(const fs::path& folder) {
  std::error_code failure;
  fs::create_directories(folder, failure);
  if (failure) throw MachineError(fmt::format("cannot make {}: {}", folder.string(), failure.message()));
  return folder;
}

void clear(const fs::path& folder) {
  std::error_code failure;
  fs::remove_all(folder, failure);
  if (failure) throw MachineError(fmt::format("cannot remove {}: {}", folder.string(), failure.message()));
}

std::optional<Manifest> manifest_in(const fs::path& folder) {
  std::error_code failure;
  if (!fs::is_regular_file(folder / manifest_name, failure)) return std::nullopt;
  return read_manifest(read_whole(folder / manifest_name));
}

bool is_intact(const fs::path& folder, const Manifest& manifest) {
  std::error_code failure;
  return std::all_of(manifest.outputs.begin(), manifest.outputs.end(), [&](const FileFacts& output) {
    return fs::is_regular_file(folder / output.name, failure) && examine(folder / output.name, output.name) == output;
  });
}

/// "2013-01-22-3f2a9c1b": the same inputs give the same name.
std::string name_of(const Manifest& manifest) {
  constexpr std::size_t digits = 8;
  return fmt::format("{}-{}", manifest.date, manifest.made_from.substr(0, digits));
}

}  // namespace

Shelf::Shelf(fs::path folder) : folder_(std::move(folder)), lock_(with_folder(folder_) / ".lock") { clear(staging()); }

std::optional<Shelved> Shelf::look_up(const char* link) const {
  std::error_code failure;
  const fs::path target = fs::read_symlink(folder_ / link, failure);
  if (failure) return std::nullopt;
  auto manifest = manifest_in(folder_ / target);
  return manifest ? std::optional(Shelved{target.string(), std::move(*manifest)}) : std::nullopt;
}

std::optional<Shelved> Shelf::find_intact(const Manifest& like) const {
  const std::string name = name_of(like);
  for (const auto& entry : fs::directory_iterator(folder_)) {
    const std::string folder = entry.path().filename().string();
    if (!folder.starts_with(name)) continue;
    auto manifest = manifest_in(entry.path());
    if (!manifest || manifest->made_from != like.made_from || !is_intact(entry.path(), *manifest)) continue;
    return Shelved{folder, std::move(*manifest)};
  }
  return std::nullopt;
}

fs::path Shelf::begin_staging() {
  clear(staging());
  return with_folder(staging());
}

void Shelf::drop_staging() { clear(staging()); }

Shelved Shelf::finish_staging(Manifest manifest) {
  manifest.outputs.clear();
  for (const auto& entry : fs::recursive_directory_iterator(staging())) {
    sync_to_disk(entry.path());
    if (entry.is_directory()) continue;
    manifest.outputs.push_back(examine(entry.path(), entry.path().lexically_relative(staging()).string()));
  }
  std::sort(manifest.outputs.begin(), manifest.outputs.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
  write_durably(staging() / manifest_name, write_manifest(manifest));
  sync_to_disk(staging());
  std::string name = name_of(manifest);
  for (int number = 2; fs::exists(folder_ / name); ++number) name = fmt::format("{}-{}", name_of(manifest), number);
  std::error_code failure;
  fs::rename(staging(), folder_ / name, failure);
  if (failure) throw MachineError(fmt::format("cannot write {}: {}", (folder_ / name).string(), failure.message()));
  sync_to_disk(folder_);
  return {std::move(name), std::move(manifest)};
}

void Shelf::show(const Shelved& publication) {
  point_link(folder_ / "current", publication.folder);
  std::error_code failure;
  fs::remove(folder_ / "pending", failure);
}

void Shelf::hold(const Shelved& publication) { point_link(folder_ / "pending", publication.folder); }

}  // namespace andel::publish
