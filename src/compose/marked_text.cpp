#include "compose/marked_text.hpp"

#include <cmath>
#include <utility>

#include "compose/place.hpp"

namespace andel::compose {
namespace {

// In ems of the type: the line under a link's words, and how far its area reaches from the baseline.
constexpr double underline_drop = 0.14;
constexpr double underline_thickness = 0.055;
constexpr double area_ascent = 0.95;
constexpr double area_descent = 0.28;

/// How far the run's words reach, without a space at their end.
Pt width_of_words(const TextRun& run) {
  double advance = 0;
  for (const auto& glyph : run.glyphs) advance += static_cast<double>(glyph.advance);
  if (run.text.ends_with(' ')) advance -= static_cast<double>(run.glyphs.back().advance);
  return advance * run.size / 1000;
}

Role role_of(const TextMark& mark) {
  if (mark.kind == MarkKind::note_sign) return Role::reference;
  return mark.target.empty() ? Role::span : Role::link;
}

class MarkDrawer {
 public:
  MarkDrawer(const std::vector<TextMark>& marks, StructureId owner, DocumentBuilder& builder)
      : marks_(marks), owner_(owner), builder_(builder) {}

  void draw(TextRun&& run) {
    if (run.mark != open_) change_to(run.mark);
    if (!link_) {
      builder_.draw(open_ == 0 ? owner_ : element_, std::move(run));
      return;
    }
    link_->description += run.text;
    extend_area(run);
    const FilledRect underline{
        {run.origin.x, run.origin.y + underline_drop * run.size, width_of_words(run), underline_thickness * run.size},
        run.colour};
    builder_.draw(element_, std::move(run));
    builder_.draw(element_, underline);
  }

  void finish() { change_to(0); }

 private:
  void change_to(std::uint32_t mark) {
    if (link_) {
      link_->description = copied_words(link_->description) + " (" + std::get<std::string>(link_->target) + ")";
      builder_.add_link(std::move(*link_));
      link_.reset();
    }
    open_ = mark;
    if (mark == 0) return;
    const TextMark& what = marks_[mark - 1];
    element_ = builder_.add_element(owner_, role_of(what));
    builder_.element(element_).language = what.language;
    builder_.element(element_).alternative = what.said;
    if (!what.target.empty()) link_ = Link{element_, what.target, {}, {}};
  }

  /// A run on the same line makes the newest area wider; another one begins an area.
  void extend_area(const TextRun& run) {
    const Rect box{run.origin.x, run.origin.y - area_ascent * run.size, width_of_words(run),
                   (area_ascent + area_descent) * run.size};
    auto& areas = link_->areas;
    if (!areas.empty() && std::abs(areas.back().box.y - box.y) < 0.01) {
      areas.back().box.width = box.right() - areas.back().box.x;
    } else {
      areas.push_back({builder_.newest_page(), box});
    }
  }

  /// Words as they are said: without the hyphens and breaks of their lines.
  static std::string copied_words(std::string words) {
    constexpr std::string_view soft_hyphen = "\u00AD";
    for (auto at = words.find(soft_hyphen); at != std::string::npos; at = words.find(soft_hyphen)) {
      words.erase(at, soft_hyphen.size());
    }
    return words;
  }

  const std::vector<TextMark>& marks_;
  StructureId owner_;
  DocumentBuilder& builder_;
  std::uint32_t open_ = 0;  ///< the mark that the newest run belongs to
  StructureId element_;     ///< of that mark
  std::optional<Link> link_;
};

}  // namespace

void place_marked(text::PlacedParagraph&& paragraph, Point shift, StructureId owner, DocumentBuilder& builder) {
  if (paragraph.marks.empty()) return place_runs(std::move(paragraph.runs), shift, owner, builder);
  MarkDrawer drawer(paragraph.marks, owner, builder);
  for (TextRun& run : paragraph.runs) {
    run.origin = {run.origin.x + shift.x, run.origin.y + shift.y};
    drawer.draw(std::move(run));
  }
  drawer.finish();
}

}  // namespace andel::compose
