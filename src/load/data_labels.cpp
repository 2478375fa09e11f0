#include "load/data_labels.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace andel::load {
namespace {

bool lacks_points(const Scale& scale) { return scale.kind == ScaleKind::coded && scale.points.empty(); }

bool lacks_labels(const Scale& scale) {
  return lacks_points(scale) ||
         std::ranges::any_of(scale.points, [](const auto& point) { return point.label.empty(); });
}

/// The code of a segment that is one code of its banner's column.
std::optional<double> single_code(const Segment& segment, const Banner& banner) {
  const auto* rule = segment.condition ? std::get_if<ColumnIn>(&segment.condition->rule) : nullptr;
  if (rule == nullptr || rule->column != banner.column || rule->ranges.size() != 1) return std::nullopt;
  const CodeRange& range = rule->ranges.front();
  if (range.low != range.high) return std::nullopt;
  return range.low;
}

const SpssLabel* find_label(const SpssVariable& variable, double code) {
  const auto found = std::ranges::find(variable.value_labels, code, &SpssLabel::code);
  return found == variable.value_labels.end() ? nullptr : &*found;
}

void fill(std::string& label, std::string& short_label, const std::string& found) {
  if (label.empty()) label = found;
  if (short_label.empty()) short_label = label;
}

std::vector<ScalePoint> points_of(const SpssVariable& variable) {
  std::vector<ScalePoint> points;
  for (const auto& [code, text] : variable.value_labels) {
    const bool is_missing =
        std::ranges::any_of(variable.missing, [code = code](const auto& range) { return range.contains(code); });
    points.push_back({code, text, is_missing ? CodeRole::missing : CodeRole::answer});
  }
  std::ranges::sort(points, {}, &ScalePoint::code);
  return points;
}

bool are_alike(const std::vector<ScalePoint>& a, const std::vector<ScalePoint>& b) {
  return std::ranges::equal(
      a, b, [](const auto& x, const auto& y) { return x.code == y.code && x.label == y.label && x.role == y.role; });
}

/// Gives one scale the points or labels that the variables of its items have.
class ScaleFiller {
 public:
  ScaleFiller(Codebook& codebook, const SpssDictionary& dictionary, Diagnostics& diagnostics)
      : codebook_(codebook), dictionary_(dictionary), diagnostics_(diagnostics) {}

  void fill(ScaleId scale) {
    const bool takes_points = lacks_points(codebook_.scales[scale]);
    const Item* giver = nullptr;
    bool is_numeric = false;
    for (const Item& item : codebook_.items) {
      if (item.scale != scale) continue;
      const SpssVariable* variable = dictionary_.find(item.column);
      if (variable == nullptr) continue;
      if (variable->value_labels.empty()) {
        is_numeric = is_numeric || variable->kind == SpssKind::number;
      } else if (!takes_points) {
        fill_labels(codebook_.scales[scale], *variable);
      } else if (giver == nullptr) {
        codebook_.scales[scale].points = points_of(*variable);
        giver = &item;
      } else if (!are_alike(codebook_.scales[scale].points, points_of(*variable))) {
        report_difference(codebook_.scales[scale], *giver, item);
        return;
      }
    }
    if (takes_points && giver == nullptr && is_numeric) codebook_.scales[scale].kind = ScaleKind::numeric;
  }

 private:
  static void fill_labels(Scale& scale, const SpssVariable& variable) {
    for (auto& point : scale.points) {
      const SpssLabel* label = point.label.empty() ? find_label(variable, point.code) : nullptr;
      if (label != nullptr) point.label = label->text;
    }
  }

  void report_difference(const Scale& scale, const Item& giver, const Item& item) {
    diagnostics_
        .error("different-labels", item.span,
               fmt::format("`{}` and `{}` share the scale `{}`, but the data file labels their codes differently",
                           giver.id, item.id, scale.id))
        .hints.push_back(
            fmt::format("give `{}` its points in the codebook, or `{}` a scale of its own", scale.id, item.id));
  }

  Codebook& codebook_;
  const SpssDictionary& dictionary_;
  Diagnostics& diagnostics_;
};

void fill_banner(Codebook& codebook, Banner& banner, const SpssDictionary& dictionary) {
  const SpssVariable* variable = dictionary.find(banner.column);
  if (variable == nullptr) return;
  if (banner.label.empty()) banner.label = variable->label;
  for (const SegmentId id : banner.segments) {
    Segment& segment = codebook.segments[id];
    const auto code = single_code(segment, banner);
    const SpssLabel* label = code ? find_label(*variable, *code) : nullptr;
    if (label != nullptr) fill(segment.label, segment.short_label, label->text);
  }
}

}  // namespace

bool lacks_labels(const Codebook& codebook) {
  const auto has_no_label = [](const auto& named) { return named.label.empty(); };
  return std::ranges::any_of(codebook.items, has_no_label) || std::ranges::any_of(codebook.banners, has_no_label) ||
         std::ranges::any_of(codebook.scales, [](const Scale& scale) { return lacks_labels(scale); }) ||
         std::ranges::any_of(codebook.segments,
                             [](const Segment& segment) { return segment.banner && segment.label.empty(); });
}

void adopt_labels(Codebook& codebook, const SpssDictionary& dictionary, Diagnostics& diagnostics) {
  for (Item& item : codebook.items) {
    const SpssVariable* variable = dictionary.find(item.column);
    if (variable != nullptr) fill(item.label, item.short_label, variable->label);
  }
  ScaleFiller filler(codebook, dictionary, diagnostics);
  for (const ScaleId scale : codebook.scales.ids()) {
    if (lacks_labels(codebook.scales[scale])) filler.fill(scale);
  }
  for (Banner& banner : codebook.banners) fill_banner(codebook, banner, dictionary);
}

void adopt_labels_of_waves(Codebook& codebook, Diagnostics& diagnostics) {
  for (const WaveId wave : codebook.waves.ids()) {
    const DataSource& source = codebook.waves[wave].data;
    if (!is_spss(source.path) || !lacks_labels(codebook)) continue;
    if (const auto dictionary = read_spss_dictionary(source, diagnostics)) {
      adopt_labels(codebook, *dictionary, diagnostics);
    }
  }
}

}  // namespace andel::load
