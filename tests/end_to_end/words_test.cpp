// What pdftotext copies from a report, against the words of its spec.
#include <algorithm>
#include <iterator>
#include <sstream>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "draw/external_tool.hpp"
#include "end_to_end/built_report.hpp"
#include "end_to_end/expected_words.hpp"

using namespace andel;
using namespace andel::test;

namespace {

using Words = std::vector<std::string>;

std::string replace_all(std::string text, std::string_view what, std::string_view by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
  return text;
}

/// The words of a text as a search for them goes: a word that is divided at a line's end is one, and those that are
/// joined by a hyphen, a dash or a slash, after which a line may end, are two.
Words split(std::string text) {
  text = replace_all(replace_all(std::move(text), "\u00AD\n", ""), "\u00AD", "");
  for (const char* mark : {"-", "–", "/"}) text = replace_all(std::move(text), mark, std::string(mark) + " ");
  std::istringstream stream(replace_all(std::move(text), "\u00A0", " "));
  return {std::istream_iterator<std::string>(stream), {}};
}

Words split_all(const std::vector<std::string>& texts) {
  Words words;
  for (const std::string& text : texts) {
    const Words more = split(text);
    words.insert(words.end(), more.begin(), more.end());
  }
  return words;
}

std::vector<std::string> copy_pages(const std::string& pdf, const std::string& options) {
  std::istringstream text(draw::test::run_on(pdf, "pdftotext -enc UTF-8 " + options + " @ -").output);
  std::vector<std::string> pages;
  for (std::string page; std::getline(text, page, '\f');) pages.push_back(page);
  return pages;
}

/// Words of `a`, counted, that are not in `b`.
Words missing(Words a, Words b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  Words rest;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(rest));
  return rest;
}

std::string listed(const Words& words) { return fmt::format("{}", fmt::join(words, " ")); }

void check_bag(const Words& expected, const Words& copied) {
  CHECK(listed(missing(expected, copied)) == "");  // in the spec, not in the file
  CHECK(listed(missing(copied, expected)) == "");  // in the file, not in the spec
}

/// Each text stands in one piece, after the one before it.
void check_order(const std::vector<std::string>& texts, const Words& copied) {
  auto from = copied.begin();
  for (const std::string& text : texts) {
    const Words words = split(text);
    const auto found = std::search(from, copied.end(), words.begin(), words.end());
    CAPTURE(text);
    CHECK(found != copied.end());
    if (found != copied.end()) from = found + static_cast<std::ptrdiff_t>(words.size());
  }
}

/// poppler, when it puts a page together, drops the space between one digit and its sign.
Words with_bound_percents(const Words& words) { return split(replace_all(listed(words), " %", "%")); }

/// Two ways of copying: as the words stand in the file, and as poppler puts the page together.
void check_pages(const Run& run, const std::string& pdf) {
  const std::vector<ExpectedPage> expected = expected_pages(run);
  const std::vector<std::string> as_placed = copy_pages(pdf, "");
  const std::vector<std::string> as_written = copy_pages(pdf, "-raw");
  REQUIRE(as_placed.size() == expected.size());
  REQUIRE(as_written.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    INFO("page " << i + 1 << "\n" << as_written[i]);
    Words words = split_all(expected[i].reading);
    const Words furniture = split_all(expected[i].furniture);
    words.insert(words.end(), furniture.begin(), furniture.end());
    check_bag(words, split(as_written[i]));
    check_order(expected[i].reading, split(as_written[i]));
    check_bag(with_bound_percents(words), with_bound_percents(split(as_placed[i])));
  }
}

}  // namespace

TEST_CASE("the annual report says the words of its spec, slide by slide") {
  const std::string wave = GENERATE("2011", "2013");
  const Run run = run_report("samples/smarta-foretag/report.yaml", {{"wave", wave}});
  const std::string pdf = write_pdf(run);
  check_pages(run, pdf);
  CHECK(pdf.size() < 400'000);
}

TEST_CASE("every kind of slide says the words of its spec") {
  const Run run = run_report("tests/end_to_end/spec/report.yaml");
  check_pages(run, write_pdf(run));
}
