#include "load/grid.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "load/code_ranges.hpp"
#include "load/lengths.hpp"
#include "load/names.hpp"
#include "load/yaml_values.hpp"

namespace andel::load {

namespace {

constexpr Pt tolerance = 0.01;  // lengths in cm do not add up exactly

double in_cm(Pt length) { return length / points_per_cm; }

}  // namespace

void read_grid(YamlMapping& keys, GridSettings& settings, Diagnostics& diagnostics) {
  if (const auto node = keys.take("margins")) {
    if (node->is_mapping()) {
      YamlMapping margins(*node, "`margins`", node->span(), diagnostics);
      margins.read("left", read_length, settings.left);
      margins.read("right", read_length, settings.right);
      margins.read("top", read_length, settings.top);
      margins.read("bottom", read_length, settings.bottom);
      margins.refuse_unknown_keys();
    } else if (const auto all = read_length(*node, diagnostics)) {
      settings.left = settings.right = settings.top = settings.bottom = *all;
    }
  }
  keys.read("columns", read_count, settings.columns);
  keys.read("gutter", read_length, settings.gutter);
}

std::optional<Rect> read_box(YamlNode node, Size page, Diagnostics& diagnostics) {
  if (!node.is_sequence() || node.size() != 4) {
    report_wrong_type(node, "a box `[x, y, width, height]`", diagnostics);
    return std::nullopt;
  }
  const auto x = read_offset(node.element(0), diagnostics);
  const auto y = read_offset(node.element(1), diagnostics);
  const auto width = read_offset(node.element(2), diagnostics);
  const auto height = read_offset(node.element(3), diagnostics);
  if (!x || !y || !width || !height) return std::nullopt;
  Rect box{x->points(page.width), y->points(page.height), width->points(page.width), height->points(page.height)};
  if (x->value < 0) box.x += page.width;
  if (y->value < 0) box.y += page.height;
  if (box.width > 0 && box.height > 0) return box;
  const YamlNode empty = node.element(box.width > 0 ? 3 : 2);
  diagnostics.error("bad-value", empty.span(), "a box needs a width and a height of more than 0");
  return std::nullopt;
}

PageGrid::PageGrid(Size page, const GridSettings& settings, Span place, Diagnostics& diagnostics)
    : page_(page), settings_(settings) {
  area_ = {settings.left, settings.top, page.width - settings.left - settings.right,
           page.height - settings.top - settings.bottom};
  column_width_ = (area_.width - (settings.columns - 1) * settings.gutter) / settings.columns;
  is_sound_ = area_.width > 0 && area_.height > 0 && column_width_ > 0;
  if (is_sound_) return;
  diagnostics.error("page-too-small", place,
                    fmt::format("margins and gutters leave no room on a page of {:.1f} x {:.1f} cm", in_cm(page.width),
                                in_cm(page.height)));
}

void PageGrid::set_rows(YamlNode node, Diagnostics& diagnostics) {
  if (!node.is_mapping()) {
    report_wrong_type(node, "rows with their heights, such as `{title: 2 cm, body: 1 fr}`", diagnostics);
    is_sound_ = false;
    return;
  }
  std::vector<Extent> heights;
  Pt fixed = 0;
  double fractions = 0;
  for (std::size_t i = 0; i < node.size(); ++i) {
    auto name = read_id(node.key(i), IdUse::other, diagnostics);
    const auto height = read_height(node.value(i), diagnostics);
    if (!name) continue;
    heights.push_back(height.value_or(Extent{}));
    fixed += heights.back().points(page_.height);
    if (heights.back().unit == ExtentUnit::fraction) fractions += heights.back().value;
    rows_.push_back({std::move(*name), 0, 0});
  }
  const Pt rest = area_.height - fixed;
  const bool fits = rest >= -tolerance && (fractions == 0 || rest > tolerance);
  if (is_sound_ && !fits) {
    diagnostics
        .error(
            "rows-too-high", node.span(),
            fmt::format("these rows need {:.2f} cm{}", in_cm(fixed), fractions > 0 ? " and leave none for `fr`" : ""))
        .hints.push_back(fmt::format("the page has {:.2f} cm between its margins", in_cm(area_.height)));
  }
  is_sound_ = is_sound_ && fits;
  Pt top = area_.y;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const bool is_share = heights[i].unit == ExtentUnit::fraction;
    rows_[i].top = top;
    rows_[i].height = is_share ? std::max(0.0, rest) * heights[i].value / fractions : heights[i].points(page_.height);
    top += rows_[i].height;
  }
}

bool PageGrid::place_in_columns(YamlNode node, Rect& box, Diagnostics& diagnostics) const {
  std::size_t at = 0;
  const auto range = node.is_scalar() ? scan_code_range(node.text(), at) : std::nullopt;
  const bool whole = range && at == node.text().size() && range->low == std::floor(range->low) &&
                     range->high == std::floor(range->high);
  if (!whole || range->low < 1 || range->high < range->low || range->high > settings_.columns) {
    report_wrong_type(node, fmt::format("columns such as `1-{0}`, of {0}", settings_.columns), diagnostics);
    return false;
  }
  const Pt step = column_width_ + settings_.gutter;
  box.x = area_.x + (range->low - 1) * step;
  box.width = (range->high - range->low) * step + column_width_;
  return true;
}

bool PageGrid::place_in_rows(YamlNode node, Rect& box, Diagnostics& diagnostics) const {
  const auto text = read_text(node, diagnostics);
  if (!text) return false;
  const auto dash = text->find('-');
  const Row* first = find_row(std::string_view(*text).substr(0, dash), node.span(), diagnostics);
  const Row* last =
      dash == std::string::npos ? first : find_row(std::string_view(*text).substr(dash + 1), node.span(), diagnostics);
  if (first == nullptr || last == nullptr) return false;
  if (last->top < first->top) {
    diagnostics.error("bad-value", node.span(), fmt::format("row `{}` lies above row `{}`", last->name, first->name))
        .hints.push_back(fmt::format("write `{}-{}`", last->name, first->name));
    return false;
  }
  box.y = first->top;
  box.height = last->top + last->height - first->top;
  return true;
}

void PageGrid::place_in_row_of(std::string_view name, Rect& box) const {
  const Row* row = find_row(name);
  if (row == nullptr) return;
  box.y = row->top;
  box.height = row->height;
}

const PageGrid::Row* PageGrid::find_row(std::string_view name) const {
  const auto row = std::ranges::find(rows_, name, &Row::name);
  return row == rows_.end() ? nullptr : &*row;
}

const PageGrid::Row* PageGrid::find_row(std::string_view name, Span span, Diagnostics& diagnostics) const {
  const Row* found = find_row(name);
  if (found == nullptr && (is_sound_ || !rows_.empty())) {
    std::vector<std::string> valid;
    for (const auto& row : rows_) valid.push_back(row.name);
    report_unknown_id("row", name, span, valid, diagnostics);
  }
  return found;
}

}  // namespace andel::load
