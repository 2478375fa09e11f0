#include "plan/measured.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "plan/applicable.hpp"

namespace andel::plan {
namespace {

/// The least and the greatest answer; nothing for plain numbers, which may be of any kind.
std::optional<std::pair<double, double>> range_of(const Scale& scale) {
  if (scale.kind == ScaleKind::numeric) return std::nullopt;
  std::optional<std::pair<double, double>> range;
  for (const auto& point : scale.points) {
    if (point.role != CodeRole::answer) continue;
    if (!range) range.emplace(point.code, point.code);
    range->first = std::min(range->first, point.code);
    range->second = std::max(range->second, point.code);
  }
  return range;
}

class MeasuredReader {
 public:
  MeasuredReader(const ChartSpec& spec, Context& context) : spec_(spec), context_(context) {}

  std::optional<Measured> run() {
    const Codebook& codebook = context_.plan.codebook;
    const Meanings& meanings = context_.names.find(spec_.measure.text);
    if (meanings.measure) return read_items(*meanings.measure);
    if (!meanings.index) {
      context_.names.report(spec_.measure.text, {NameKind::measure, NameKind::index}, "`measure`", spec_.measure.span,
                            context_.diagnostics);
      for (const auto& name : spec_.items) find_item(name);
      return std::nullopt;
    }
    const Index& index = codebook.indexes[*meanings.index];
    if (!spec_.items.empty()) {
      report("items-of-index", spec_.items.front().span,
             fmt::format("`{}` is an index, which is over its own items", index.id))
          .hints.emplace_back("leave out `items`, or choose a measure");
      return std::nullopt;
    }
    if (spec_.rows == ChartRows::items) {
      report("index-rows", spec_.measure.span,
             fmt::format("`{}` is an index, so there are no items for the rows", index.id))
          .hints.emplace_back("write `rows: segments`");
      return std::nullopt;
    }
    return Measured{index.label, index.unit, {*meanings.index}, {}};
  }

 private:
  std::optional<Measured> read_items(MeasureId id) {
    const Measure& measure = context_.plan.codebook.measures[id];
    Measured measured{measure.label, measure.unit, {}, {}};
    bool fine = true;
    for (const auto& name : spec_.items) {
      const auto items = find_items(name);
      fine = fine && !items.empty();
      for (const auto item : items) fine = add_item(id, item, name, measured) && fine;
    }
    if (spec_.items.empty()) {
      report("no-items", spec_.measure.span, fmt::format("`{}` is a measure, which wants items", measure.id))
          .hints.emplace_back("add `items: [...]`");
      fine = false;
    }
    if (fine) warn_of_mixed_scales(measured);
    return fine ? std::optional(std::move(measured)) : std::nullopt;
  }

  /// Means of answers on different scales stand on one axis, which suits one of them at most.
  void warn_of_mixed_scales(const Measured& measured) {
    if (measured.unit != Unit::number) return;
    const Codebook& codebook = context_.plan.codebook;
    const auto scale_of = [&](ItemId item) { return codebook.items[item].scale; };
    for (const auto item : measured.items) {
      const ScaleId first = scale_of(measured.items.front());
      const auto range = range_of(codebook.scales[scale_of(item)]);
      if (scale_of(item) == first || (range && range == range_of(codebook.scales[first]))) continue;
      context_.diagnostics
          .warning("mixed-scales", spec_.measure.span,
                   fmt::format("`{}` is on the scale `{}`, but `{}` on `{}`: their means share one axis",
                               codebook.items[measured.items.front()].id, codebook.scales[first].id,
                               codebook.items[item].id, codebook.scales[scale_of(item)].id))
          .hints.emplace_back("give each scale a chart of its own");
      return;
    }
  }

  bool add_item(MeasureId id, ItemId item, const Spanned& name, Measured& measured) {
    const Codebook& codebook = context_.plan.codebook;
    if (std::find(measured.items.begin(), measured.items.end(), item) != measured.items.end()) {
      report("duplicate-item", name.span, fmt::format("item `{}` is listed twice", codebook.items[item].id));
      return false;
    }
    if (const auto complaint = complain_of_item(id, item, codebook)) {
      report("not-measured", name.span, *complaint);
      return false;
    }
    measured.items.push_back(item);
    measured.subjects.emplace_back(ItemMeasure{id, item});
    return true;
  }

  /// The item of that name, or the items of the response set; an unknown name has been reported.
  std::vector<ItemId> find_items(const Spanned& name) {
    const auto& sets = context_.plan.codebook.response_sets;
    const auto set = std::find_if(sets.begin(), sets.end(), [&](const auto& other) { return other.id == name.text; });
    if (set != sets.end()) return set->items;
    const auto item = find_item(name);
    return item ? std::vector{*item} : std::vector<ItemId>();
  }

  /// The item of that name; an unknown one has been reported.
  std::optional<ItemId> find_item(const Spanned& name) {
    const auto item = context_.names.find(name.text).item;
    if (!item) context_.names.report(name.text, {NameKind::item}, "`items`", name.span, context_.diagnostics);
    return item;
  }

  Diagnostic& report(std::string_view code, Span span, std::string message) {
    return context_.diagnostics.error(code, span, std::move(message));
  }

  const ChartSpec& spec_;
  Context& context_;
};

}  // namespace

std::optional<Measured> read_measured(const ChartSpec& spec, Context& context) {
  return MeasuredReader(spec, context).run();
}

}  // namespace andel::plan
