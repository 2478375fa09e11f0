// Labels that a codebook leaves to its SPSS files.
#include <fmt/format.h>

#include "load/codebook_draft.hpp"
#include "load/data_labels.hpp"

namespace andel::load {

namespace {

/// Nameless things would be printed as nothing. A short label is the label where none was written.
void check_label(std::string_view kind, const std::string& id, std::string& label, std::string* short_label, Span span,
                 Diagnostics& diagnostics) {
  if (label.empty()) {
    diagnostics.error("missing-label", span,
                      fmt::format("{} `{}` has no label, neither here nor in the data", kind, id));
  }
  if (short_label != nullptr && short_label->empty()) *short_label = label;
}

}  // namespace

void adopt_data_labels(CodebookDraft& draft) {
  Codebook& codebook = draft.codebook;
  Diagnostics& diagnostics = draft.diagnostics;
  const std::size_t errors_before = diagnostics.errors();
  adopt_labels_of_waves(codebook, diagnostics);
  if (diagnostics.errors() > errors_before) return;  // a file that cannot be read leaves everything without labels
  for (auto& item : codebook.items) check_label("item", item.id, item.label, &item.short_label, item.span, diagnostics);
  for (auto& banner : codebook.banners)
    check_label("banner", banner.id, banner.label, nullptr, banner.span, diagnostics);
  for (auto& segment : codebook.segments) {
    check_label("segment", segment.id, segment.label, &segment.short_label, segment.span, diagnostics);
  }
  for (const auto& scale : codebook.scales) {
    if (scale.kind == ScaleKind::coded && scale.points.empty()) {
      diagnostics.error("missing-label", scale.span,
                        fmt::format("scale `{}` has no points, neither here nor in the data", scale.id));
    }
  }
}

}  // namespace andel::load
