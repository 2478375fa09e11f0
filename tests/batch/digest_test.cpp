#include "batch/digest.hpp"

#include <catch2/catch.hpp>

namespace andel::batch {

TEST_CASE("digests are SHA-256") {  // FIPS 180-4, the examples of NIST
  CHECK(digest_of("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(digest_of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("parts are told apart by where they end") {
  const auto digest = [](std::string_view first, std::string_view second) {
    Digest both;
    both.add_part(first);
    both.add_part(second);
    return both.take();
  };
  CHECK(digest("ab", "c") != digest("a", "bc"));
  CHECK(digest("ab", "c") == digest("ab", "c"));
}

}  // namespace andel::batch
