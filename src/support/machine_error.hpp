// The machine refused: no disk, no permission, a file of the installation missing. Not a fault of the input.
#pragma once

#include <stdexcept>

namespace andel {

/// The message says what was refused and what to do; `andel` prints it and exits with 3.
struct MachineError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace andel
