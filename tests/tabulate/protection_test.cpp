// Whatever is suppressed cannot be worked out from what is printed: not over segments, not over answers, not over both.
#include <algorithm>
#include <random>
#include <span>
#include <tuple>

#include <catch2/catch.hpp>

#include "tabulate/attack.hpp"
#include "tabulate/dependence.hpp"
#include "tabulate/small_survey.hpp"
#include "tabulate/tabulate.hpp"

namespace andel::tests {
namespace {

using namespace andel::tabulate;

/// Respondents by industry (with some who have none), size and region; one item with five answers and a don't-know;
/// as measures every answer, a net of two and a score. All count everybody: with shares of those who answered beside
/// them, the two bases alone would tell how many did not know.
struct Survey {
  SmallPlan small;
  Responses wave;
  std::vector<MeasureId> measures;

  explicit Survey(unsigned seed) {
    std::mt19937 random(seed);
    const auto draw = [&](unsigned from, unsigned to) {
      return static_cast<int>(from + static_cast<unsigned>(random()) % (to - from + 1));
    };
    wave.columns = {{"industry", {}}, {"size", {}}, {"region", {}}, {"q1", {}}, {"q2", {}}};
    const int respondents = draw(150, 500);
    for (int i = 0; i < respondents; ++i) {
      const int industry = std::min(draw(1, 6), draw(1, 6));
      const bool has_industry = draw(0, 9) > 0;
      wave.columns[0].values.push_back(has_industry ? industry : blank);
      wave.columns[1].values.push_back(draw(1, 3));
      wave.columns[2].values.push_back(std::min({draw(1, 5), draw(1, 5), draw(1, 5)}));
      const int answer = std::min(draw(1, 6), draw(1, 6));
      wave.columns[3].values.push_back(answer == 6 ? 9 : answer);
      wave.columns[4].values.push_back(draw(1, 5));
      wave.weights.push_back(0.25 * draw(1, 8));
    }
    add_banner("industry", 6);
    add_banner("size", 3);
    add_banner("region", 5);
    add_segments();
    add_measures();
  }

  void add_banner(const std::string& column, int codes) {
    Banner banner;
    banner.id = banner.column = column;
    banner.lacking = "none";
    for (int code = 1; code <= codes; ++code) {
      banner.segments.push_back(small.add_segment(column, column_is(column, {static_cast<double>(code)})));
    }
    const auto id = small.plan.codebook.banners.add(banner);
    for (const auto segment : banner.segments) small.plan.codebook.segments[segment].banner = id;
  }

  /// A net, and segments as a report combines them.
  void add_segments() {
    const auto net = column_is("industry", {1, 2, 3});
    small.add_segment("net", net);
    for (const double size : {1.0, 2.0, 3.0}) {
      small.add_segment("net and size", condition(All{{net, column_is("size", {size})}}));
    }
    small.add_segment("not industry 6", condition(Not{column_is("industry", {6})}));
  }

  void add_measures() {
    auto& book = small.plan.codebook;
    for (const double code : {1.0, 2.0, 3.0, 4.0, 5.0, 9.0}) {
      Measure measure;
      measure.id = "code";
      measure.coding = share_of(code, code);
      measures.push_back(book.measures.add(measure));
    }
    Measure score = book.measures[small.mean];
    score.base = BaseRule::everybody;
    measures.insert(measures.end(), {small.agree, book.measures.add(score), small.agree_answered});
  }

  Tables tables(PresentationPolicy policy) {
    small.plan.codebook.policy = policy;
    for (const auto measure : std::span(measures).first(8)) {
      for (const auto segment : small.plan.codebook.segments.ids()) {
        small.cell(ItemMeasure{measure, small.q1}, segment);
      }
    }
    Diagnostics diagnostics;
    return tabulate::tabulate(small.plan, {&wave}, diagnostics);
  }
};

std::size_t count_suppressed(const Tables& tables) {
  return static_cast<std::size_t>(std::count_if(tables.cells.begin(), tables.cells.end(), [](const Cell& cell) {
    return cell.state == CellState::suppressed && cell.suppressed_for == SuppressedFor::itself;
  }));
}

PresentationPolicy by_base() {
  PresentationPolicy policy;
  policy.suppress_below = 25;
  return policy;
}

PresentationPolicy by_interval() {
  PresentationPolicy policy;
  policy.interval_limits = IntervalLimits::nchs;
  return policy;
}

}  // namespace

TEST_CASE("nothing that is suppressed can be worked out") {
  std::size_t suppressed = 0;
  for (unsigned seed = 1; seed <= 12; ++seed) {
    for (const auto& policy : {by_base(), by_interval()}) {
      Survey survey(seed);
      const auto tables = survey.tables(policy);
      CAPTURE(seed, policy.suppress_below);
      CHECK(attack(survey.small.plan, tables, survey.wave).empty());
      suppressed += count_suppressed(tables);
    }
  }
  CHECK(suppressed > 500);
}

/// Which of the segments' shares are printed: "A B C" where all are.
struct Sizes {
  SmallPlan small;
  Responses wave;

