// Comparing a text with the one that is kept in tests/draw/golden/. A missing golden fails. To take over what the
// program makes now, after looking at the difference:
//
//     ANDEL_UPDATE_GOLDENS=1 build/release/tests/draw/test_draw
#pragma once

#include <string>
#include <string_view>

namespace andel::draw::test {

/// Fails the running test unless `text` equals golden/<name>.txt.
void check_golden(std::string_view name, const std::string& text);

}  // namespace andel::draw::test
