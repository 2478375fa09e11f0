// Comparing a text with the one that is kept in tests/end_to_end/golden/. A missing golden fails. To take over what the
// program makes now, after looking at the difference:
//
//     ANDEL_UPDATE_GOLDENS=1 build/release/tests/end_to_end/test_end_to_end
#pragma once

#include <string>
#include <string_view>

namespace andel::test {

/// Fails the running test unless `text` equals golden/<name>.txt.
void check_golden(std::string_view name, const std::string& text);

}  // namespace andel::test
