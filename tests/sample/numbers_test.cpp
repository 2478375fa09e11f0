// Every digit on the pages of the samples, and in what is read aloud in place of pictures, is accounted for: a number
// in the sidecar of `build --numbers`, or one that is no result by rule (a page number, an axis) or because the report
// or a label of the codebook has it in so many words.
#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/program.hpp"
#include "compose/compose.hpp"
#include "model/texts.hpp"
#include "pipeline.hpp"
#include "plan/handout.hpp"

using namespace andel;

namespace {

bool is_digit(char c) { return '0' <= c && c <= '9'; }
bool has_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), is_digit); }

/// pdftotext writes a no-break space as a space.
std::string with_plain_spaces(std::string text) {
  constexpr std::string_view no_break = "\u00A0";
  for (auto at = text.find(no_break); at != std::string::npos; at = text.find(no_break)) text.replace(at, 2, " ");
  return text;
}

/// Longest first, so that 45 does not take a bite out of 3 245.
struct LongestFirst {
  bool operator()(const std::string& a, const std::string& b) const {
    return a.size() != b.size() ? a.size() > b.size() : a < b;
  }
};
using Accounted = std::set<std::string, LongestFirst>;

/// The words of a text that have digits in them, such as "200+" and "5–19".
void add_words(const std::string& text, Accounted& accounted) {
  std::string word;
  for (const char c : with_plain_spaces(text) + ' ') {
    if (c != ' ' && c != '\n') {
      word += c;
      continue;
    }
    if (has_digit(word)) {
      const auto first = static_cast<std::size_t>(std::find_if(word.begin(), word.end(), is_digit) - word.begin());
      const auto last = word.find_last_of("0123456789");
      accounted.insert(word.substr(first, last + 1 - first));
    }
    word.clear();
  }
}

/// Whether a number stands on the page in digits: marks are drawn, and "knappt hälften" has none.
bool is_printed(const nlohmann::json& number) {
  const std::string role = number["role"];
  const bool is_mark = role == "reference" || role == "goal" || role == "interval low" || role == "interval high";
  return has_digit(number["printed"].get<std::string>()) && !is_mark && number["medium"] != "alternative";
}

/// Whether a number stands in a story, which goes on over the pages behind the one that it begins on.
bool goes_on(const nlohmann::json& number, const Plan& plan) {
  const auto& layout = plan.brand.layouts[plan.slides[number["slide"].get<std::size_t>() - 1].layout];
  return std::any_of(layout.regions.begin(), layout.regions.end(), [&](const Region& region) {
    return region.kind == RegionKind::story && region.id == number["region"];
  });
}

/// What the author wrote, and what labels hold, of every slide.
void add_author(const Plan& plan, Accounted& accounted) {
  for (const auto& segment : plan.codebook.segments) add_words(segment.label + ' ' + segment.short_label, accounted);
  for (const auto& item : plan.codebook.items) add_words(item.label + ' ' + item.short_label, accounted);
  for (const auto& wave : plan.codebook.waves) add_words(wave.label, accounted);
  for (const auto& slide : plan.slides) {
    visit_texts(slide, [&](const RichText& text, TextPurpose) {
      for (const auto& paragraph : text.paragraphs) {
        for (const auto& piece : paragraph.pieces) {
          if (const auto* words = std::get_if<std::string>(&piece.content)) add_words(*words, accounted);
        }
      }
      visit_expressions(text, [&](ExpressionId id) {
        for (const auto& node : plan.expressions[id].nodes) {
          if (const auto* words = std::get_if<express::TextConstant>(&node.content)) add_words(words->text, accounted);
        }
      });
    });
  }
}

/// A page without a number, wherever that stands as a word of its own.
void strike_out(const std::string& number, std::string& page) {
  for (auto at = page.find(number); at != std::string::npos; at = page.find(number, at + number.size())) {
    const char before = at == 0 ? ' ' : page[at - 1];
    const std::size_t end = at + number.size();
    const char after = end < page.size() ? page[end] : ' ';
    if (!is_digit(before) && !is_digit(after)) page.replace(at, number.size(), number.size(), '_');
  }
}

/// Whether a word is what an axis has at its lines: a multiple of ten, up to a hundred either way.
bool is_tick(std::string word) {
  for (const std::string_view minus : {"\u2212", "-"}) {
    if (word.starts_with(minus)) word.erase(0, minus.size());
  }
  return word == "0" || word == "100" || (word.size() == 2 && is_digit(word[0]) && word[1] == '0');
}

enum class Axes { here, none };

/// The words of a page that still have digits in them, those of axes aside.
std::string digits_left(const std::string& page, Axes axes) {
  std::string left;
  std::string word;
  for (const char c : page + ' ') {
    if (c != ' ' && c != '\n') {
      word += c;
      continue;
    }
    if (has_digit(word) && !(axes == Axes::here && is_tick(word))) left += (left.empty() ? "" : " ") + word;
    word.clear();
  }
  return left;
}

