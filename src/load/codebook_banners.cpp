// The banners of a codebook: segments by the values of one column, and nets of them.
#include <algorithm>

#include <fmt/format.h>

#include "load/code_ranges.hpp"
#include "load/codebook_draft.hpp"
#include "load/condition.hpp"
#include "load/segment_draft.hpp"
#include "load/segment_register.hpp"
#include "support/nearest.hpp"

namespace andel::load {

namespace {

/// Values that belong to a segment, counted from the banner's first.
struct Taken {
  WrittenRange written;
  std::size_t segment;
};

class BannerReader {
 public:
  BannerReader(CodebookDraft& codebook, SegmentDraft& draft, BannerId position, Banner& banner)
      : codebook_(codebook), diagnostics_(codebook.diagnostics), draft_(draft), position_(position), banner_(banner) {}

  void read_segments(YamlNode node) {
    if (node.is_mapping() && node.size() == 1 && node.key(0).text() == "file" && node.value(0).is_scalar()) {
      read_register(node.value(0));
      report_overlaps();
      return;
    }
    if (node.is_mapping() && node.size() == 0) {
      diagnostics_.error("missing-value", node.span(), fmt::format("banner `{}` has no segments", banner_.id));
    }
    for_each_id(node, IdUse::other, diagnostics_,
                [&](std::string id, YamlNode key, YamlNode value) { read_segment(std::move(id), key, value); });
    report_overlaps();
  }

  void read_net(std::string id, YamlNode key, YamlNode value) {
    YamlMapping keys(value, fmt::format("net `{}`", id), key.span(), diagnostics_);
    Segment net = draft_.read_labels(std::move(id), key, keys);
    net.banner = position_;
    const auto any = keys.take("any of");
    const auto all_but = keys.take("all but");
    if (keys.is_sound() && keys.has("any of") == keys.has("all but")) {
      diagnostics_.error(keys.has("any of") ? "conflicting-keys" : "missing-key", key.span(),
                         fmt::format("{} needs one of `any of` and `all but`", keys.name()));
    }
    std::vector<SegmentId> members;
    if (any) members = find_segments(*any);
    if (all_but) {
      const auto others = find_segments(*all_but);
      std::copy_if(banner_.segments.begin(), banner_.segments.end(), std::back_inserter(members),
                   [&](SegmentId segment) { return std::find(others.begin(), others.end(), segment) == others.end(); });
    }
    if (all_but && members.empty() && !banner_.segments.empty()) {
      diagnostics_.error("empty-net", key.span(), fmt::format("nothing is left in {}", keys.name()));
    }
    net.condition = any_of(members);
    keys.refuse_unknown_keys();
    if (const auto added = draft_.add(std::move(net))) banner_.nets.push_back(*added);
  }

 private:
  void read_segment(std::string id, YamlNode key, YamlNode value) {
    YamlMapping keys(value, fmt::format("segment `{}`", id), key.span(), diagnostics_);
    Segment segment = draft_.read_labels(std::move(id), key, keys);
    segment.banner = position_;
    const auto where = keys.take("where");
    const auto ranges = read_ranges(keys);
    if (!ranges.empty()) {
      std::vector<CodeRange> codes;
      codes.reserve(ranges.size());
      for (const auto& written : ranges) codes.push_back(written.range);
      segment.condition = column_in(banner_.column, std::move(codes));
      for (const auto& written : ranges) taken_.push_back({written, banner_.segments.size()});
    }
    keys.refuse_unknown_keys();
    const auto added = draft_.add(std::move(segment));
    if (!added) return;
    banner_.segments.push_back(*added);
    if (where) draft_.postpone(*added, *where);
  }

  /// Segments from a file of their own, with ids such as `company_17`.
  void read_register(YamlNode name) {
    const std::string path = resolve_path(codebook_.files.sources()[name.span().file].path(), name.text());
    auto rows = read_segment_register(path, name.span(), codebook_.files.sources(), diagnostics_);
    if (!rows) return;
    if (rows->empty()) {
      diagnostics_.error("missing-value", name.span(), fmt::format("banner `{}` has no segments", banner_.id));
    }
    for (auto& row : *rows) {
      const double code = *parse_number(row.code);
      Segment segment;
      segment.id = fmt::format("{}_{}", banner_.id, row.code);
      segment.label = std::move(row.label);
      segment.short_label = std::move(row.short_label);
      segment.condition = column_in(banner_.column, {{code, code}});
      segment.banner = position_;
      segment.span = row.span;
      const auto added = draft_.add(std::move(segment));
      if (!added) continue;
      taken_.push_back({{{code, code}, row.span}, banner_.segments.size()});
      banner_.segments.push_back(*added);
    }
  }

