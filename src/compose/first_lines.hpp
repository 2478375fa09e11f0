// A slide's baseline grid: texts that start at the same height share their first baseline.
//
// Every text hangs by the cap line of its first line. Where two such texts differ a little in size, the smaller
// one is lowered until their baselines meet; a figure set in huge type beside a caption does not count.
#pragma once

#include <vector>

#include "model/geometry.hpp"

namespace andel::compose {

class FirstLines {
 public:
  /// A text whose first cap line is at `top`, with capitals `cap_height` tall.
  void add(Pt top, Pt cap_height) { lines_.push_back({top, cap_height}); }

  /// How far such a text is to be lowered.
  [[nodiscard]] Pt drop(Pt top, Pt cap_height) const;

 private:
  struct FirstLine {
    Pt top = 0;
    Pt cap_height = 0;
  };
  std::vector<FirstLine> lines_;
};

}  // namespace andel::compose