/// What is read aloud in place of pictures, by page.
std::vector<std::string> alternatives_of(const Document& document) {
  std::vector<std::string> alternatives(document.pages.size());
  for (const auto& element : document.structure) {
    for (const auto& kid : element.kids) {
      const auto* content = std::get_if<MarkedContent>(&kid);
      if (content == nullptr || element.alternative.empty()) continue;
      alternatives[content->page.position] += with_plain_spaces(element.alternative) + '\n';
      break;
    }
  }
  return alternatives;
}

struct Edition {
  std::string report;
  std::string wave;
};

/// A document that was built, as it can be read, and what it was made from.
struct Built {
  const Plan& plan;
  const Document& document;
  std::vector<std::string> pages;
  nlohmann::json numbers;
};

/// What each page may say: labels, the author's words, and its numbers, each of which stands there.
std::vector<Accounted> account_for(const Built& built) {
  Accounted by_author;
  add_author(built.plan, by_author);
  std::vector<Accounted> accounted(built.plan.slides.size(), by_author);
  for (const auto& number : built.numbers) {
    const std::string printed = with_plain_spaces(number["printed"]);
    const std::size_t first = number["slide"].get<std::size_t>() - 1;
    const std::size_t last = goes_on(number, built.plan) ? accounted.size() : first + 1;
    bool found = false;
    for (std::size_t page = first; page < last; ++page) {
      found = found || built.pages[page].find(printed) != std::string::npos;
      add_words(printed, accounted[page]);
      accounted[page].insert(printed);
    }
    CAPTURE(first + 1, printed, number["expression"]);
    CHECK((found || !is_printed(number)));
  }
  return accounted;
}

std::string without(const Accounted& accounted, std::string text) {
  for (const auto& number : accounted) {
    if (has_digit(number)) strike_out(number, text);
  }
  return text;
}

void check_numbers(const Built& built) {
  const auto alternatives = alternatives_of(built.document);
  REQUIRE(std::any_of(alternatives.begin(), alternatives.end(), has_digit));
  const auto accounted = account_for(built);
  for (std::size_t i = 0; i < accounted.size(); ++i) {
    std::string page = without(accounted[i], built.pages[i]);
    strike_out(std::to_string(i + 1), page);
    strike_out(fmt::format("({})", accounted.size()), page);  // of how many
    CAPTURE(i + 1);
    CHECK(digits_left(page, Axes::here) == "");
    CHECK(digits_left(without(accounted[i], alternatives[i]), Axes::none) == "");
  }
}

nlohmann::json read_numbers(const test::Folder& folder, const std::string& file) {
  return nlohmann::json::parse(test::read_file(folder.path(file)))["numbers"];
}

Request request_of(const std::string& report) {
  Request request;
  request.report = report;
  request.environment = {{ANDEL_SOURCE_DIR "/layouts"}, {ANDEL_SOURCE_DIR "/fonts"}, {}};
  return request;
}

}  // namespace

TEST_CASE("every number on the pages of a report is accounted for") {
  const auto edition = GENERATE(values<Edition>({
      {"smarta-foretag", "2011"},
      {"smarta-foretag", "2013"},
      {"kundempati", "2026"},
  }));
  CAPTURE(edition.report, edition.wave);
  const std::string report = ANDEL_SOURCE_DIR "/samples/" + edition.report + "/report.yaml";
  const test::Folder folder;
  const auto built = test::run_andel(
      folder, fmt::format("build '{}' --wave {} -o report.pdf --numbers numbers.json", report, edition.wave));
  REQUIRE(built.exit_code == 0);
  Request request = request_of(report);
  request.environment.settings = {{"wave", edition.wave}};
  const Run run = run_stages(request, Stage::compose);
  REQUIRE(run.reached(Stage::compose));
  check_numbers({run.plan, run.document, test::read_pages(folder, "report.pdf"), read_numbers(folder, "numbers.json")});
}

TEST_CASE("every number on the pages of handouts is accounted for") {
  const std::string file = GENERATE(as<std::string>(), "handouts.yaml", "handout-slides.yaml");
  CAPTURE(file);
  const std::string report = ANDEL_SOURCE_DIR "/samples/smarta-foretag/" + file;
  const test::Folder folder;
  const auto built =
      test::run_andel(folder, fmt::format("build '{}' --handouts -o out --numbers json --only finance,public", report));
  REQUIRE(built.exit_code == 0);
  const auto manifest = nlohmann::json::parse(test::read_file(folder.path("out/manifest.json")));
  Request request = request_of(report);
  request.input = Input::handouts;
  const Run run = run_stages(request, Stage::tabulate);
  REQUIRE(run.reached(Stage::tabulate));
  Diagnostics diagnostics;
  plan::HandoutPlanner planner(*run.handout, run.plan, diagnostics);
  std::size_t read = 0;
  for (std::size_t i = 0; i < run.handouts.size(); ++i) {
    const auto& entry = manifest["handouts"][i];
    if (entry["state"] != "done") continue;
    CAPTURE(entry["segment"]);
    ++read;
    const Plan& plan = planner.plan(run.handouts[i].segment, diagnostics);
    const Document document = compose::compose(plan, run.tables, run.faces, diagnostics);
    check_numbers({plan, document, test::read_pages(folder, "out/" + entry["file"].get<std::string>()),
                   read_numbers(folder, "out/" + entry["numbers"]["file"].get<std::string>())});
  }
  CHECK(read == 2);
}
