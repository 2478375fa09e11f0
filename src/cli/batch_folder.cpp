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

void BatchFolder::resume(batch::Sidecars wanted) {
  const auto earlier = batch::read_manifest(read_whole(manifest_path()));
  if (!earlier) return;
  std::map<std::string, batch::Entry*> mine;
  for (auto& entry : entries_) mine.emplace(entry.file, &entry);
  for (const auto& before : earlier->entries) {
    const auto now = mine.find(before.file);
    const bool is_same = now != mine.end() && now->second->segment == before.segment;
    if (is_same && earlier->inputs == inputs_ && is_intact(before, wanted)) {
      *now->second = before;
    } else if (before.numbers && fs::path(before.numbers->file).filename() == before.numbers->file) {
      std::error_code failure;
      fs::remove(folder_ / before.numbers->file, failure);  // they would stand beside a document that says others
    }
  }
}

bool BatchFolder::is_intact(const batch::Entry& entry, batch::Sidecars wanted) const {
  const auto is_as_listed = [&](const std::string& file, const std::string& sha256) {
    return batch::digest_of(read_whole(folder_ / file)) == sha256;
  };
  if (entry.state != EntryState::done || !is_as_listed(entry.file, entry.sha256)) return false;
  if (wanted == batch::Sidecars::none) return true;
  return entry.numbers && entry.numbers->file == batch::numbers_file_of(entry.file, wanted) &&
         is_as_listed(entry.numbers->file, entry.numbers->sha256);
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
