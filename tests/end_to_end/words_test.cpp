// What pdftotext copies from a report, against the words of its spec.
#include <algorithm>
#include <functional>
#include <iterator>
#include <sstream>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "compose/compose.hpp"
#include "draw/draw.hpp"
#include "draw/external_tool.hpp"
#include "end_to_end/built_report.hpp"
#include "end_to_end/expected_words.hpp"
#include "plan/handout.hpp"

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

/// poppler, when it puts a page together, drops the space between one digit and the signs behind it. So each is a word.
Words with_loose_signs(const Words& words) {
  std::string text = listed(words);
  for (const std::string sign : {"%", "↑", "↓"}) text = replace_all(std::move(text), sign, " " + sign);
  return split(std::move(text));
}

bool holds(const Words& words, const Words& sequence) {
  return std::search(words.begin(), words.end(), sequence.begin(), sequence.end()) != words.end();
}

/// A sign at figures of a page, and the words that explain it, with the sign in them.
struct Sign {
  std::string name;
  bool is_explained = false;
  bool is_shown = false;
};

bool holds_any(const Words& words, const std::vector<Words>& sequences) {
  return std::any_of(sequences.begin(), sequences.end(), [&](const Words& each) { return holds(words, each); });
}

/// Whether a word is the end of a figure without signs: "45%", "%", "58".
bool ends_bare_figure(std::string_view word) {
  return !word.empty() && (word.back() == '%' || ('0' <= word.back() && word.back() <= '9'));
}

/// Whether it has an asterisk behind that: "%*", "45*", but neither "ledningen**" nor "A*B".
bool ends_uncertain(std::string_view word) {
  return word.ends_with('*') && ends_bare_figure(word.substr(0, word.size() - 1));
}

bool any_behind(const Words& words, const std::function<bool(const std::string& before, const std::string& word)>& is) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (is(words[i - 1], words[i])) return true;
  }
  return false;
}

/// The signs of a page as a reader sees them, whatever the product thinks that the page shows.
std::vector<Sign> signs_of(const Words& page) {
  const bool explains_suppressed = holds_any(page, {{"–", "*", "Redovisas", "inte:"}, {"–", "*", "Not", "shown:"}});
  std::size_t held_back = 0;  // the sign is the whole figure: once it may be the explanation's own
  for (std::size_t i = 1; i < page.size(); ++i) held_back += page[i - 1] == "–" && page[i] == "*" ? 1 : 0;
  return {
      {"*", holds_any(page, {{"*", "Osäkert:"}, {"*", "Uncertain:"}}),
       any_behind(page, [](const auto&, const auto& word) { return ends_uncertain(word); })},
      {"–*", explains_suppressed, held_back > (explains_suppressed ? 1 : 0)},
      {"↑ ↓", holds_any(page, {{"↑", "↓", "Högre", "eller"}, {"↑", "↓", "Higher", "or"}}),
       any_behind(page,
                  [](const auto& before, const auto& word) {
                    return (word == "↑" || word == "↓") && (ends_bare_figure(before) || ends_uncertain(before));
                  })},
      {"↗ ↘", holds_any(page, {{"↗", "↘", "statistiskt"}, {"↗", "↘", "statistically"}}),
       any_behind(page, [](const auto&, const auto& word) { return word.ends_with("↗)") || word.ends_with("↘)"); })}};
}

/// A page explains the signs that stand on it, and no others.
void check_signs(const Words& page) {
  for (const Sign& sign : signs_of(page)) {
    CAPTURE(sign.name);
    CHECK(sign.is_shown == sign.is_explained);
  }
}

/// Two ways of copying: as the words stand in the file, and as poppler puts the page together.
void check_page(const ExpectedPage& expected, const std::string& as_written, const std::string& as_placed) {
  Words words = split_all(expected.reading);
  const Words furniture = split_all(expected.furniture);
  words.insert(words.end(), furniture.begin(), furniture.end());
  check_bag(words, split(as_written));
  check_order(expected.reading, split(as_written));
  check_signs(split(as_written));
  check_bag(with_loose_signs(words), with_loose_signs(split(as_placed)));
}

