// Comparing a text with the one that is kept in tests/compose/golden/. A missing golden fails. To take over what
// the program makes now, after looking at the difference:
//
//     ANDEL_UPDATE_GOLDENS=1 build/release/tests/compose/test_compose
#pragma once

#include <string>
#include <string_view>

namespace andel::compose::test {

/// Fails the running test with the first difference unless `text` equals golden/<name>.txt.
void check_golden(std::string_view name, const std::string& text);

}  // namespace andel::compose::test
