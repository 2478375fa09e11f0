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

void BatchFolder::resume(const std::vector<bool>& asked, batch::Sidecars wanted) {
  const auto earlier = batch::read_manifest(read_whole(manifest_path()));
  if (!earlier) return;
  std::map<std::string, std::size_t> positions;
  for (std::size_t i = 0; i < entries_.size(); ++i) positions.emplace(entries_[i].file, i);
  for (const auto& before : earlier->entries) {
    const auto found = positions.find(before.file);
    const bool is_same = found != positions.end() && entries_[found->second].segment == before.segment;
    std::optional<batch::Entry> intact;
    if (is_same && earlier->inputs == inputs_) {
      intact = find_intact(before, is_mine(found->second, asked) ? wanted : batch::Sidecars::none);
    }
    const bool has_numbers = intact && intact->numbers;
    if (before.numbers && !has_numbers && fs::path(before.numbers->file).filename() == before.numbers->file) {
      std::error_code failure;
      fs::remove(folder_ / before.numbers->file, failure);  // they would stand beside a document that says others
    }
    if (intact) entries_[found->second] = std::move(*intact);
  }
}

/// What an earlier run made, if it still is so: nothing where the document or the numbers wanted are not, and without
/// numbers where none are wanted and those listed are not.
std::optional<batch::Entry> BatchFolder::find_intact(const batch::Entry& before, batch::Sidecars wanted) const {
  const auto is_as_listed = [&](const std::string& file, const std::string& sha256) {
    return batch::digest_of(read_whole(folder_ / file)) == sha256;
  };
  if (before.state != EntryState::done || !is_as_listed(before.file, before.sha256)) return std::nullopt;
  const auto& numbers = before.numbers;
  const bool has_numbers = numbers && is_as_listed(numbers->file, numbers->sha256);
  const bool has_wanted = has_numbers && numbers->file == batch::numbers_file_of(before.file, wanted);
  if (wanted != batch::Sidecars::none && !has_wanted) return std::nullopt;
  batch::Entry intact = before;
  if (!has_numbers) intact.numbers.reset();
  return intact;
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
