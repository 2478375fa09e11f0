#include "support/module.hpp"

#include <dlfcn.h>
#include <fmt/format.h>

#include "support/machine_error.hpp"

namespace andel {

void* find_in_module(const char* module, const char* function, const char* purpose) {
  void* loaded = dlopen(module, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
  void* found = loaded == nullptr ? nullptr : dlsym(loaded, function);
  if (found != nullptr) return found;
  throw MachineError(fmt::format("cannot {}: {}\nA part of Andel is missing: install it again", purpose, dlerror()));
}

}  // namespace andel
