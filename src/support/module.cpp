#include "support/module.hpp"

#include <filesystem>
#include <system_error>

#include <dlfcn.h>
#include <fmt/format.h>

#include "support/machine_error.hpp"
#include "support/program_folder.hpp"

namespace andel {

namespace {

namespace fs = std::filesystem;

/// Where modules are: at the top of the build folder, which CMake marks by its cache, for programs that stand in it; as
/// installed for others. Nowhere else, since what is found is run.
fs::path module_folder() {
  const auto program = program_folder();
  std::error_code failure;
  for (auto folder = program; folder.has_relative_path(); folder = folder.parent_path()) {
    if (fs::exists(folder / "CMakeCache.txt", failure)) return folder / "modules";
  }
  return program.parent_path() / ANDEL_INSTALLED_MODULES;
}

}  // namespace

void* find_in_module(const char* module, const char* function, const char* purpose) {
  void* loaded = dlopen((module_folder() / module).c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
  void* found = loaded == nullptr ? nullptr : dlsym(loaded, function);
  if (found != nullptr) return found;
  throw MachineError(fmt::format("cannot {}: {}\nA part of Andel is missing: install it again", purpose, dlerror()));
}

}  // namespace andel
