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

/// The module's file, sought from the program's folder upwards: first as the build lays it out, then as installed.
/// Its bare name where there is none, for the message of the loader.
fs::path find_module(const char* module) {
  std::error_code failure;
  for (auto folder = program_folder(); folder.has_relative_path(); folder = folder.parent_path()) {
    for (const char* modules : {"modules", ANDEL_INSTALLED_MODULES}) {
      if (auto file = folder / modules / module; fs::exists(file, failure)) return file;
    }
  }
  return module;
}

}  // namespace

void* find_in_module(const char* module, const char* function, const char* purpose) {
  void* loaded = dlopen(find_module(module).c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
  void* found = loaded == nullptr ? nullptr : dlsym(loaded, function);
  if (found != nullptr) return found;
  throw MachineError(fmt::format("cannot {}: {}\nA part of Andel is missing: install it again", purpose, dlerror()));
}

}  // namespace andel
