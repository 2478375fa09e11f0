// Why a file cannot be read, and what to do about it. Looks at the file system; reads no file.
#pragma once

#include <string>
#include <vector>

namespace andel::load {

/// The hints for a file that could not be read: it is a folder, it may not be read, its folder is not there, or
/// which file of that folder has nearly its name.
std::vector<std::string> explain_unreadable(const std::string& path);

}  // namespace andel::load
