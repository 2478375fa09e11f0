#include "support/program_folder.hpp"

#include <system_error>

namespace andel {

std::filesystem::path program_folder() {
  std::error_code failure;
  return std::filesystem::read_symlink("/proc/self/exe", failure).parent_path();
}

}  // namespace andel
