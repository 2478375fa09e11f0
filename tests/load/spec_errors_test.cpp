#include <catch2/catch.hpp>

#include "load/case_file.hpp"

using andel::load::test::check_cases;

TEST_CASE("mistakes of YAML are explained where they stand") { check_cases("yaml"); }
TEST_CASE("mistakes of a codebook are explained where they stand") { check_cases("codebook"); }
TEST_CASE("mistakes of segments are explained where they stand") { check_cases("segments"); }
TEST_CASE("mistakes of a report are explained where they stand") { check_cases("report"); }
TEST_CASE("mistakes of handouts are explained where they stand") { check_cases("handout"); }
TEST_CASE("mistakes of a brand are explained where they stand") { check_cases("brand"); }
TEST_CASE("mistakes of a layout are explained where they stand") { check_cases("layout"); }
TEST_CASE("mistakes of pictures are explained where they stand") { check_cases("picture"); }
TEST_CASE("mistakes around waves are explained where they stand") { check_cases("waves"); }
TEST_CASE("mistakes of includes are explained where they stand") { check_cases("includes"); }
