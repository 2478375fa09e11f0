#include "cli/batch_folder.hpp"

#include <fstream>
#include <iterator>
#include <map>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "batch/digest.hpp"
#include "batch/manifest.hpp"
#include "cli/output_file.hpp"

namespace andel::cli {

namespace {

namespace fs = std::filesystem;
using batch::EntryState;

std::string read_whole(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

BatchFolder::BatchFolder(const Run& run, std::vector<batch::Entry> entries, const Shard& shard, fs::path folder,
                         std::string inputs)
    : run_(run), entries_(std::move(entries)), shard_(shard), folder_(std::move(folder)), inputs_(std::move(inputs)) {}

void BatchFolder::resume() {
  const auto earlier = batch::read_manifest(read_whole(manifest_path()));
  if (!earlier || earlier->inputs != inputs_) return;
  std::map<std::string, const batch::Entry*> done;
  for (const auto& entry : earlier->entries) {
    if (entry.state == EntryState::done) done.emplace(entry.file, &entry);
  }
  for (auto& entry : entries_) {
    const auto found = done.find(entry.file);
    if (found == done.end() || found->second->segment != entry.segment) continue;
    if (batch::digest_of(read_whole(folder_ / entry.file)) == found->second->sha256) entry = *found->second;
  }
}

bool BatchFolder::is_mine(std::size_t position, const std::vector<bool>& asked) const {
  return asked[position] && shard_.holds(position);
}

std::vector<std::size_t> BatchFolder::pending(const std::vector<bool>& asked) const {
  std::vector<std::size_t> positions;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (is_mine(i, asked) && entries_[i].state != EntryState::done) positions.push_back(i);
  }
  return positions;
}

std::size_t BatchFolder::kept(const std::vector<bool>& asked) const {
  std::size_t count = 0;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (is_mine(i, asked) && entries_[i].state == EntryState::done) ++count;
  }
  return count;
}

batch::Write BatchFolder::writer() const {
  return [folder = folder_](const std::string& file, std::string_view bytes) {
    const fs::path path = folder / file;
    std::error_code failure;
    if (bytes.empty()) {
      fs::remove(path, failure);
    } else {
      write_file(path.string(), bytes);
    }
  };
}

void BatchFolder::save(const std::vector<batch::Entry>& entries) const {
  batch::Manifest manifest{"andel " ANDEL_VERSION, run_.sources[FileId{0}].path(), inputs_, {}, {}};
  if (shard_.count > 1) manifest.shard = shard_.text();
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (shard_.holds(i)) manifest.entries.push_back(entries[i]);
  }
  write_file(manifest_path().string(), batch::write_manifest(manifest));
}

fs::path BatchFolder::manifest_path() const {
  if (shard_.count == 1) return folder_ / "manifest.json";
  return folder_ / fmt::format("manifest-{}-of-{}.json", shard_.number, shard_.count);
}

}  // namespace andel::cli
