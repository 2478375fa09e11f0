// Makes the documents of a publication that cannot be carried over: the report, and its handouts in threads. Knows no
// inbox and no links.
#pragma once

#include <string>
#include <vector>

#include "pipeline.hpp"
#include "publish/documents.hpp"

namespace andel::publish {

/// The report of a run that was tabulated, as `file`. Composes it if it has to be made; then the run may have errors,
/// and nothing is written.
void make_report(Run& run, const Request& request, const std::string& file, Dependencies dependencies,
                 Documents& documents);

/// All handouts of a run that was tabulated, in the folder "handouts". `dependencies` are those that they share. Where
/// one fails, the run has an error. Returns what there is to say of single ones, as it is printed.
std::vector<std::string> make_handouts(Run& run, const Dependencies& dependencies, Documents& documents);

}  // namespace andel::publish
