#include "provenance/collect.hpp"

#include "provenance/made_report.hpp"

using namespace andel;
using namespace andel::tests;
using provenance::NumberRecord;

namespace {

/// "chart/value 48 % <- agree(mobile, total)", a line each.
std::string listed(const std::vector<NumberRecord>& numbers) {
  std::string lines;
  for (const auto& number : numbers) {
    lines += fmt::format("{} {}/{} {}{} from {} on {}:{}", number.region, name_of(number.medium), name_of(number.role),
                         visible(number.printed), number.marks, number.expression, number.line, number.column);
    if (!number.computation.empty()) lines += " = " + number.computation;
    for (const auto& step : number.steps) lines += fmt::format(" by {}: {}", step.expression, visible(step.words));
    for (const auto& figure : number.figures) lines += fmt::format(" <- {} n {}", figure.name, figure.n);
    lines += '\n';
  }
  return lines;
}

}  // namespace

TEST_CASE("every number of a text is listed with its figures") {
  MadeReport made;
  const auto text =
      made.file.text("Av {base} instämmer {agree(mobile) | words}, {year}: {agree(mobile) - 40 | signed}.");
  CHECK(listed(made.numbers("body", text)) ==
        "body text/value 900 from base on 5:5 <- base(total) n 900\n"
        "body text/value knappt hälften from agree(mobile) | words on 5:22 <- agree(mobile, total) n 900\n"
        "body text/value 2012 from year on 5:47\n"
        "body text/value +8~% from agree(mobile) - 40 | signed on 5:55 = 48,4000 − 40 <- agree(mobile, total) n 900\n");
}

TEST_CASE("a number in chosen words is asked for where it stands in them") {
  MadeReport made;
  const auto text = made.file.text("{if index > 40 then \"Hela {index}.\" else \"Bara {index} av {base}.\"}");
  CHECK(listed(made.numbers("body", text)) ==
        "body text/value 48 from index on 5:28 by index > 40: Villkoret gäller <- index(total) n 900\n");
}

TEST_CASE("what a choice came to stands before what it was chosen among") {
  MadeReport made;
  const auto text = made.file.text("{index(highest([small, total, large], index))}");
  const auto numbers = made.numbers("body", text);
  REQUIRE(numbers.size() == 1);
  REQUIRE(numbers[0].figures.size() == 3);
  CHECK(numbers[0].figures[0].name == "index(total)");
}

TEST_CASE("what a claim leaves unsaid is not listed") {
  MadeReport made;
  SourceText words = made.file.text("Över hälften: {agree(mobile)}.");
  ClaimSpec claim;
  claim.holds.push_back(made.file.text("agree(mobile) > 50"));
  claim.otherwise = made.file.text("Knappt hälften: {index}.");
  const auto numbers = made.numbers("body", ClaimedText{{{std::move(words), std::move(claim)}}, {}});
  CHECK(listed(numbers) == "body text/value 48 from index on 7:18 <- index(total) n 900\n");
}

TEST_CASE("a chart has its figures and what they changed by") {
  MadeReport made;
  auto chart = made.chart("agree", {"mobile"});
  chart.change = made.file.name("previous");
  const auto numbers = made.numbers("chart", std::move(chart));
  CHECK(listed(numbers) ==
        "chart chart/value 48~% from agree(mobile, total) on 5:1 <- agree(mobile, total) n 900\n"
        "chart chart/change +3↗ from agree(mobile, total) - agree(mobile, total, wave 2011) on 5:1 = 48,4000 − 45 "
        "<- agree(mobile, total) n 900 <- agree(mobile, total, wave 2011) n 1000\n");
  CHECK(numbers[1].p_value == 0.003);
}

TEST_CASE("a chart has the references that it marks") {
  MadeReport made;
  auto chart = made.chart("agree", {"mobile"});
  chart.segments.push_back(made.file.text("small"));
  chart.reference = made.file.text("total");
  CHECK(listed(made.numbers("chart", std::move(chart))) ==
        "chart chart/value 42~% from agree(mobile, small) on 5:1 <- agree(mobile, small) n 900\n"
        "chart chart/reference 48~% from agree(mobile, total) on 5:1 <- agree(mobile, total) n 900\n");
}

