// Broken specs and what is said about them, kept as readable files in tests/load/cases. Each case changes the
// small sound report of tests/load/base:
//
//     === what is wrong
//     --- in codebook.yaml
//     -   first: {scale: agreement, label: The first}
//     +   first: {scale: agreement, lable: The first}
//     --- expect
//     codebook.yaml:10:29: error: ...
//
// Lines with `-` are replaced by those with `+`; without `-` lines these are added at the end, and `--- file x`
// writes a whole file. `--- set key=value` stands for `--set`. Written anew by
//
//     ANDEL_UPDATE_GOLDENS=1 build/release/tests/load/test_load
#pragma once

#include <string>
#include <vector>

namespace andel::load::test {

/// Runs the cases of `tests/load/cases/<name>.txt`, one section each, and compares what is said.
void check_cases(const std::string& name);

}  // namespace andel::load::test
