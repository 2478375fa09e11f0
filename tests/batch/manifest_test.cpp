#include "batch/manifest.hpp"

#include <catch2/catch.hpp>

namespace andel::batch {

namespace {

Manifest small_manifest() {
  Manifest manifest{"andel 1", "report.yaml", "abc", "3/16", {}};
  Entry done{"finance",
             "Bank/Finans",
             "bank-finans.pdf",
             148,
             2,
             EntryState::done,
             2,
             38666,
             "f00d",
             NumbersFile{"bank-finans.numbers.json", "beef"},
             {}};
  Entry failed{"public", "Offentlig sektor", "public.pdf", 0, 0, EntryState::failed, 0, 0, "", {}, {"error: no\n"}};
  Entry pending{"other", "Annan", "annan.pdf", 9, 0, EntryState::pending, 0, 0, "", {}, {}};
  manifest.entries = {done, failed, pending};
  return manifest;
}

constexpr const char* small_text = R"({
 "schema": "andel-handouts-1",
 "program": "andel 1",
 "report": "report.yaml",
 "inputs": "abc",
 "shard": "3/16",
 "handouts": [
  {
   "segment": "finance",
   "label": "Bank/Finans",
   "file": "bank-finans.pdf",
   "n": 148,
   "suppressed": 2,
   "state": "done",
   "pages": 2,
   "bytes": 38666,
   "sha256": "f00d",
   "numbers": {
    "file": "bank-finans.numbers.json",
    "sha256": "beef"
   }
  },
  {
   "segment": "public",
   "label": "Offentlig sektor",
   "file": "public.pdf",
   "n": 0,
   "suppressed": 0,
   "state": "failed",
   "messages": [
    "error: no\n"
   ]
  },
  {
   "segment": "other",
   "label": "Annan",
   "file": "annan.pdf",
   "n": 9,
   "suppressed": 0,
   "state": "pending"
  }
 ]
}
)";

}  // namespace

TEST_CASE("a manifest is written as documented") { CHECK(write_manifest(small_manifest()) == small_text); }

TEST_CASE("a manifest that was read is written as it was") {
  const auto manifest = read_manifest(small_text);
  REQUIRE(manifest);
  CHECK(write_manifest(*manifest) == small_text);
}

TEST_CASE("what is no manifest is none") {
  CHECK_FALSE(read_manifest(""));
  CHECK_FALSE(read_manifest("not JSON"));
  CHECK_FALSE(read_manifest("[]"));
  CHECK_FALSE(read_manifest(R"({"schema": "andel-handouts-2", "handouts": []})"));
  CHECK_FALSE(read_manifest(R"({"schema": "andel-handouts-1"})"));
}

}  // namespace andel::batch
