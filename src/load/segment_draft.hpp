// What the readers of segments share: conditions wait until every segment has its id.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "load/codebook_draft.hpp"

namespace andel::load {

class SegmentDraft {
 public:
  explicit SegmentDraft(CodebookDraft& codebook) : codebook_(codebook) {}

  /// The id, label and short label of a segment.
  Segment read_labels(std::string id, YamlNode key, YamlMapping& keys);
  /// Gives a segment its position; nothing where its id is taken.
  std::optional<SegmentId> add(Segment segment);
  /// Notes a `where:` condition, to be read when all segments are known.
  void postpone(SegmentId segment, YamlNode where);
  void read_conditions();

 private:
  struct Postponed {
    SegmentId segment;
    SourceText where;
  };

  std::optional<SegmentId> find_segment(const std::string& name, Span span);
  [[nodiscard]] std::string find_column(const std::string& name) const;

  CodebookDraft& codebook_;
  std::vector<Postponed> postponed_;
};

/// Reads a banner, its segments and its nets.
void read_banner(std::string id, YamlNode key, YamlNode value, CodebookDraft& codebook, SegmentDraft& draft);

}  // namespace andel::load
