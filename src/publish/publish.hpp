// Makes the publication of the newest wave in an inbox, and lets readers see it in one step. A scheduler may call it
// as often as it likes: what is already published costs next to nothing. Knows no command line.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "lint/literals.hpp"
#include "pipeline.hpp"
#include "publish/files.hpp"

namespace andel::publish {

/// Whether readers see a publication at once, or when somebody has approved it.
enum class Approval { not_needed, needed };

struct Job {
  Request request;                  ///< of the report
  std::optional<Request> handouts;  ///< of another file, whose handouts are made in the place of the report's own
  fs::path inbox;
  fs::path shelf;  ///< where publications go
  std::chrono::seconds settle{10};
  Approval approval = Approval::not_needed;
  lint::Strictness strictness = lint::Strictness::warn;  ///< about results that are typed instead of computed
  std::string program;                                   ///< name and version
};

enum class Outcome {
  nothing_new,
  unsettled,  ///< files in the inbox may still be written to
  published,
  held,   ///< a publication is made, and waits for approval
  failed  ///< the input has errors; readers see what they saw before
};

struct Result {
  Outcome outcome = Outcome::nothing_new;
  std::string folder;                ///< of the publication that is published or held
  std::vector<std::string> waiting;  ///< unsettled files
  SourceMap sources;
  Diagnostics diagnostics;
  std::vector<std::string> messages;  ///< of single handouts, as they are printed
};

/// Throws MachineError where another run is at it, or the disk refuses; readers then see what they saw before.
Result publish(const Job& job);

}  // namespace andel::publish
