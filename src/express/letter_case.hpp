// Upper and lower case of European letters, the same everywhere: no locale is asked. Knows no language, so
// no Turkish dotless i.
#pragma once

#include <string>
#include <string_view>

namespace andel::express {

/// All letters in lower case.
std::string to_lower(std::string_view text);
/// The first letter in upper case, the rest as it is.
std::string capitalise(std::string_view text);

}  // namespace andel::express
