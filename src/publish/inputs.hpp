// All that a publication is made from, as files with checksums. Knows no inbox and no folder of publications.
#pragma once

#include "pipeline.hpp"
#include "publish/inbox.hpp"
#include "publish/manifest.hpp"

namespace andel::publish {

/// The wave, date and inputs of the edition that a run has planned, and what they come to (`made_from`). Data files
/// that are gone count with what the archive knows of them.
Manifest describe_inputs(const Run& run, const Request& request, const std::vector<Arrival>& arrivals,
                         std::string program);

}  // namespace andel::publish
