#include "tables/selection.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plan/applicable.hpp"
#include "plan/names.hpp"
#include "tables/code_measures.hpp"
#include "tabulate/presentation.hpp"

namespace andel::tables {
namespace {

using plan::NameKind;

/// The codes that a coding is about; a step for all others is not.
template <class Value>
void append_once(std::vector<Value>& values, const Value& value) {
  if (std::ranges::find(values, value) == values.end()) values.push_back(value);
}

class Resolver {
 public:
  Resolver(const Selection& selection, Plan& plan, Diagnostics& diagnostics)
      : selection_(selection), codebook_(plan.codebook), names_(plan.codebook), diagnostics_(diagnostics) {}

  tabulate::CrosstabRequest resolve(const std::vector<WaveId>& waves) {
    tabulate::CrosstabRequest request;
    request.tests = selection_.tests;
    resolve_columns(request);
    for (const auto& name : selection_.waves) {
      if (const auto wave = find(name, NameKind::wave, "--waves", &plan::Meanings::wave))
        append_once(request.waves, *wave);
    }
    if (selection_.waves.empty()) request.waves = waves;
    std::ranges::sort(request.waves);  // the codebook lists the oldest first
    resolve_rows(request);
    if (selection_.within) restrict(request);
    return request;
  }

 private:
  template <class Id>
  std::optional<Id> find(const std::string& name, NameKind kind, const std::string& option,
                         std::optional<Id> plan::Meanings::*meaning) {
    const auto& id = names_.find(name).*meaning;
    if (!id) names_.report(name, {kind}, fmt::format("`{}`", option), {}, diagnostics_);
    return id;
  }

  void resolve_columns(tabulate::CrosstabRequest& request) {
    if (selection_.banners.empty()) {
      request.banners = codebook_.banners.ids();
      for (const auto id : codebook_.segments.ids()) {
        const auto& segment = codebook_.segments[id];
        if (id != codebook_.total && !segment.banner && !plan::is_combined(segment)) request.segments.push_back(id);
      }
      return;
    }
    for (const auto& name : selection_.banners) {
      const auto& meaning = names_.find(name);
      if (meaning.banner) {
        append_once(request.banners, *meaning.banner);
      } else if (meaning.segment) {
        if (*meaning.segment != codebook_.total) append_once(request.segments, *meaning.segment);
      } else {
        names_.report(name, {NameKind::banner, NameKind::segment}, "`--banners`", {}, diagnostics_);
      }
    }
  }

  void resolve_rows(tabulate::CrosstabRequest& request) {
    const bool all = selection_.items.empty() && selection_.measures.empty() && selection_.indexes.empty();
    const bool wants_items = !selection_.items.empty() || !selection_.measures.empty() || all;
    if (wants_items) add_item_rows(request);
    if (all) {
      for (const auto index : codebook_.indexes.ids()) request.rows.emplace_back(index);
    }
    for (const auto& name : selection_.indexes) {
      const auto index = find(name, NameKind::index, "--indexes", &plan::Meanings::index);
      if (index) append_once(request.rows, Subject(*index));
    }
    if (request.rows.empty() && !diagnostics_.has_errors()) {
      diagnostics_.error("nothing-to-tabulate", {}, "the codebook has nothing to tabulate")
          .hints.emplace_back("give it measures or indexes, or its scales points");
    }
  }

  void add_item_rows(tabulate::CrosstabRequest& request) {
    const auto items = find_items();
    bool codes = selection_.measures.empty();
    const auto declared = find_measures(codes);
    std::set<MeasureId> used;
    CodeMeasures code_measures(codebook_);
    for (const auto item : items) {
      const std::size_t rows_before = request.rows.size();
      for (const auto measure : declared) {
        if (!plan::is_applicable(codebook_.measures[measure], codebook_.items[item], codebook_)) continue;
        request.rows.emplace_back(ItemMeasure{measure, item});
        used.insert(measure);
      }
      if (codes) {
        for (const auto code : code_measures.of(codebook_.items[item].scale)) {
          request.rows.emplace_back(ItemMeasure{code, item});
        }
      }
      if (request.rows.size() == rows_before && !selection_.items.empty()) refuse_item(item);
    }
    for (const auto measure : declared) {
      if (!selection_.measures.empty() && !used.contains(measure)) refuse_measure(measure);
    }
  }