/// The words of stories stand among those of other texts, on this page or the next, but in their order.
bool stand_in_order(const Words& story, const Words& copied) {
  auto from = copied.begin();
  for (const std::string& word : story) {
    from = std::find(from, copied.end(), word);
    if (from == copied.end()) return false;
    ++from;
  }
  return true;
}

ExpectedPage joined(const std::vector<ExpectedPage>& pages) {
  ExpectedPage all;
  const auto append = [](const std::vector<std::string>& from, std::vector<std::string>& to) {
    to.insert(to.end(), from.begin(), from.end());
  };
  for (const ExpectedPage& page : pages) {
    append(page.reading, all.reading);
    append(page.story, all.story);
    append(page.furniture, all.furniture);
  }
  return all;
}

void check_pages(const Composed& composed, const std::string& pdf) {
  const std::vector<ExpectedPage> expected = expected_pages(composed);
  const std::vector<std::string> as_placed = copy_pages(pdf, "");
  const std::vector<std::string> as_written = copy_pages(pdf, "-raw");
  REQUIRE(as_placed.size() == expected.size());
  REQUIRE(as_written.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    INFO("page " << i + 1 << "\n" << as_written[i]);
    check_page(expected[i], as_written[i], as_placed[i]);
  }
}

/// A document whose stories run over its pages, as a whole.
void check_story(const Run& run, const std::string& pdf) {
  ExpectedPage expected = joined(expected_pages({run.plan, run.tables, run.document}));
  REQUIRE(!expected.story.empty());
  const std::string as_written = fmt::format("{}", fmt::join(copy_pages(pdf, "-raw"), "\n"));
  const std::string as_placed = fmt::format("{}", fmt::join(copy_pages(pdf, ""), "\n"));
  INFO(as_written);
  CHECK(stand_in_order(split_all(expected.story), split(as_written)));
  check_order(expected.reading, split(as_written));
  std::move(expected.story.begin(), expected.story.end(), std::back_inserter(expected.furniture));
  check_page(expected, as_written, as_placed);
}

/// Each of a report's handouts.
void check_handouts(const std::string& report) {
  const Run run = run_handouts(report);
  REQUIRE(!run.handouts.empty());
  Diagnostics diagnostics;
  plan::HandoutPlanner planner(*run.handout, run.plan, diagnostics);
  for (const plan::Handout& handout : run.handouts) {
    INFO(handout.name);
    const Plan& plan = planner.plan(handout.segment, diagnostics);
    const Document document = compose::compose(plan, run.tables, run.faces, diagnostics);
    REQUIRE(!diagnostics.has_errors());
    check_pages({plan, run.tables, document}, draw::to_pdf(document, run.faces));
  }
}

}  // namespace

TEST_CASE("the annual report says the words of its spec, slide by slide") {
  const std::string wave = GENERATE("2011", "2013");
  const Run run = run_report("samples/smarta-foretag/report.yaml", {{"wave", wave}});
  const std::string pdf = write_pdf(run);
  check_pages({run.plan, run.tables, run.document}, pdf);
  CHECK(pdf.size() < 400'000);
}

TEST_CASE("every kind of slide says the words of its spec") {
  const std::string name = GENERATE("report", "signs", "arrows/report");
  const Run run = run_report("tests/end_to_end/spec/" + name + ".yaml");
  check_pages({run.plan, run.tables, run.document}, write_pdf(run));
}

TEST_CASE("the article says the words of its spec, whose story runs through columns and pages") {
  const Run run = run_report("samples/kundempati/report.yaml");
  check_story(run, write_pdf(run));
}

TEST_CASE("each handout says the words of its spec, as pages and as slides") {
  check_handouts("samples/smarta-foretag/" +
                 GENERATE(std::string("handouts.yaml"), std::string("handout-slides.yaml")));
}

TEST_CASE("each handout of rows that are not all shown says the words of its spec") {
  check_handouts("tests/end_to_end/spec/arrows/report.yaml");
}

TEST_CASE("each page for a company says the words of its spec") { check_handouts("samples/kundempati/report.yaml"); }
