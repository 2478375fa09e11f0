// Objects of C libraries as owned handles. Knows no library.
#pragma once

#include <memory>

namespace andel {

/// Gives an object back to its library by `destroy`, a function of the library that takes a pointer to it.
template <auto destroy>
struct Destroy {
  template <class T>
  void operator()(T* object) const {
    destroy(object);
  }
};

/// An object that is given back when its owner goes; empty where the library gave none.
template <class T, auto destroy>
using Owned = std::unique_ptr<T, Destroy<destroy>>;

}  // namespace andel
