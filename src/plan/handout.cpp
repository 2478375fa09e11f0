#include "plan/handout.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "plan/furniture.hpp"
#include "plan/plan.hpp"
#include "plan/segment_list.hpp"
#include "plan/segments.hpp"
#include "plan/slide.hpp"
#include "plan/text.hpp"

namespace andel::plan {
namespace {

/// A report's own slides are no part of its handouts.
ReportSpec without_slides(const ReportSpec& report) {
  ReportSpec bare = report;
  bare.slides.clear();
  bare.handout.reset();
  return bare;
}

}  // namespace

/// What stays the same from one handout to the next: names, texts as they were read, figures.
class HandoutPlanner::Draft {
 public:
  Draft(const HandoutSpec& spec, Plan plan, Diagnostics& diagnostics)
      : spec_(spec), plan_(std::move(plan)), report_title_(plan_.title), context_(plan_, found_) {
    plan_.test_family = TestFamily::document;
    file_.emplace(parse_text(spec.file, context_));
    title_.emplace(parse_text(spec.title, context_));
    const auto listed = parse_segments(spec.repetition.segments, context_).value_or(std::vector<ParsedSegments>());
    segments_ = resolve_segments(listed, nullptr, "`for each`", context_).value_or(std::vector<SegmentId>());
    find_peers(listed);
    benchmarks_.push_back(plan_.codebook.total);
    for (const auto& source : spec.benchmarks) read_benchmark(source);
    for (const auto& slide : spec.slides) read_slide(slide);
    hand_over(diagnostics);
  }

  [[nodiscard]] const std::vector<SegmentId>& segments() const { return segments_; }

  [[nodiscard]] std::optional<SegmentId> any_segment() const {
    for (const auto& banner : plan_.codebook.banners) {
      if (!banner.segments.empty()) return banner.segments.front();
    }
    return std::nullopt;
  }

  const Plan& plan(SegmentId segment, Diagnostics& diagnostics) {
    const HandoutView view{&peers_of(segment), &benchmarks_};
    const Binding binding{spec_.repetition.variable.text, segment, &view};
    plan_.slides.clear();
    plan_.expressions = {};
    plan_.title = report_title_;
    plan_.title_text = document_text(*title_, "title", binding);
    plan_.title = preview(plan_.title_text, plan_);
    for (const auto& slide : slides_) add_slide(slide, &binding, context_);
    close_document_family(context_.tests, plan_);
    hand_over(diagnostics);
    return plan_;
  }

  std::string name(SegmentId segment, Diagnostics& diagnostics) {
    const HandoutView view{&peers_of(segment), &benchmarks_};
    plan_.title = report_title_;
    const RichText text = document_text(*file_, "file name", {spec_.repetition.variable.text, segment, &view});
    hand_over(diagnostics);
    return preview(text, plan_);
  }

  [[nodiscard]] bool may_name(SegmentId of, SegmentId named) const {
    if (named == of || std::find(benchmarks_.begin(), benchmarks_.end(), named) != benchmarks_.end()) return true;
    const Segment& segment = plan_.codebook.segments[named];
    if (segment.origin != SegmentOrigin::combined) return false;
    if (segment.rest_of) return *segment.rest_of == of;
    // The handouts of a batch may be for combined segments: then those are one another's peers.
    return std::find(segments_.begin(), segments_.end(), named) == segments_.end();
  }

  BaseId base(SegmentId segment) { return context_.figures.base(segment, plan_.wave); }

  Plan take() {
    plan_.slides.clear();
    plan_.expressions = {};
    plan_.title = report_title_;
    plan_.title_text = {};
    return std::move(plan_);
  }

 private:
  void read_benchmark(const SourceText& source) {
    const auto parsed = parse_segments(source, context_);
    if (!parsed) return;
    const auto segments = resolve_segments(parsed->syntax, {source, nullptr}, "`benchmarks`", context_);
    if (segments) benchmarks_.insert(benchmarks_.end(), segments->begin(), segments->end());
  }

  void read_slide(const SlideSpec& slide) {
    if (slide.repetition) {
      context_.diagnostics.error("repeated-in-handout", slide.repetition->span,
                                 "a handout is about one segment, so its slides are not repeated");
    }
    auto parsed = parse_slide(slide, context_);
    if (!parsed) return;
    check_furniture(plan_.brand.layouts[parsed->layout], context_.diagnostics);
    slides_.push_back(std::move(*parsed));
  }

