#include "colour/check_series.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "colour/appearance.hpp"
#include "colour/contrast.hpp"
#include "colour/limits.hpp"
#include "colour/nearest_colour.hpp"
#include "colour/series_palette.hpp"
#include "colour/wording.hpp"

namespace andel::colour {
namespace {

/// The uses of one chart style, and the colours of its series as charts take them in turn.
class StyleCheck {
 public:
  StyleCheck(const Brand& brand, ChartStyleId id, const std::vector<BarUse>& uses)
      : brand_(brand), style_(brand.chart_styles[id]) {
    for (const BarUse& use : uses) {
      if (use.style == id) uses_.push_back(use);
    }
    std::size_t count = 0;
    for (const BarUse& use : uses_) count = std::max(count, use.series);
    if (style_.series.empty()) count = 0;
    for (std::size_t i = 0; i < count; ++i) series_.push_back(colour_of(i));
  }

  void run(Diagnostics& diagnostics) {
    find_faint_series();
    find_alike_series();
    if (faults_.empty()) return;
    const auto repaired = repair_palette(series_);
    for (const Fault& fault : faults_) {
      auto& hints = diagnostics.warning(fault.code, style_.span, fault.message).hints;
      hints.push_back(repaired ? suggest(fault, *repaired)
                               : "no colours near these pass together: show fewer series in one chart");
      if (repaired && &fault == &faults_.front()) suggest_palette(*repaired, hints);
    }
  }

 private:
  struct Fault {
    std::string_view code;
    std::string message;
    std::vector<std::size_t> series;
  };

  [[nodiscard]] SeriesColour colour_of(std::size_t position) const {
    SeriesColour series{style_.series[position % style_.series.size()], {}};
    for (const BarUse& use : uses_) {
      if (position < use.series) series.surfaces.push_back(use.surface);
    }
    return series;
  }

  void find_faint_series() {
    for (std::size_t i = 0; i < series_.size(); ++i) {
      for (const BarUse& use : uses_) {
        const double contrast = contrast_ratio(series_[i].colour, use.surface);
        if (i >= use.series || contrast >= shape_contrast) continue;
        faults_.push_back(
            {"low-contrast",
             fmt::format("series {} of chart style `{}` is too faint in layout `{}`: {} on {} has a contrast of {}, "
                         "and bars need {}",
                         i + 1, style_.id, brand_.layouts[use.layout].id, write_colour(series_[i].colour),
                         write_colour(use.surface), write_contrast(contrast), write_contrast(shape_contrast)),
             {i}});
      }
    }
  }

  void find_alike_series() {
    std::vector<Appearance> appearances;
    for (const SeriesColour& series : series_) appearances.emplace_back(series.colour);
    for (std::size_t i = 0; i < series_.size(); ++i) {
      for (std::size_t j = i + 1; j < series_.size(); ++j) {
        const double contrast = contrast_ratio(series_[i].colour, series_[j].colour);
        const Likeness likeness = greatest_likeness(appearances[i], appearances[j]);
        if (j == i + 1 && contrast < neighbour_contrast) {
          add_alike(i, j, "are too near in grey",
                    fmt::format("have a contrast of {}, and neighbours need {}", write_contrast(contrast),
                                write_contrast(neighbour_contrast)));
        } else if (likeness.difference < series_difference) {
          add_alike(i, j, look_alike(likeness.sight),
                    fmt::format("differ by {} (CIEDE2000), and series need {}", write_difference(likeness.difference),
                                write_difference(series_difference)));
        }
      }
    }
  }

  static std::string look_alike(Sight sight) {
    return sight == Sight::normal ? "look alike" : fmt::format("look alike with {}", sight_name(sight));
  }

  void add_alike(std::size_t i, std::size_t j, const std::string& what, const std::string& measured) {
    faults_.push_back({"series-alike",
                       fmt::format("series {} and {} of chart style `{}` {}: {} and {} {}", i + 1, j + 1, style_.id,
                                   what, write_colour(series_[i].colour), write_colour(series_[j].colour), measured),
                       {i, j}});
  }

  [[nodiscard]] std::string suggest(const Fault& fault, const std::vector<Colour>& repaired) const {
    std::string list;
    for (const std::size_t i : fault.series) {
      if (repaired[i] == series_[i].colour) continue;
      list += fmt::format("{}{} for series {}", list.empty() ? "" : ", ", write_colour(repaired[i]), i + 1);
    }
    return fmt::format("nearest that passes: {}", list);
  }

  /// Where more than one colour changes, the others may depend on it: the whole palette, to be copied.
  void suggest_palette(const std::vector<Colour>& repaired, std::vector<std::string>& hints) const {
    std::string list;
    std::size_t changes = 0;
    for (std::size_t i = 0; i < repaired.size(); ++i) {
      list += fmt::format("{}\"{}\"", i == 0 ? "" : ", ", write_colour(repaired[i]));
      if (repaired[i] != series_[i].colour) ++changes;
    }
    if (changes > 1) hints.push_back(fmt::format("these pass together: series: [{}]", list));
  }

  const Brand& brand_;
  const ChartStyle& style_;
  std::vector<BarUse> uses_;
  std::vector<SeriesColour> series_;
  std::vector<Fault> faults_;
};

}  // namespace

void check_series(const Brand& brand, const std::vector<BarUse>& uses, Diagnostics& diagnostics) {
  for (const ChartStyleId style : brand.chart_styles.ids()) StyleCheck(brand, style, uses).run(diagnostics);
}

void check_marks(const Brand& brand, const std::vector<MarkUse>& uses, Diagnostics& diagnostics) {
  for (const MarkUse& use : uses) {
    const ChartStyle& style = brand.chart_styles[use.style];
    const double contrast = contrast_ratio(style.reference, use.surface);
    if (contrast >= shape_contrast) continue;
    auto& hints =
        diagnostics
            .warning("low-contrast", style.span,
                     fmt::format("the reference mark of chart style `{}` is too faint in layout `{}`: {} on {} has a "
                                 "contrast of {}, and marks need {}",
                                 style.id, brand.layouts[use.layout].id, write_colour(style.reference),
                                 write_colour(use.surface), write_contrast(contrast), write_contrast(shape_contrast)))
            .hints;
    const auto nearest = nearest_colour(style.reference, Hue::kept, [&](Colour colour) {
      return std::all_of(uses.begin(), uses.end(), [&](const MarkUse& other) {
        return other.style != use.style || contrast_ratio(colour, other.surface) >= shape_contrast;
      });
    });
    hints.push_back(nearest ? fmt::format("nearest that passes: {}", write_colour(*nearest))
                            : "no colour passes on every surface: use another chart style on one of them");
  }
}

}  // namespace andel::colour
