// The figures of a report as files within its PDF: what `andel tabulate` writes of it. Knows no PDF.
#pragma once

#include <vector>

#include "pipeline.hpp"
#include "tabulate/crosstab.hpp"

namespace andel::cli {

class FigureAttachments {
 public:
  /// Has the figures of the run that is to come tabulated at full precision. Must outlive the run.
  void ask_for(Request& request);

  /// Every figure that the report shows, as CSV and as JSON.
  [[nodiscard]] std::vector<Attachment> make(const Run& run) &&;

 private:
  tabulate::Crosstab crosstab_;
};

}  // namespace andel::cli
