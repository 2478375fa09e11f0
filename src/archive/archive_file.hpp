// Editions in a SQLite file: docs/SPEC.md, Archives, lists its tables. Knows no report.
#pragma once

#include <string>

#include "archive/edition.hpp"

namespace andel::archive {

/// All editions of an archive, in the order of their dates; none where there is no such file. Throws MachineError
/// where the file is no archive, or one of a later program.
Archive read_archive(const std::string& path);

/// Puts an edition into an archive, in the place of an earlier one of its wave. All or nothing: what cannot be
/// written leaves the archive as it was. Throws MachineError.
void store_edition(const std::string& path, const Edition& edition);

}  // namespace andel::archive
