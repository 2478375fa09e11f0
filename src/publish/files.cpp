#include "publish/files.hpp"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include "batch/digest.hpp"
#include "support/machine_error.hpp"

namespace andel::publish {

namespace {

[[noreturn]] void refuse(std::string_view what, const fs::path& path, int error) {
  throw MachineError(fmt::format("cannot {} {}: {}", what, path.string(), std::generic_category().message(error)));
}

/// A descriptor that closes itself.
class OpenFile {
 public:
  OpenFile(const fs::path& path, int flags, std::string_view what)
      : path_(path), what_(what), descriptor_(open(path.c_str(), flags | O_CLOEXEC, 0666)) {
    if (descriptor_ < 0) refuse(what_, path_, errno);
  }
  ~OpenFile() { close(descriptor_); }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  /// At most `size` bytes; 0 at the end.
  std::size_t read(char* bytes, std::size_t size) const {
    ssize_t count = 0;
    do {
      count = ::read(descriptor_, bytes, size);
    } while (count < 0 && errno == EINTR);
    if (count < 0) refuse(what_, path_, errno);
    return static_cast<std::size_t>(count);
  }

  void write(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) refuse(what_, path_, errno);
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  void sync() const {
    if (fsync(descriptor_) != 0) refuse(what_, path_, errno);
  }

 private:
  const fs::path& path_;
  std::string_view what_;
  int descriptor_;
};

}  // namespace

std::string read_whole(const fs::path& path) {
  const OpenFile file(path, O_RDONLY, "read");
  constexpr std::size_t portion = 1 << 16;
  std::string bytes;
  std::size_t count = 0;
  do {
    const std::size_t before = bytes.size();
    bytes.resize(before + portion);
    count = file.read(bytes.data() + before, portion);
    bytes.resize(before + count);
  } while (count > 0);
  return bytes;
}

FileFacts examine(const fs::path& path, std::string name) {
  const std::string bytes = read_whole(path);
  return {std::move(name), bytes.size(), batch::digest_of(bytes)};
}

void write_durably(const fs::path& path, std::string_view bytes) {
  const OpenFile file(path, O_WRONLY | O_CREAT | O_TRUNC, "write");
  file.write(bytes);
  file.sync();
}

void sync_to_disk(const fs::path& path) { OpenFile(path, O_RDONLY, "write").sync(); }

void point_link(const fs::path& link, const fs::path& target) {
  const fs::path beside = fs::path(link).concat(".new");
  unlink(beside.c_str());  // left by a run that was killed
  if (symlink(target.c_str(), beside.c_str()) != 0) refuse("write", beside, errno);
  if (rename(beside.c_str(), link.c_str()) != 0) refuse("write", link, errno);
  sync_to_disk(link.parent_path());
}

Lock::Lock(const fs::path& path) : descriptor_(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {
  if (descriptor_ < 0) refuse("write", path, errno);
  if (flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return;
  const int error = errno;
  close(descriptor_);
  if (error != EWOULDBLOCK) refuse("lock", path, error);
  throw MachineError(fmt::format("another run is publishing into {}", path.parent_path().string()));
}

Lock::~Lock() { close(descriptor_); }

}  // namespace andel::publish
