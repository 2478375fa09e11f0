#include "load/data_codes.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <string_view>
#include <variant>

#include "load/data_errors.hpp"

namespace andel::load {
namespace {

/// Whether a respondent belongs, as far as one column tells.
enum class Verdict { no, perhaps, yes };

Verdict negate(Verdict verdict) {
  if (verdict == Verdict::perhaps) return Verdict::perhaps;
  return verdict == Verdict::yes ? Verdict::no : Verdict::yes;
}

/// Evaluates conditions for one value of one column.
class Judge {
 public:
  Judge(const Codebook& codebook, std::string_view column, double value)
      : codebook_(codebook), column_(column), value_(value) {}

  Verdict judge(SegmentId segment) {
    const auto& condition = codebook_.segments[segment].condition;
    return condition ? judge(*condition) : Verdict::yes;
  }

 private:
  Verdict judge(const Condition& condition) {
    return std::visit([this](const auto& rule) { return judge(rule); }, condition.rule);
  }
  Verdict judge(const Everybody&) { return Verdict::yes; }
  Verdict judge(const ColumnIn& rule) {
    if (rule.column != column_) return Verdict::perhaps;
    const bool inside = std::ranges::any_of(rule.ranges, [this](const auto& range) { return range.contains(value_); });
    return inside ? Verdict::yes : Verdict::no;
  }
  Verdict judge(const ColumnBlank& rule) {
    if (rule.column != column_) return Verdict::perhaps;
    return std::isnan(value_) ? Verdict::yes : Verdict::no;
  }
  Verdict judge(const SegmentIs& rule) { return judge(rule.segment); }
  Verdict judge(const Not& rule) { return negate(judge(*rule.operand)); }
  Verdict judge(const All& rule) {
    Verdict least = Verdict::yes;
    for (const auto& operand : rule.operands) least = std::min(least, judge(*operand));
    return least;
  }
  Verdict judge(const Any& rule) {
    Verdict most = Verdict::no;
    for (const auto& operand : rule.operands) most = std::max(most, judge(*operand));
    return most;
  }

  const Codebook& codebook_;
  std::string_view column_;
  double value_;
};

bool belongs_somewhere(const Codebook& codebook, const Banner& banner, double value) {
  return std::ranges::any_of(banner.segments, [&](SegmentId segment) {
    return Judge(codebook, banner.column, value).judge(segment) != Verdict::no;
  });
}

bool follows(const CodeRange& a, const CodeRange& b) {
  const bool whole = a.high == std::trunc(a.high) && b.low == std::trunc(b.low);
  return b.low <= a.high || (whole && b.low == a.high + 1);
}

std::string describe_range(const CodeRange& range) {
  if (range.low == range.high) return print_code(range.low);
  if (std::isinf(range.low) && std::isinf(range.high)) return "any number";
  if (std::isinf(range.low)) return print_code(range.high) + " or less";
  if (std::isinf(range.high)) return print_code(range.low) + " or more";
  return print_code(range.low) + '-' + print_code(range.high);
}

}  // namespace

CodeSet::CodeSet(const Scale& scale) {
  for (const auto& point : scale.points) points_.push_back(point.code);
  std::ranges::sort(points_);
}

CodeSet::CodeSet(const Codebook& codebook, const Banner& banner) : codebook_(&codebook), banner_(&banner) {
  for (const SegmentId segment : banner.segments) {
    const auto& condition = codebook.segments[segment].condition;
    const auto* rule = condition ? std::get_if<ColumnIn>(&condition->rule) : nullptr;
    plain_ = plain_ && rule != nullptr && rule->column == banner.column;
    if (!plain_) return;
    ranges_.insert(ranges_.end(), rule->ranges.begin(), rule->ranges.end());
  }
  std::ranges::sort(ranges_, {}, &CodeRange::low);
}

bool CodeSet::contains(double code) const {
  if (banner_ != nullptr && plain_) {  // no two of its ranges share a value
    const auto above = std::ranges::upper_bound(ranges_, code, {}, &CodeRange::low);
    return above != ranges_.begin() && std::prev(above)->contains(code);
  }
  if (banner_ != nullptr) return belongs_somewhere(*codebook_, *banner_, code);
  return std::ranges::binary_search(points_, code);
}

bool CodeSet::contains_blank() const {
  return banner_ != nullptr && belongs_somewhere(*codebook_, *banner_, std::numeric_limits<double>::quiet_NaN());
}

SeenValues CodeSet::small_codes() const {
  SeenValues codes;
  for (unsigned code = 0; code < SeenValues::small_codes; ++code) {
    if (contains(code)) codes.add_code(code);
  }
  return codes;
}

std::string CodeSet::describe() const {
  std::vector<CodeRange> ranges;
  for (const double point : points_) ranges.push_back({point, point});
  if (banner_ != nullptr) {
    for (const SegmentId segment : banner_->segments) {
      const auto& condition = codebook_->segments[segment].condition;
      const auto* rule = condition ? std::get_if<ColumnIn>(&condition->rule) : nullptr;
      if (rule == nullptr || rule->column != banner_->column) return {};
      ranges.insert(ranges.end(), rule->ranges.begin(), rule->ranges.end());
    }
  }
  return describe_codes(std::move(ranges));
}

std::string describe_codes(std::vector<CodeRange> ranges) {
  std::ranges::sort(ranges, {}, &CodeRange::low);
  std::vector<CodeRange> joined;
  for (const auto& range : ranges) {
    if (!joined.empty() && follows(joined.back(), range)) {
      joined.back().high = std::max(joined.back().high, range.high);
    } else {
      joined.push_back(range);
    }
  }
  std::string text;
  for (const auto& range : joined) text += (text.empty() ? "" : ", ") + describe_range(range);
  return text;
}

}  // namespace andel::load
