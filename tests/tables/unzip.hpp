// The files of a zip archive, for looking into workbooks.
#pragma once

#include <map>
#include <string>

namespace andel::tests {

/// By name. Throws std::runtime_error where the bytes are no archive, or a file in it is damaged.
std::map<std::string, std::string> unzip(const std::string& bytes);

}  // namespace andel::tests