  /// Codes from 1 with so many respondents each.
  explicit Sizes(const std::vector<int>& respondents) {
    wave.columns = {{"industry", {}}, {"q1", {}}};
    for (std::size_t code = 0; code < respondents.size(); ++code) {
      for (int i = 0; i < respondents[code]; ++i) {
        wave.columns[0].values.push_back(static_cast<double>(code + 1));
        wave.columns[1].values.push_back(i % 3 == 0 ? 5 : 1);
        wave.weights.push_back(1);
      }
    }
    small.plan.codebook.policy.suppress_below = 30;
  }

  std::string printed(const std::vector<SegmentId>& segments) {
    for (const auto segment : small.plan.codebook.segments.ids()) {
      small.cell(ItemMeasure{small.agree, small.q1}, segment);
    }
    Diagnostics diagnostics;
    const auto tables = tabulate::tabulate(small.plan, {&wave}, diagnostics);
    std::string names;
    for (const auto segment : segments) {
      const auto found = std::ranges::find(small.plan.cells, segment, &CellKey::segment);
      const CellId id{static_cast<std::uint32_t>(found - small.plan.cells.begin())};
      if (tables.cells[id].state == CellState::value) names += small.plan.codebook.segments[segment].id + " ";
    }
    return names;
  }
};

TEST_CASE("what is held back together is as many as the limit") {
  struct Case {
    std::vector<int> respondents;
    std::string printed;
  };
  const auto given = GENERATE(Case{{100, 100, 1, 3}, "total B "},      // 4 would be left, so one large goes too
                              Case{{100, 40, 1, 3}, "total A "},       // of the shown, the smallest
                              Case{{100, 100, 14, 16}, "total A B "},  // 30 are left
                              Case{{100, 3}, "total "},                //
                              Case{{100, 100}, "total A B "});
  Sizes survey(given.respondents);
  Banner banner;
  std::vector<SegmentId> shown{survey.small.total};
  for (std::size_t i = 0; i < given.respondents.size(); ++i) {
    const auto code = static_cast<double>(i + 1);
    banner.segments.push_back(
        survey.small.add_segment(std::string(1, static_cast<char>('A' + i)), column_is("industry", {code})));
    shown.push_back(banner.segments.back());
  }
  auto& book = survey.small.plan.codebook;
  const auto id = book.banners.add(banner);
  for (const auto segment : banner.segments) book.segments[segment].banner = id;
  CHECK(survey.printed(shown) == given.printed);
}

TEST_CASE("everybody but a few is not shown beside everybody") {
  struct Case {
    std::vector<int> respondents;
    std::string printed;
  };
  const auto given = GENERATE(Case{{245, 20}, "total "}, Case{{235, 30}, "total most "}, Case{{265}, "total most "});
  Sizes survey(given.respondents);
  const auto most = survey.small.add_segment("most", condition(Not{column_is("industry", {2})}));
  CHECK(survey.printed({survey.small.total, most}) == given.printed);
}

TEST_CASE("the attack works where nothing is held back for others") {
  for (auto policy : {by_base(), by_interval()}) {
    policy.protection = Protection::none;
    Survey survey(1);
    const auto tables = survey.tables(policy);
    CHECK_FALSE(attack(survey.small.plan, tables, survey.wave).empty());
  }
}

TEST_CASE("a lone suppressed answer is kept from following from the other answers") {
  Survey survey(3);
  const auto tables = survey.tables(by_interval());
  bool met = false;
  for (const auto segment : survey.small.plan.codebook.segments.ids()) {
    std::size_t held_back = 0;
    for (const auto id : survey.small.plan.cells.ids()) {
      const auto& key = survey.small.plan.cells[id];
      const auto measure = std::get<ItemMeasure>(key.subject).measure;
      const bool is_code =
          std::find(survey.measures.begin(), survey.measures.begin() + 6, measure) != survey.measures.begin() + 6;
      if (key.segment == segment && is_code && tables.cells[id].state == CellState::suppressed) ++held_back;
    }
    CHECK(held_back != 1);
    met = met || held_back > 1;
  }
  CHECK(met);
}

TEST_CASE("which figures of an item follow from each other") {
  Survey survey(1);
  const auto& book = survey.small.plan.codebook;
  const auto subject = [&](std::size_t measure) {
    return Subject(ItemMeasure{survey.measures[measure], survey.small.q1});
  };
  const std::vector<Subject> codes{subject(0), subject(1), subject(2), subject(3), subject(4)};
  CHECK(find_dependences(survey.small.q1, codes, book).empty());
  SECTION("all answers add up to the base") {
    auto all = codes;
    all.push_back(subject(5));
    const auto found = find_dependences(survey.small.q1, all, book);
    REQUIRE(found.size() == 1);
    CHECK(found.front().size() == 6);
  }
  SECTION("a net is its answers, whether don't-knows count or not") {
    for (const std::size_t net : {6, 8}) {
      const auto found = find_dependences(survey.small.q1, std::vector{subject(3), subject(4), subject(net)}, book);
      REQUIRE(found.size() == 1);
      CHECK(found[0] == Dependence{{subject(3), -1}, {subject(4), -1}, {subject(net), 1}});
    }
  }
  SECTION("medians are sums of nothing") {
    survey.small.plan.codebook.measures[survey.measures[7]].statistic = Statistic::median;
    CHECK_FALSE(item_summed_by(subject(7), book));
    CHECK(item_summed_by(subject(0), book) == survey.small.q1);
  }
}

TEST_CASE("an index is not shown beside all of its items but one") {
  const auto state_of_index = [](int agreeing) {
    SmallPlan small;
    Responses wave;
    wave.columns = {{"q1", {}}, {"q2", {}}};
    for (int i = 0; i < 100; ++i) {
      wave.columns[0].values.push_back(i < agreeing ? 5 : 1);
      wave.columns[1].values.push_back(i % 2 == 0 ? 5 : 1);
      wave.weights.push_back(1);
    }
    small.plan.codebook.policy = by_interval();
    const auto index = small.cell(small.index, small.total);
    Diagnostics diagnostics;
    return tabulate::tabulate(small.plan, {&wave}, diagnostics).cells[index].state;
  };
  CHECK(state_of_index(40) == CellState::value);
  CHECK(state_of_index(2) == CellState::suppressed);  // twice the index less the second item is the first: 2 %
}

TEST_CASE("an index is held back where one of its items is, and where that would follow from other segments") {
  // Of the first item too few answered in A, so it is held back in A, and in B for the sake of A. In B everybody
  // answered both items, so twice the index less the second is the first.
  SmallPlan small;
  Responses wave;
  wave.columns = {{"industry", {}}, {"q1", {}}, {"q2", {}}};
  int number = 0;
  for (const auto& [code, respondents, answered] :
       std::vector<std::tuple<double, int, int>>{{1, 32, 28}, {2, 50, 50}, {3, 60, 60}, {4, 70, 70}}) {
    for (int i = 0; i < respondents; ++i) {
      wave.columns[0].values.push_back(code);
      wave.columns[1].values.push_back(i < answered ? 1 + number++ % 5 : blank);
      wave.columns[2].values.push_back(1 + i % 5);
      wave.weights.push_back(1);
    }
  }
  Banner banner;
  for (const double code : {1.0, 2.0, 3.0, 4.0}) {
    banner.segments.push_back(small.add_segment("industry", column_is("industry", {code})));
  }
  auto& book = small.plan.codebook;
  const auto id = book.banners.add(banner);
  for (const auto segment : banner.segments) book.segments[segment].banner = id;
  book.policy.suppress_below = 30;
  auto segments = banner.segments;
  segments.insert(segments.begin(), small.total);
  const auto printed = [&](const Subject& subject) {
    small.plan.cells = {};  // what else is asked for makes no difference
    for (const auto segment : segments) small.cell(subject, segment);
    Diagnostics diagnostics;
    std::string states;
    for (const auto& cell : tabulate::tabulate(small.plan, {&wave}, diagnostics).cells) {
      states += cell.state == CellState::value ? 'x' : cell.suppressed_for == SuppressedFor::itself ? '.' : 's';
    }
    return states;
  };
  CHECK(printed(ItemMeasure{small.agree_answered, small.q1}) == "x.sxx");
  CHECK(printed(ItemMeasure{small.agree_answered, small.q2}) == "xxxxx");
  CHECK(printed(small.index) == "xssxx");
}

TEST_CASE("under the NCHS rules no index is shown of one respondent") {
  SmallPlan small;
  Responses wave;
  wave.columns = {{"size", {}}, {"q1", {}}, {"q2", {}}};
  for (int i = 0; i < 200; ++i) {
    wave.columns[0].values.push_back(i == 0 ? 1 : 2);
    wave.columns[1].values.push_back(1 + i % 5);
    wave.columns[2].values.push_back(1 + i % 4);
    wave.weights.push_back(1);
  }
  small.plan.codebook.policy = by_interval();
  const auto one = small.cell(small.index, small.small);
  const auto others = small.cell(small.index, small.large);
  const auto everybody = small.cell(small.index, small.total);
  Diagnostics diagnostics;
  const auto tables = tabulate::tabulate(small.plan, {&wave}, diagnostics);
  CHECK(tables.cells[one].suppressed_for == SuppressedFor::itself);
  CHECK(tables.cells[others].suppressed_for == SuppressedFor::another);
  CHECK(tables.cells[everybody].state == CellState::value);
}

}  // namespace andel::tests
