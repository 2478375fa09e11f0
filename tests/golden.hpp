// Comparing a text with the one that is kept in tests/<folder>/golden/. A missing golden fails. To take over what the
// program makes now, after looking at the difference:
//
//     ANDEL_UPDATE_GOLDENS=1 build/release/tests/compose/test_compose
#pragma once

#include <string>
#include <string_view>

namespace andel::test {

/// Fails the running test with the first difference unless `text` equals tests/<folder>/golden/<name>.txt.
void check_golden(std::string_view folder, std::string_view name, const std::string& text);

}  // namespace andel::test
