#include "publish/documents.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "support/machine_error.hpp"

namespace andel::publish {

namespace {

void make_folder(const fs::path& folder) {
  std::error_code failure;
  fs::create_directories(folder, failure);
  if (failure) throw MachineError(fmt::format("cannot make {}: {}", folder.string(), failure.message()));
}

/// The same file under both names, so that a batch carried over takes no room; a copy where that cannot be.
void link_or_copy(const fs::path& from, const fs::path& to) {
  make_folder(to.parent_path());
  std::error_code failure;
  fs::create_hard_link(from, to, failure);
  if (failure) write_durably(to, read_whole(from));
}

bool is_as_listed(const fs::path& path, const FileFacts& facts) {
  std::error_code failure;
  return fs::is_regular_file(path, failure) && examine(path, facts.name) == facts;
}

/// What a document depends on now that it did not depend on before.
std::vector<std::string> changes_between(const Dependencies& before, const Dependencies& now) {
  std::vector<std::string> changes;
  for (const auto& [name, digest] : now) {
    const auto same = std::find(before.begin(), before.end(), std::pair(name, digest));
    if (same == before.end()) changes.push_back(name);
  }
  return changes;
}

}  // namespace

Documents::Documents(fs::path staging, const fs::path& shelf, std::optional<Shelved> before)
    : staging_(std::move(staging)), before_(std::move(before)) {
  if (before_) folder_before_ = shelf / before_->folder;
}

const DocumentRecord* Documents::find_before(const std::string& file) const {
  if (!before_) return nullptr;
  const auto& documents = before_->manifest.documents;
  const auto found = std::find_if(documents.begin(), documents.end(), [&](const auto& d) { return d.file == file; });
  return found == documents.end() ? nullptr : &*found;
}

bool Documents::carry_over(const std::string& file, const Dependencies& dependencies) {
  const DocumentRecord* before = find_before(file);
  if (before == nullptr || before->depends_on != dependencies) return false;
  const auto& outputs = before_->manifest.outputs;
  const auto facts = std::find_if(outputs.begin(), outputs.end(), [&](const auto& f) { return f.name == file; });
  if (facts == outputs.end() || !is_as_listed(folder_before_ / file, *facts)) return false;
  link_or_copy(folder_before_ / file, staging_ / file);
  records_.push_back({file, Making::carried_over, {}, dependencies});
  return true;
}

void Documents::write(const std::string& file, std::string_view bytes) const {
  make_folder((staging_ / file).parent_path());
  write_durably(staging_ / file, bytes);
}

void Documents::add(const std::string& file, Dependencies dependencies) {
  DocumentRecord record{file, Making::made, {"new"}, std::move(dependencies)};
  if (const auto* before = find_before(file)) {
    record.because = changes_between(before->depends_on, record.depends_on);
    if (record.because.empty()) record.because.emplace_back("file");  // it was not what its manifest listed
  }
  records_.push_back(std::move(record));
}

std::vector<DocumentRecord> Documents::take() {
  std::sort(records_.begin(), records_.end(), [](const auto& a, const auto& b) { return a.file < b.file; });
  return std::move(records_);
}

}  // namespace andel::publish
