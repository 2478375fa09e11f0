// Fills in what records have in common: where a number stands, in which words it was asked for, and the figures behind
// it. Knows neither texts nor charts.
#pragma once

#include <string>

#include "provenance/collect.hpp"
#include "provenance/record.hpp"

namespace andel::provenance {

class RecordMaker {
 public:
  explicit RecordMaker(const Made& made) : made_(made) {}

  /// What is begun from now on stands there.
  void enter(std::size_t slide, std::string region);

  /// A record of a number, text or claim at `span`.
  [[nodiscard]] NumberRecord begin(Span span, Medium medium) const;
  [[nodiscard]] TextRecord begin_text(Span span, Medium medium) const;
  [[nodiscard]] ClaimRecord begin_claim(Span span) const;
  /// The words at a place, on one line however they were written.
  [[nodiscard]] std::string words_at(Span span) const;

  [[nodiscard]] FigureRecord figure(CellId id) const;
  [[nodiscard]] FigureRecord base(BaseId id) const;
  [[nodiscard]] bool may_name(SegmentId segment) const { return !made_.may_name || made_.may_name(segment); }

 private:
  template <class Record>
  void place(Span span, Record& record) const;
  [[nodiscard]] FigureRecord figure_of(SegmentId segment, WaveId wave, const Base& size) const;

  const Made& made_;
  std::size_t slide_ = 0;
  std::string region_;
};

}  // namespace andel::provenance
