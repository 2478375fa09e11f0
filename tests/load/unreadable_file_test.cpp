#include "load/unreadable_file.hpp"

#include <filesystem>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include "load/temporary_folder.hpp"

using andel::load::explain_unreadable;

TEST_CASE("a file that cannot be read is explained by what stands in its place or near it") {
  using Hints = std::vector<std::string>;
  const std::string root = ANDEL_SOURCE_DIR;
  CHECK(explain_unreadable(root + "/src") == Hints{"it is a folder"});
  CHECK(explain_unreadable(root + "/LICENCE") == Hints{"there is no such file; did you mean `LICENSE`?"});
  CHECK(explain_unreadable(root + "/nowhere/at/all.csv") == Hints{"there is no folder `at`"});
  CHECK(explain_unreadable(root + "/quite-another-name.csv") == Hints{"there is no such file"});
  const std::string data = root + "/samples/smarta-foretag/data/";
  CHECK(explain_unreadable(data + "wave-2014.csv") == Hints{"there is no such file"});  // not another year's
  CHECK(explain_unreadable(data + "wvae-2013.csv") == Hints{"there is no such file; did you mean `wave-2013.csv`?"});
  const andel::load::test::TemporaryFolder home;
  std::filesystem::create_symlink("moved.yaml", home.file("report.yaml"));
  CHECK(explain_unreadable(home.file("report.yaml")) == Hints{"it is a link to `moved.yaml`, which is not there"});
  REQUIRE(mkfifo(home.file("pipe").c_str(), 0600) == 0);
  CHECK(explain_unreadable(home.file("pipe")) == Hints{"it is a pipe or a device: save what it gives as a file"});
  CHECK(explain_unreadable("report/~/data.csv") ==
        Hints{"`~` does not stand for the home folder here: write the whole path"});
}