TEST_CASE("a chart has the way to the goal that it marks") {
  MadeReport made;
  made.report.goal = GoalSpec{made.file.name("index"), {}, made.file.name("2011"), 70, 2016, {}};
  auto chart = made.chart("index", {});
  chart.rows = ChartRows::waves;
  chart.waves = {made.file.name("2011"), made.file.name("current")};
  chart.reference = made.file.text("goal");
  CHECK(listed(made.numbers("chart", std::move(chart))) ==
        "chart chart/value 45 from index(total, wave 2011) on 7:1 <- index(total, wave 2011) n 1000\n"
        "chart chart/goal 45 from goal_now(wave 2011) on 7:1 = 45 + 0 × (70 − 45) <- index(total, wave 2011) n 1000\n"
        "chart chart/value 48 from index(total) on 7:1 <- index(total) n 900\n"
        "chart chart/goal 50 from goal_now on 7:1 = 45 + 0,2000 × (70 − 45) <- index(total, wave 2011) n 1000\n");
}

TEST_CASE("rows that a chart does not show are not listed, and the others in its order") {
  MadeReport made;
  auto chart = made.chart("agree", {"mobile"});
  chart.rows = ChartRows::segments;
  for (const auto* segment : {"small", "total", "large"}) chart.segments.push_back(made.file.text(segment));
  chart.order = ChartOrder::descending;
  chart.show = 1;
  CHECK(listed(made.numbers("chart", std::move(chart))) ==
        "chart chart/value 48~% from agree(mobile, total) on 5:1 <- agree(mobile, total) n 900\n");
}

TEST_CASE("a number says how segments were compared for it, and what decided that it is printed") {
  const auto text = GENERATE(values<std::pair<std::string, std::string>>({
      {"{index(lowest([small, total], index))}",
       "lowest([small, total], index): Av 2 jämförda (Företag med 5–19 anställda 41,6000; Totalt 48,4000) togs Företag "
       "med 5–19 anställda\n"},
      {"{place(total, [small, total, large], index)}",
       "place(total, [small, total, large], index): Plats 1 bland 3 (Totalt 48,4000; Företag med 5–19 anställda "
       "41,6000; Företag med 200+ anställda 41,6000)\n"},
      {"{count([small, total, large], index > 45)}",
       "count([small, total, large], index > 45): 1 av 3 uppfyller villkoret: Totalt; inte: Företag med 5–19 anställda "
       "och Företag med 200+ anställda\n"},
      {"{if index > 40 then \"Hela {index}.\" else \"\"}", "index > 40: Villkoret gäller\n"},
      {"{label(top([small, total], index, 1), index)}",
       "top([small, total], index, 1): Av 2 jämförda (Totalt 48,4000; Företag med 5–19 anställda 41,6000) togs "
       "Totalt\n"},
  }));
  MadeReport made;
  std::string steps;
  for (const auto& number : made.numbers("body", made.file.text(text.first))) {
    for (const auto& step : number.steps) steps += fmt::format("{}: {}\n", step.expression, step.words);
  }
  CHECK(visible(steps) == text.second);
}

TEST_CASE("segments that a document says nothing of are counted, not named") {
  MadeReport made;
  const auto is_total = [&](SegmentId segment) { return segment == made.plan.codebook.total; };
  const auto text = made.file.text("{place(total, [small, total], index)} {count([small, total, large], index > 45)}");
  const auto numbers = made.records("body", text, is_total).numbers;
  REQUIRE(numbers.size() >= 2);
  CHECK(numbers[0].steps[0].words == "Plats 1 bland 2, varav 1 inte namnges här");
  CHECK(numbers[1].steps[0].words == "1 av 3 uppfyller villkoret; 2 namnges inte här");
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(numbers[i].steps[0].unnamed == 1 + i);
    CHECK(numbers[i].unnamed_figures == 1 + i);
    REQUIRE(numbers[i].figures.size() == 1);
    CHECK(numbers[i].figures[0].segment == "total");
    REQUIRE(numbers[i].steps[0].compared.size() == 1);
    CHECK(numbers[i].steps[0].compared[0].segment == "total");
  }
}

