// The published values of 2011 against the words of the PDF: each stands on the slide that reports it.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include "cli/program.hpp"
#include "text/number_format.hpp"

using namespace andel;

namespace {

/// The slides that report an item: its topic's, and the comparisons of its effects.
std::vector<std::size_t> slides_of_item(std::string_view item, std::string_view segment) {
  const auto is_effect = [&](std::string_view topic) {
    return item.substr(0, topic.size()) == topic && item.size() > topic.size() && item[topic.size()] == '_' &&
           (item.ends_with("_motivated") || item.ends_with("_customers") || item.ends_with("_profit") ||
            item.ends_with("_brand"));
  };
  for (const std::string_view topic : {"mobility", "virtual", "service", "social"}) {
    if (!is_effect(topic)) continue;
    if (segment == "total") return {31};
    return {segment.find(" and ") == std::string_view::npos ? 32U : 33U};
  }
  constexpr std::string_view virtual_meetings[] = {"virtual",       "encouraged_for_climate", "invite_to_room",
                                                   "edit_together", "video_colleagues",       "travel_policy",
                                                   "video_external"};
  constexpr std::string_view service[] = {"service", "sharing", "files", "project_site", "personalised", "video"};
  constexpr std::string_view social[] = {"social", "pages", "works_actively", "blog", "customers_publish"};
  const auto among = [&](const auto& items) {
    return std::find(std::begin(items), std::end(items), item) != std::end(items);
  };
  return {among(virtual_meetings) ? 28U : among(service) ? 29U : among(social) ? 30U : 27U};
}

/// The slides of the five dimensions, in the order in which the segments are printed.
std::size_t slide_of_segment(const std::string& segment) {
  static const std::vector<std::string> order{
      "total",         "small",   "medium",    "large",  "service",         "transport",   "retail",
      "manufacturing", "finance", "education", "public", "other",           "business",    "metro",
      "cities",        "middle",  "town",      "rural",  "decision_makers", "influencers", "users"};
  const auto found = std::find(order.begin(), order.end(), segment);
  REQUIRE(found != order.end());
  return 5 + static_cast<std::size_t>(found - order.begin());
}

std::vector<std::string> read_pages() {
  const test::Folder folder;
  REQUIRE(test::run_andel(folder, "build '" + test::sample_report + "' -o report.pdf").exit_code == 0);
  return test::read_pages(folder, "report.pdf");
}

/// pdftotext writes a no-break space as a space.
std::string with_plain_spaces(std::string word) {
  const std::string no_break = "\u00A0";
  for (auto at = word.find(no_break); at != std::string::npos; at = word.find(no_break)) {
    word.replace(at, no_break.size(), " ");
  }
  return word;
}

/// The printed form of a value on its slide, as a word of its own.
bool has_word(const std::string& page, const std::string& printed) {
  const std::string word = with_plain_spaces(printed);
  for (std::size_t at = page.find(word); at != std::string::npos; at = page.find(word, at + 1)) {
    const auto is_part = [](char c) { return (c >= '0' && c <= '9') || c == ','; };
    const char before = at == 0 ? ' ' : page[at - 1];
    const char after = at + word.size() < page.size() ? page[at + word.size()] : ' ';
    if (!is_part(before) && !(after >= '0' && after <= '9')) return true;
  }
  return false;
}

struct Printed {
  std::string word;
  std::vector<std::size_t> slides;
};

Printed printed_form(const YAML::Node& fact) {
  const auto swedish = text::NumberLanguage::swedish;
  const double value = fact["value"].as<double>();
  if (fact["base"]) return {text::format_number(value, 0, swedish), {slide_of_segment(fact["base"].as<std::string>())}};
  const auto segment = fact["segment"].as<std::string>();
  if (fact["measure"].as<std::string>() == "index") {
    return {text::format_number(value, 0, swedish), {slide_of_segment(segment)}};
  }
  return {text::format_percent(value, 0, swedish), slides_of_item(fact["item"].as<std::string>(), segment)};
}

}  // namespace

TEST_CASE("the published values of 2011 stand on their slides") {
  const std::vector<std::string> pages = read_pages();
  REQUIRE(pages.size() >= 39);
  const YAML::Node published = YAML::LoadFile(ANDEL_SOURCE_DIR "/samples/smarta-foretag/published-figures.yaml");
  std::size_t checked = 0;
  for (const auto& fact : published["checks"]) {
    const bool is_of_2011 = fact["wave"] && fact["wave"].as<std::string>() == "2011";
    const bool is_derived =
        fact["lacking"].IsDefined() || (fact["base"] && fact["base"].as<std::string>().find(' ') != std::string::npos);
    if (!is_of_2011 || !fact["value"] || is_derived) continue;
    if (fact["base"] && fact["base"].as<std::string>() == "public_with_size") {
      CHECK(has_word(pages[33], "554"));
      continue;
    }
    const Printed printed = printed_form(fact);
    INFO(YAML::Dump(fact));
    for (const std::size_t slide : printed.slides) CHECK(has_word(pages[slide - 1], printed.word));
    ++checked;
  }
  CHECK(checked > 80);
}
