#include "cli/output_file.hpp"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/output_name.hpp"
#include "support/machine_error.hpp"

namespace andel::cli {

namespace {

[[noreturn]] void fail(const std::string& path, int error) {
  throw MachineError(fmt::format("cannot write {}: {}", path, std::generic_category().message(error)));
}

void write_all(int descriptor, std::string_view bytes, const std::string& target) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(target, errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

/// A file under a name of its own that disappears again unless it is kept.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& target) : target_(target), path_(target + ".XXXXXX.tmp") {
    constexpr int suffix_length = 4;
    descriptor_ = mkstemps(path_.data(), suffix_length);
    if (descriptor_ < 0) fail(target_, errno);
  }
  ~TemporaryFile() {
    if (descriptor_ >= 0) close(descriptor_);
    if (!kept_) unlink(path_.c_str());
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  void write(std::string_view bytes) { write_all(descriptor_, bytes, target_); }

  /// mkstemps makes files that only the owner may read: give this one the rights a new file would have.
  void keep() {
    const mode_t mask = umask(0);
    umask(mask);
    if (fchmod(descriptor_, 0666 & ~mask) != 0) fail(target_, errno);
    const int closed = close(descriptor_);
    descriptor_ = -1;
    if (closed != 0 || std::rename(path_.c_str(), target_.c_str()) != 0) fail(target_, errno);
    kept_ = true;
  }

 private:
  std::string target_;
  std::string path_;
  int descriptor_ = -1;
  bool kept_ = false;
};

/// A device or a pipe is written to; put in a file's place, it would be gone.
void write_through(const std::string& path, std::string_view bytes) {
  const int descriptor = open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (descriptor < 0) fail(path, errno);
  write_all(descriptor, bytes, path);
  if (close(descriptor) != 0) fail(path, errno);
}

/// Where a path leads, also through links to what is not there yet.
std::filesystem::path end_of_links(std::filesystem::path path) {
  constexpr int most_links = 40;  // as the system allows
  std::error_code failure;
  for (int i = 0; i < most_links && std::filesystem::is_symlink(path, failure); ++i) {
    const auto next = std::filesystem::read_symlink(path, failure);
    if (failure) break;
    path = path.parent_path() / next;
  }
  return std::filesystem::weakly_canonical(path, failure);
}

/// Writes beside a path what is to stand there; nothing where the bytes have gone into a device or a pipe already.
std::unique_ptr<TemporaryFile> write_beside(const std::string& path, std::string_view bytes) {
  if (is_standard_output(path)) {
    write_all(STDOUT_FILENO, bytes, "standard output");
    return nullptr;
  }
  std::error_code failure;
  const auto status = std::filesystem::status(path, failure);
  const bool replaceable = std::filesystem::is_regular_file(status) || std::filesystem::is_directory(status);
  if (std::filesystem::exists(status) && !replaceable) {
    write_through(path, bytes);
    return nullptr;
  }
  const std::string real = end_of_links(path).string();
  auto file = std::make_unique<TemporaryFile>(real.empty() ? path : real);
  file->write(bytes);
  return file;
}

}  // namespace

void write_file(const std::string& path, std::string_view bytes) {
  if (auto file = write_beside(path, bytes)) file->keep();
}

void write_files(std::span<const OutputFile> files) {
  std::vector<std::unique_ptr<TemporaryFile>> written;
  for (const auto& file : files) {
    if (auto temporary = write_beside(file.path, file.bytes)) written.push_back(std::move(temporary));
  }
  for (const auto& file : written) file->keep();
}

}  // namespace andel::cli
