#include "cli/output_file.hpp"

#include <cerrno>
#include <cstdio>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace andel::cli {

namespace {

[[noreturn]] void fail(const std::string& path, int error) {
  throw OutputError(fmt::format("cannot write {}: {}", path, std::generic_category().message(error)));
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

  void write(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) fail(target_, errno);
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }

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

}  // namespace

void write_file(const std::string& path, std::string_view bytes) {
  TemporaryFile file(path);
  file.write(bytes);
  file.keep();
}

}  // namespace andel::cli
