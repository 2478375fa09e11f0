// A value that is put back at the end of a scope. Knows no domain.
#pragma once

#include <utility>

namespace andel {

/// Remembers a variable, and gives it its value back when the scope ends, however it ends.
template <class T>
class Restored {
 public:
  explicit Restored(T& place) : place_(place), before_(place) {}
  /// Also sets it for the scope.
  Restored(T& place, T value) : place_(place), before_(std::exchange(place, std::move(value))) {}
  ~Restored() { place_ = std::move(before_); }
  Restored(const Restored&) = delete;
  Restored& operator=(const Restored&) = delete;

 private:
  T& place_;
  T before_;
};

}  // namespace andel