  /// Those of each banner but what the list takes out of it: who gets no handout, since too few answered, has no place
  /// among those who do. A banner whose segments are merely not all listed keeps them.
  void find_peers(const std::vector<ParsedSegments>& listed) {
    std::set<SegmentId> left_out;
    if (!segments_.empty()) {
      for (const auto& [source, syntax] : listed) gather_left_out(syntax, {*source, nullptr}, left_out);
      for (const auto segment : segments_) left_out.erase(segment);  // another part of the list has it after all
    }
    for (const auto& banner : plan_.codebook.banners) {
      auto peers = banner.segments;
      std::erase_if(peers, [&](SegmentId segment) { return left_out.count(segment) > 0; });
      peers_.add(std::move(peers));
    }
  }

  void gather_left_out(const express::Syntax& syntax, const Scope& scope, std::set<SegmentId>& left_out) {
    const bool is_without =
        syntax.kind == express::SyntaxKind::binary && syntax.operation == express::Operator::without;
    if (is_without) {
      const auto some = resolve_segments(syntax.children[1], scope, "`without`", context_);
      if (some) left_out.insert(some->begin(), some->end());
      gather_left_out(syntax.children[0], scope, left_out);  // what the other side leaves out stays in
    } else if (syntax.kind == express::SyntaxKind::list) {
      for (const auto& child : syntax.children) gather_left_out(child, scope, left_out);
    }
  }

  /// The segments of the same banner; of a segment by condition, the others that have handouts.
  [[nodiscard]] const std::vector<SegmentId>& peers_of(SegmentId segment) const {
    const auto& banner = plan_.codebook.segments[segment].banner;
    if (!banner) return segments_;
    const auto& members = peers_[*banner];
    const bool is_member = std::find(members.begin(), members.end(), segment) != members.end();
    return is_member ? members : segments_;
  }

  /// A text that is needed before any figure is known.
  RichText document_text(const ParsedSource& source, std::string_view what, const Binding& binding) {
    RichText text = resolve_text(source, &binding, context_);
    if (needs_of(text, plan_) == express::Needs::figures) {
      context_.diagnostics.error("figure-in-document", source.source->span(),
                                 fmt::format("a handout's {} cannot hold figures of its respondents", what));
    }
    return text;
  }

  void hand_over(Diagnostics& diagnostics) {
    diagnostics.add_all(found_);
    found_ = {};
  }

  const HandoutSpec& spec_;
  Plan plan_;
  std::string report_title_;
  Diagnostics found_;
  Context context_;
  std::optional<ParsedSource> file_;
  std::optional<ParsedSource> title_;
  std::vector<SegmentId> segments_;
  Table<BannerTag, std::vector<SegmentId>> peers_;  // by banner
  std::vector<SegmentId> benchmarks_;
  std::vector<ParsedSlide> slides_;
};

HandoutPlanner::HandoutPlanner(const HandoutSpec& spec, Plan plan, Diagnostics& diagnostics)
    : draft_(std::make_unique<Draft>(spec, std::move(plan), diagnostics)) {}

HandoutPlanner::~HandoutPlanner() = default;

const std::vector<SegmentId>& HandoutPlanner::segments() const { return draft_->segments(); }

std::optional<SegmentId> HandoutPlanner::any_segment() const { return draft_->any_segment(); }

const Plan& HandoutPlanner::plan(SegmentId segment, Diagnostics& diagnostics) {
  return draft_->plan(segment, diagnostics);
}

std::string HandoutPlanner::name(SegmentId segment, Diagnostics& diagnostics) {
  return draft_->name(segment, diagnostics);
}

bool HandoutPlanner::may_name(SegmentId of, SegmentId named) const { return draft_->may_name(of, named); }

BaseId HandoutPlanner::base(SegmentId segment) { return draft_->base(segment); }

Plan HandoutPlanner::take() { return draft_->take(); }

HandoutBatch plan_handouts(const ReportSpec& report, Codebook codebook, Brand brand, Diagnostics& diagnostics) {
  Plan plan = make_plan(without_slides(report), std::move(codebook), std::move(brand), diagnostics);
  if (diagnostics.has_errors()) return {};
  HandoutPlanner planner(*report.handout, std::move(plan), diagnostics);
  HandoutBatch batch;
  // Where the list itself is wrong, one handout is planned all the same, so that the slides' own mistakes show too.
  if (planner.segments().empty()) {
    if (const auto stand_in = planner.any_segment()) planner.plan(*stand_in, diagnostics);
  }
  for (const auto segment : planner.segments()) {
    Diagnostics found;
    planner.plan(segment, found);
    batch.handouts.push_back({segment, planner.name(segment, found), planner.base(segment)});
    // What the first one has to say, the others would only say again.
    if (batch.handouts.size() == 1 || found.has_errors()) diagnostics.add_all(found);
    if (diagnostics.has_errors()) break;
  }
  batch.plan = planner.take();
  return batch;
}

}  // namespace andel::plan
