// What every name of a codebook means, and what to say about one that means nothing or the wrong thing.
// Knows no expression and no slide.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/survey.hpp"
#include "support/diagnostic.hpp"

namespace andel::plan {

/// All that one name stands for: items and segments, say, may share it.
struct Meanings {
  std::optional<ItemId> item;
  std::optional<SegmentId> segment;
  std::optional<BannerId> banner;
  std::optional<MeasureId> measure;
  std::optional<IndexId> index;
  std::optional<WaveId> wave;
};

/// What may stand in some place.
enum class NameKind { item, segment, banner, measure, index, wave };

/// "item", "segment" ...
std::string_view noun_of(NameKind kind);

/// Whether a segment is one that a report combined of others.
inline bool is_combined(const Segment& segment) { return segment.origin == SegmentOrigin::combined; }

class Names {
 public:
  /// Combined segments have no name that a report could use.
  explicit Names(const Codebook& codebook);

  /// The meanings of a name; none of them set where it is unknown.
  [[nodiscard]] const Meanings& find(std::string_view name) const;

  /// Reports a name that has none of the meanings `wanted`: "unknown item `x`" with near names of those kinds,
  /// or, where it means something else, "`agree` wants an item; `finance` is a segment of banner `industry`".
  /// `wanted_by` is what asks for it, such as "`agree`". `extra` are further names that would have done.
  void report(std::string_view name, const std::vector<NameKind>& wanted, std::string_view wanted_by, Span span,
              Diagnostics& diagnostics, const std::vector<std::string>& extra = {}) const;

  /// "a segment of banner `industry`"; empty for an unknown name.
  [[nodiscard]] std::string describe(std::string_view name) const;
  /// The names of one kind, in the codebook's order.
  [[nodiscard]] std::vector<std::string> all(NameKind kind) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };

  const Codebook& codebook_;
  std::unordered_map<std::string, Meanings, Hash, std::equal_to<>> meanings_;
};

}  // namespace andel::plan
