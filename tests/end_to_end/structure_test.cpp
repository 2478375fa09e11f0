// The tree that is written of each kind of page, from its spec to the file, read back by qpdf.
#include <catch2/catch.hpp>

#include "draw/spoken_structure.hpp"
#include "end_to_end/built_report.hpp"
#include "golden.hpp"

using namespace andel;
using namespace andel::test;

namespace {

std::string spoken(const std::string& report) {
  return draw::test::spoken_structure(draw::test::PdfReader(write_pdf(run_report(report))));
}

/// The tree below the n-th section, from 1.
std::string section(const std::string& tree, int number) {
  const std::string mark = "\n  Sect ";
  std::size_t begin = 0;
  for (; number > 0; --number) {
    begin = tree.find(mark, begin);
    REQUIRE(begin != std::string::npos);
    ++begin;
  }
  return tree.substr(begin, tree.find(mark, begin) - begin) + "\n";
}

}  // namespace

TEST_CASE("a slide of each kind reads as it is meant") {
  const std::string tree = spoken("tests/end_to_end/spec/report.yaml");
  const std::vector<std::string> slides{"chart_slide", "list_slide", "table", "picture", "shared_legend"};
  for (std::size_t i = 0; i < slides.size(); ++i)
    andel::test::check_golden("end_to_end", slides[i], section(tree, static_cast<int>(i) + 1));
}

TEST_CASE("signs of notes are references, computed or written") {
  andel::test::check_golden("end_to_end", "signs", spoken("tests/end_to_end/spec/signs.yaml"));
}

TEST_CASE("a page of an article reads as it is meant") {
  andel::test::check_golden("end_to_end", "article", spoken("tests/end_to_end/spec/article.yaml"));
}
