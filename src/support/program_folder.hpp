// Where the running program stands, for finding what is installed or built beside it.
#pragma once

#include <filesystem>

namespace andel {

/// The folder of the program's file; empty where the system does not tell.
std::filesystem::path program_folder();

}  // namespace andel
