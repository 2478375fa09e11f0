// All that a publication is made from, as files with checksums, and what single documents of it depend on. Knows no
// inbox and no folder of publications.
#pragma once

#include <string>
#include <vector>

#include "pipeline.hpp"
#include "publish/inbox.hpp"
#include "publish/manifest.hpp"

namespace andel::publish {

/// A run and the request that it was made with.
struct Planned {
  const Run& run;
  const Request& request;
};

/// The wave, date and inputs of the edition that runs of one wave have planned, the report first, and what they come
/// to (`made_from`). Data files that are gone count with what the archive knows of them.
Manifest describe_inputs(const std::vector<Planned>& runs, const std::vector<Arrival>& arrivals, std::string program);

/// What all documents of a run depend on beside the figures that they print. `run` was planned and no more: the data
/// count by their figures.
Dependencies list_dependencies(const Planned& planned, const std::string& program);

}  // namespace andel::publish
