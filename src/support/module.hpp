// Modules: parts of the program that are loaded when they are first needed, since the libraries they bring would cost
// every other run its start. Knows no module.
#pragma once

namespace andel {

/// The function of that name in a module's file, such as "andel_cairo.so". Once loaded a module stays, so that asking
/// again costs nothing. Throws MachineError, saying that `purpose` ("draw PNG and SVG") is what cannot be done.
void* find_in_module(const char* module, const char* function, const char* purpose);

template <class Function>
Function* load_function(const char* module, const char* function, const char* purpose) {
  return reinterpret_cast<Function*>(find_in_module(module, function, purpose));
}

}  // namespace andel