  /// The values that belong to a segment, by the one of `code`, `codes` and `from`/`to` that is given.
  std::vector<WrittenRange> read_ranges(YamlMapping& keys) {
    std::vector<WrittenRange> ranges;
    if (const auto node = keys.take("code")) {
      if (const auto code = read_code(*node, diagnostics_)) ranges.push_back({{*code, *code}, node->span()});
    }
    if (const auto node = keys.take("codes"))
      ranges = read_code_ranges(*node, diagnostics_).value_or(std::move(ranges));
    CodeRange ends;
    keys.read("from", read_number, ends.low);
    keys.read("to", read_number, ends.high);
    const bool has_ends = keys.has("from") || keys.has("to");
    if (has_ends) {
      const Span place = *keys.place_of(keys.has("from") ? "from" : "to");
      if (ends.low > ends.high) diagnostics_.error("bad-codes", place, "this range ends before it begins");
      ranges.push_back({ends, place});
    }
    const int ways = int{keys.has("code")} + int{keys.has("codes")} + int{has_ends} + int{keys.has("where")};
    if (ways != 1 && keys.is_sound()) {
      const char* complaint = ways == 0 ? "does not say" : "says more than once";
      diagnostics_
          .error(ways == 0 ? "missing-key" : "conflicting-keys", keys.place(),
                 fmt::format("{} {} who belongs to it", keys.name(), complaint))
          .hints.push_back("give it one of `code`, `codes`, `from` with `to`, and `where`");
    }
    return ranges;
  }

  /// Segments of a banner divide people: nobody is in two.
  void report_overlaps() {
    std::stable_sort(taken_.begin(), taken_.end(),
                     [](const Taken& a, const Taken& b) { return a.written.range.low < b.written.range.low; });
    for (std::size_t i = 1; i < taken_.size(); ++i) {
      const Taken& one = taken_[i - 1];
      const Taken& other = taken_[i];
      if (one.segment == other.segment || !overlap(one.written.range, other.written.range)) continue;
      const bool in_order = one.segment < other.segment;
      const Span first = in_order ? one.written.span : other.written.span;
      const Span later = in_order ? other.written.span : one.written.span;
      const auto line = codebook_.files.sources()[first.file].place_of(first.begin).line;
      diagnostics_
          .error("overlapping-codes", later, fmt::format("two segments of banner `{}` share a value", banner_.id))
          .hints.push_back(fmt::format("the other is on line {}", line));
    }
  }

  std::vector<SegmentId> find_segments(YamlNode names) {
    std::vector<std::string> valid;
    for (const SegmentId segment : banner_.segments) valid.push_back(codebook_.codebook.segments[segment].id);
    std::vector<SegmentId> found;
    for (const auto& name : read_texts(names, diagnostics_).value_or(std::vector<Spanned>())) {
      const auto position = std::find(valid.begin(), valid.end(), name.text);
      if (position != valid.end()) {
        found.push_back(banner_.segments[static_cast<std::size_t>(position - valid.begin())]);
        continue;
      }
      const auto message = fmt::format("banner `{}` has no segment `{}`", banner_.id, name.text);
      diagnostics_.error("unknown-segment", name.span, message).hints = suggest(name.text, valid);
    }
    return found;
  }

  CodebookDraft& codebook_;
  Diagnostics& diagnostics_;
  SegmentDraft& draft_;
  BannerId position_;
  Banner& banner_;
  std::vector<Taken> taken_;
};

}  // namespace

void read_banner(std::string id, YamlNode key, YamlNode value, CodebookDraft& codebook, SegmentDraft& draft) {
  const BannerId position{static_cast<std::uint32_t>(codebook.codebook.banners.size())};
  if (!codebook.banners.add(id, position, key.span(), codebook.files.sources(), codebook.diagnostics)) return;
  Banner banner;
  banner.span = key.span();
  YamlMapping keys(value, fmt::format("banner `{}`", id), key.span(), codebook.diagnostics);
  banner.id = std::move(id);
  read_label(keys, codebook, banner.label);
  keys.require("column", read_text, banner.column);
  keys.read("lacking", read_text, banner.lacking);
  BannerReader reader(codebook, draft, position, banner);
  if (const auto node = keys.require("segments")) reader.read_segments(*node);
  if (const auto node = keys.take("nets")) {
    for_each_id(*node, IdUse::other, codebook.diagnostics, [&](std::string net, YamlNode net_key, YamlNode net_value) {
      reader.read_net(std::move(net), net_key, net_value);
    });
  }
  keys.refuse_unknown_keys();
  codebook.codebook.banners.add(std::move(banner));
}

}  // namespace andel::load
