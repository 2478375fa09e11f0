#include "load/segment_circles.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

namespace andel::load {

namespace {

/// Longer chains of segments of segments are nothing that a person wrote.
constexpr std::size_t longest_chain = 200;

enum class State { unseen, under_way, done };

class CircleFinder {
 public:
  CircleFinder(const Table<SegmentTag, Segment>& segments, const std::vector<Span>& places, Diagnostics& diagnostics)
      : segments_(segments), places_(places), diagnostics_(diagnostics), states_(segments.size(), State::unseen) {}

  void visit(SegmentId segment) {
    State& state = states_[segment.position];
    if (state == State::done) return;
    if (state == State::under_way) return report(segment);
    if (chain_.size() >= longest_chain) {
      diagnostics_.error("segment-cycle", places_[segment.position],
                         fmt::format("this is a segment of segments more than {} times over", longest_chain));
      return;
    }
    state = State::under_way;
    chain_.push_back(segment);
    if (const auto& condition = segments_[segment].condition) follow(*condition);
    chain_.pop_back();
    state = State::done;
  }

 private:
  void follow(const Condition& condition) {
    if (const auto* other = std::get_if<SegmentIs>(&condition.rule)) visit(other->segment);
    if (const auto* negation = std::get_if<Not>(&condition.rule)) follow(*negation->operand);
    if (const auto* all = std::get_if<All>(&condition.rule)) {
      for (const auto& operand : all->operands) follow(*operand);
    }
    if (const auto* any = std::get_if<Any>(&condition.rule)) {
      for (const auto& operand : any->operands) follow(*operand);
    }
  }

  void report(SegmentId segment) {
    const auto first = std::find(chain_.begin(), chain_.end(), segment);
    std::string circle;
    for (auto link = first; link != chain_.end(); ++link) circle += segments_[*link].id + " -> ";
    diagnostics_
        .error("segment-cycle", places_[segment.position],
               fmt::format("segment `{}` is defined by itself", segments_[segment].id))
        .hints.push_back(circle + segments_[segment].id);
  }

  const Table<SegmentTag, Segment>& segments_;
  const std::vector<Span>& places_;
  Diagnostics& diagnostics_;
  std::vector<State> states_;
  std::vector<SegmentId> chain_;
};

}  // namespace

void report_circles(const Table<SegmentTag, Segment>& segments, const std::vector<Span>& places,
                    Diagnostics& diagnostics) {
  CircleFinder finder(segments, places, diagnostics);
  for (const SegmentId segment : segments.ids()) finder.visit(segment);
}

}  // namespace andel::load
