// The folder in which wave files arrive: which of them are whole, and which wave each is of. Knows no report.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "model/survey.hpp"
#include "publish/files.hpp"
#include "support/diagnostic.hpp"

namespace andel::publish {

struct Arrival {
  WaveId wave;
  fs::path path;
  FileFacts facts;
};

struct Inbox {
  std::vector<Arrival> arrivals;       ///< by date of the wave, the oldest first
  std::vector<std::string> unsettled;  ///< files that may still be written to
};

/// Looks through a folder. A wave's file has the name that its `data` has in the codebook. What is hidden, or named
/// `.part`, `.tmp` or `.filepart`, is on its way and not looked at; other data files are errors. A file is whole when
/// it has not changed for `settle`, and holds still while it is read.
Inbox look_through(const fs::path& folder, const Codebook& codebook, std::chrono::seconds settle,
                   Diagnostics& diagnostics);

}  // namespace andel::publish