  std::vector<ItemId> find_items() {
    if (selection_.items.empty()) return codebook_.items.ids();
    std::vector<ItemId> items;
    for (const auto& name : selection_.items) {
      const auto& sets = codebook_.response_sets;
      const auto set = std::ranges::find(sets, name, &ResponseSet::id);
      if (set != sets.end()) {
        for (const auto item : set->items) append_once(items, item);
      } else if (const auto item = find(name, NameKind::item, "--items", &plan::Meanings::item)) {
        append_once(items, *item);
      }
    }
    return items;
  }

  std::vector<MeasureId> find_measures(bool& codes) {
    if (selection_.measures.empty()) return codebook_.measures.ids();
    std::vector<MeasureId> found;
    for (const auto& name : selection_.measures) {
      if (name == codes_word) {
        codes = true;
        continue;
      }
      const auto id = names_.find(name).measure;
      if (id) {
        append_once(found, *id);
      } else {
        names_.report(name, {NameKind::measure}, "`--measures`", {}, diagnostics_, {codes_word});
      }
    }
    return found;
  }

  void refuse_item(ItemId item) {
    if (diagnostics_.has_errors()) return;
    diagnostics_
        .error("no-figures", {}, fmt::format("no measure asked for has figures of item `{}`", codebook_.items[item].id))
        .hints.emplace_back("a measure has figures of an item if the item's scale has codes that it counts");
  }

  void refuse_measure(MeasureId measure) {
    if (diagnostics_.has_errors()) return;
    diagnostics_
        .error("no-figures", {},
               fmt::format("measure `{}` has figures of none of the items", codebook_.measures[measure].id))
        .hints.emplace_back("a measure has figures of an item if the item's scale has codes that it counts");
  }

  /// Makes a segment the total, and every column what it has in common with it.
  void restrict(tabulate::CrosstabRequest& request) {
    const auto domain = find(*selection_.within, NameKind::segment, "--within", &plan::Meanings::segment);
    if (!domain) return;
    for (auto& segment : request.segments) segment = intersect(segment, *domain, std::nullopt);
    for (auto& id : request.banners) {
      const BannerId restricted{static_cast<std::uint32_t>(codebook_.banners.size())};
      Banner banner = codebook_.banners[id];
      banner.column.clear();  // outside the domain, a value belongs to no segment any more
      for (auto& segment : banner.segments) segment = intersect(segment, *domain, restricted);
      for (auto& net : banner.nets) net = intersect(net, *domain, restricted);
      id = codebook_.banners.add(std::move(banner));
    }
    codebook_.total = *domain;
    if (!tabulate::protects(codebook_.policy)) return;
    diagnostics_
        .warning("not-protected", {},
                 fmt::format("what is held back within `{}` is safe beside the codebook's own segments, but not beside "
                             "other runs with `--within`",
                             *selection_.within))
        .hints.emplace_back("to publish figures of several such groups, make them segments of the codebook");
  }

  SegmentId intersect(SegmentId id, SegmentId domain, std::optional<BannerId> banner) {
    const auto member_of = [](SegmentId segment) {
      return std::make_shared<const Condition>(Condition{SegmentIs{segment}});
    };
    Segment both = codebook_.segments[id];
    both.banner = banner;
    both.origin = SegmentOrigin::combined;
    both.condition = std::make_shared<const Condition>(Condition{All{{member_of(domain), member_of(id)}}});
    return codebook_.segments.add(std::move(both));
  }

  const Selection& selection_;
  Codebook& codebook_;
  plan::Names names_;
  Diagnostics& diagnostics_;
};

}  // namespace

tabulate::CrosstabRequest resolve(const Selection& selection, const std::vector<WaveId>& waves, Plan& plan,
                                  Diagnostics& diagnostics) {
  return Resolver(selection, plan, diagnostics).resolve(waves);
}

}  // namespace andel::tables
