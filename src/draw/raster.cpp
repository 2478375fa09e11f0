// PNG and SVG: finds the cairo module and has it draw.
#include <dlfcn.h>
#include <fmt/format.h>

#include "draw/cairo_module.hpp"
#include "draw/draw.hpp"
#include "support/machine_error.hpp"

namespace andel::draw {
namespace {

/// The module's function of that name. Once loaded the module stays, so that asking again costs nothing.
template <class Function>
Function* find_drawer(const char* name) {
  void* module = dlopen(cairo_module, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
  void* drawer = module == nullptr ? nullptr : dlsym(module, name);
  if (drawer == nullptr) {
    throw MachineError(
        fmt::format("cannot load what draws PNG and SVG: {}\nInstall Andel again, or write a PDF", dlerror()));
  }
  return reinterpret_cast<Function*>(drawer);
}

}  // namespace

std::string to_png(const Page& page, const text::FaceSet& faces, double pixels_per_point) {
  std::string bytes;
  find_drawer<PngDrawer>(png_drawer)(page, faces, pixels_per_point, bytes);
  return bytes;
}

std::string to_svg(const Page& page, const text::FaceSet& faces) {
  std::string bytes;
  find_drawer<SvgDrawer>(svg_drawer)(page, faces, bytes);
  return bytes;
}

}  // namespace andel::draw
