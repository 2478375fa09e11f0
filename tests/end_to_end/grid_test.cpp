// The grid of the shipped layouts, measured on the pages of the samples: lines of a text stand on rows or halves of
// rows, those of a story on rows, and body texts of one style on a page begin on the rows of the first.
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <set>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "compose/compose.hpp"
#include "end_to_end/built_report.hpp"
#include "plan/handout.hpp"

using namespace andel;
using namespace andel::test;

namespace {

constexpr Pt tolerance = 0.01;

/// The lines of a region's text, at the size of its words: headings of a story have one of their own.
struct Lines {
  const Region* region = nullptr;
  Pt row = 0;
  std::vector<Pt> baselines;
};

/// Titles and headings hang from the tops of their regions, notes stand at the foot.
bool is_body(const Region& region) {
  return region.kind == RegionKind::story || (region.kind == RegionKind::text && region.role == TextRole::body);
}

Lines lines_of(const Region& region, const Page& page, const Brand& brand) {
  const TextStyle& style = brand.styles[region.style];
  Lines lines{&region, 0, {}};
  for (const Content& content : page.contents) {
    if (std::holds_alternative<Artifact>(content.tag)) continue;
    for (const Drawing& drawing : content.drawings) {
      const auto* run = std::get_if<TextRun>(&drawing);
      if (run == nullptr || run->origin.x < region.box.x - 1 || run->origin.x > region.box.right()) continue;
      if (run->origin.y < region.box.y || run->origin.y > region.box.bottom()) continue;
      if (region.kind == RegionKind::story && run->size != style.size) continue;
      lines.row = style.leading * run->size;
      lines.baselines.push_back(run->origin.y);
    }
  }
  return lines;
}

/// By how much a baseline misses the rows, or parts of rows, on which another one stands.
Pt miss(Pt baseline, Pt other, Pt step) {
  const double rows = (baseline - other) / step;
  return std::abs(rows - std::round(rows)) * step;
}

class GridMeter {
 public:
  void measure(const Plan& plan, const Document& document) {
    for (const PlannedSlide& slide : plan.slides) {
      const Layout& layout = plan.brand.layouts[slide.layout];
      seen_.insert(layout.id);
      const PageId page{static_cast<std::uint32_t>(slide.number - 1)};
      INFO(plan.title << ", page " << slide.number << ", layout " << layout.id);
      std::vector<Lines> texts;
      for (const Region& region : layout.regions) {
        if (!is_body(region)) continue;
        Lines lines = lines_of(region, document.pages[page], plan.brand);
        if (!lines.baselines.empty()) texts.push_back(std::move(lines));
      }
      for (const Lines& lines : texts) check_text(lines);
      check_texts_of_one_style(texts);
    }
  }

  [[nodiscard]] const std::set<std::string>& layouts() const { return seen_; }
  [[nodiscard]] std::size_t lines() const { return lines_; }

 private:
  void check_text(const Lines& lines) {
    const Region& region = *lines.region;
    const Pt step = region.kind == RegionKind::story ? lines.row : lines.row / 2;
    for (const Pt baseline : lines.baselines) {
      INFO("region " << region.id << ", baseline " << baseline << ", first " << lines.baselines.front());
      CHECK(miss(baseline, lines.baselines.front(), step) < tolerance);
      ++lines_;
    }
  }

  /// The first text of a style gives the others its rows; those that hang from the foot of their region keep to it.
  static void check_texts_of_one_style(const std::vector<Lines>& texts) {
    std::map<std::uint32_t, const Lines*> first;
    for (const Lines& lines : texts) {
      if (lines.region->anchor != Anchor::top) continue;
      const Lines& given = *first.try_emplace(lines.region->style.position, &lines).first->second;
      INFO("regions " << given.region->id << " and " << lines.region->id);
      CHECK(lines.row == Approx(given.row));
      CHECK(miss(lines.baselines.front(), given.baselines.front(), lines.row) < tolerance);
    }
  }

  std::set<std::string> seen_;
  std::size_t lines_ = 0;
};

void measure_report(const std::string& path, GridMeter& meter, const Settings& settings = {}) {
  const Run run = run_report(path, settings);
  INFO(render_diagnostics(run));
  REQUIRE(run.reached(Stage::compose));
  meter.measure(run.plan, run.document);
}

void measure_handouts(const std::string& path, GridMeter& meter) {
  const Run run = run_handouts(path);
  Diagnostics diagnostics;
  plan::HandoutPlanner planner(*run.handout, run.plan, diagnostics);
  for (const plan::Handout& handout : run.handouts) {
    const Plan& plan = planner.plan(handout.segment, diagnostics);
    meter.measure(plan, compose::compose(plan, run.tables, run.faces, diagnostics));
  }
  REQUIRE(!diagnostics.has_errors());
}

/// The layouts in a folder of the repository, without what belongs to all of them.
std::set<std::string> layouts_in(const std::string& folder) {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(ANDEL_SOURCE_DIR "/layouts/" + folder)) {
    names.insert(entry.path().stem().string());
  }
  names.erase("brand");
  names.erase("furniture");
  return names;
}

}  // namespace

TEST_CASE("texts of slides stand on the grid, in every layout") {
  GridMeter meter;
  measure_report("samples/smarta-foretag/report.yaml", meter, {{"wave", "2011"}});
  measure_report("samples/smarta-foretag/report.yaml", meter, {{"wave", "2013"}});
  measure_handouts("samples/smarta-foretag/handout-slides.yaml", meter);
  measure_report("tests/end_to_end/spec/report.yaml", meter);
  CHECK(meter.layouts() == layouts_in("slides"));
  CHECK(meter.lines() > 1000);
}

TEST_CASE("texts of handouts stand on the grid, in every layout") {
  GridMeter meter;
  measure_handouts("samples/smarta-foretag/handouts.yaml", meter);
  CHECK(meter.layouts() == layouts_in("handout"));
  CHECK(meter.lines() > 500);
}

TEST_CASE("texts of the article stand on the grid, in every layout") {
  GridMeter meter;
  measure_report("samples/kundempati/report.yaml", meter);
  measure_handouts("samples/kundempati/report.yaml", meter);
  CHECK(meter.layouts() == layouts_in("article"));
  CHECK(meter.lines() > 500);
}