TEST_CASE("numbers in words that code writes are listed") {
  MadeReport made;
  auto chart = made.chart("agree", {"mobile", "virtual"});
  chart.segments = {made.file.text("small"), made.file.text("large")};
  const auto records = made.records("chart", std::move(chart));
  std::vector<provenance::NumberRecord> written;
  for (const auto& number : records.numbers) {
    if (number.figures.empty()) written.push_back(number);
  }
  CHECK(listed(written) ==
        "chart alternative/count 2 from rows on 5:1\n"
        "chart alternative/count 2 from series on 5:1\n");
  REQUIRE(records.texts.size() == 2);
  CHECK(records.texts[1].numbers == std::vector<std::size_t>{0, 1, 2, 3, 4, 5});  // four values, two counts
  CHECK(visible(records.texts[1].printed) ==
        "Liggande stapeldiagram, 2 grupper med 2 staplar: Mitt företag har ett mobilt arbetssätt: 5–19 anställda 42~%, "
        "200+ anställda 42~%; Använder aktivt virtuella möten: 5–19 anställda 42~%, 200+ anställda 42~%.");
}

TEST_CASE("who has no figure is not counted, and told apart from who does not fulfil the condition") {
  MadeReport made;
  const auto hold_back = [](const Plan& plan, Tables& tables) {
    for (const auto id : plan.cells.ids()) {
      const auto& segment = plan.codebook.segments[plan.cells[id].segment].id;
      if (segment == "large") tables.cells[id].state = CellState::suppressed;
      if (segment == "finance") tables.cells[id].state = CellState::no_answers;
    }
  };
  const auto text = made.file.text("{count([small, total, large, finance], index > 45)}");
  const auto numbers = made.records("body", text, {}, hold_back).numbers;
  REQUIRE_FALSE(numbers.empty());
  REQUIRE(numbers[0].steps.size() == 1);
  const auto& step = numbers[0].steps[0];
  CHECK(step.words ==
        "1 av 2 uppfyller villkoret: Totalt; inte: Företag med 5–19 anställda; utan värde: Företag med 200+ anställda "
        "och Bank/Finans");
  REQUIRE(step.compared.size() == 4);
  CHECK(step.compared[0].taken == false);
  CHECK(step.compared[1].taken == true);
  CHECK_FALSE(step.compared[2].taken.has_value());
  CHECK_FALSE(step.compared[3].taken.has_value());
  CHECK(step.unnamed == 0);
  CHECK(made.diagnostics.errors() == 0);
}

TEST_CASE("a figure that is held back has no weighted count either") {
  MadeReport made;
  auto chart = made.chart("agree", {"mobile"});
  chart.rows = ChartRows::segments;
  for (const auto* segment : {"small", "large"}) chart.segments.push_back(made.file.text(segment));
  chart.figureless = FigurelessRows::apart;
  const auto hold_back = [](const Plan& plan, Tables& tables) {
    for (const auto id : plan.cells.ids()) {
      if (plan.codebook.segments[plan.cells[id].segment].id == "large") tables.cells[id].state = CellState::suppressed;
    }
  };
  const auto numbers = made.records("chart", std::move(chart), {}, hold_back).numbers;
  REQUIRE(numbers.size() >= 2);
  CHECK(numbers[0].figures.at(0).weighted_n == 950.5);
  CHECK(numbers[1].role == provenance::Role::interviews);
  CHECK_FALSE(numbers[1].figures.at(0).weighted_n.has_value());
  CHECK_FALSE(numbers[1].figures.at(0).value.has_value());
}
