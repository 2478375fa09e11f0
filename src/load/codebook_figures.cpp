// The measures and indexes of a codebook: how answers become figures.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "load/code_ranges.hpp"
#include "load/codebook_draft.hpp"
#include "load/data_codes.hpp"

namespace andel::load {

namespace {

constexpr Words<BaseRule, 2> base_rules{{{"everybody", BaseRule::everybody}, {"answered", BaseRule::answered}}};
constexpr Words<Unit, 3> units{{{"percent", Unit::percent}, {"index", Unit::index}, {"number", Unit::number}}};

constexpr Words<Statistic, 3> statistics{
    {{"mean", Statistic::mean}, {"median", Statistic::median}, {"standard deviation", Statistic::standard_deviation}}};

constexpr Words<SetShare, 2> set_bases{{{"respondents", SetShare::of_respondents}, {"answers", SetShare::of_answers}}};

enum class WholeCoding { code };
constexpr Words<WholeCoding, 1> whole_codings{{{"code", WholeCoding::code}}};

bool holds_code(const Scale& scale, double code) {
  return std::any_of(scale.points.begin(), scale.points.end(), [&](const ScalePoint& p) { return p.code == code; });
}

/// Whether somebody can give an answer in this range: its ends must be codes, or open.
bool fits(const CodeRange& range, const Scale& scale) {
  const bool any =
      std::any_of(scale.points.begin(), scale.points.end(), [&](const auto& p) { return range.contains(p.code); });
  return any && holds_code(scale, range.low) && (range.high == CodeRange{}.high || holds_code(scale, range.high));
}

/// The scales that a coding is about, and in words whose these are.
struct Coded {
  std::vector<ScaleId> scales;
  std::string_view owner;
};

std::string describe_ends(const CodeRange& range) {
  if (range.low == range.high) return fmt::format("the code {}", range.low);
  if (range.high == CodeRange{}.high) return fmt::format("the code {}, or one above", range.low);
  return fmt::format("both the code {} and the code {}", range.low, range.high);
}

Diagnostic& report_unknown_code(const WrittenRange& written, const std::vector<const Scale*>& listed,
                                const Coded& coded, CodebookDraft& draft) {
  constexpr std::size_t few = 3;
  const auto message = fmt::format("no {} has {}", coded.owner, describe_ends(written.range));
  auto& error = draft.diagnostics.error("unknown-code", written.span, message);
  for (std::size_t i = 0; i < std::min(listed.size(), few); ++i) {
    std::vector<CodeRange> codes;
    for (const auto& point : listed[i]->points) codes.push_back({point.code, point.code});
    error.hints.push_back(fmt::format("scale `{}` has the codes {}", listed[i]->id, describe_codes(std::move(codes))));
  }
  return error;
}

/// Reports ranges that no scale in question knows: a misprint would silently count nobody. Where plain numbers are
/// among them, a coding may be about these; but one of which a part is about listed codes is so altogether.
void check_codes(const std::vector<WrittenRange>& ranges, const Coded& coded, CodebookDraft& draft) {
  if (!draft.scales_are_sound) return;
  std::vector<const Scale*> listed;
  bool may_be_numbers = false;
  for (const auto id : coded.scales) {
    const Scale& scale = draft.codebook.scales[id];
    if (scale.kind == ScaleKind::numeric) {
      may_be_numbers = true;
    } else if (scale.points.empty()) {
      return;  // its codes are not known yet
    } else {
      listed.push_back(&scale);
    }
  }
  const auto is_known = [&](const WrittenRange& written) {
    return std::ranges::any_of(listed, [&](const Scale* scale) { return fits(written.range, *scale); });
  };
  if (listed.empty() || (may_be_numbers && std::ranges::none_of(ranges, is_known))) return;
  for (const auto& written : ranges) {
    if (is_known(written)) continue;
    auto& error = report_unknown_code(written, listed, coded, draft);
    if (may_be_numbers) error.hints.emplace_back("if it is about plain numbers, say so: `scale: numeric`");
  }
}

/// `{4-5: 100, 3: 0, 1-2: -100}`.
Coding read_steps(YamlNode node, const Coded& coded, CodebookDraft& draft) {
  Coding coding;
  if (!node.is_mapping() || node.size() == 0) {
    report_wrong_type(node, "a mapping from codes to values, such as `{4-5: 100, 1-3: 0}`", draft.diagnostics);
    return coding;
  }
  std::vector<WrittenRange> taken;
  for (std::size_t i = 0; i < node.size(); ++i) {
    const auto ranges = read_code_ranges(node.key(i), draft.diagnostics);
    const auto value = read_number(node.value(i), draft.diagnostics);
    if (!ranges || !value) continue;
    for (const auto& written : *ranges) {
      const auto clash =
          std::find_if(taken.begin(), taken.end(), [&](const auto& t) { return overlap(t.range, written.range); });
      if (clash != taken.end()) {
        draft.diagnostics.error("overlapping-codes", written.span, "a code here has a value already")
            .hints.push_back("each code can have one value only");
      }
      coding.steps.push_back({written.range, *value});
    }
    taken.insert(taken.end(), ranges->begin(), ranges->end());
  }
  check_codes(taken, coded, draft);
  return coding;
}

/// 100 for the codes and 0 for all others.
Coding read_share(YamlNode node, const Coded& coded, CodebookDraft& draft) {
  Coding coding;
  if ((node.is_sequence() && node.size() == 0) || (node.is_scalar() && node.text().empty())) {
    draft.diagnostics.error("empty-share", node.span(), "a share of no codes is always 0")
        .hints.push_back("name the codes that count, such as `4-5`");
    return coding;
  }
  const auto ranges = read_code_ranges(node, draft.diagnostics);
  if (!ranges) return coding;
  check_codes(*ranges, coded, draft);
  for (const auto& written : *ranges) coding.steps.push_back({written.range, 100});
  coding.steps.push_back({CodeRange{}, 0});
  return coding;
}

/// Each code counts as itself.
Coding read_whole(YamlNode node, CodebookDraft& draft) {
  Coding coding;
  if (one_of(whole_codings)(node, draft.diagnostics)) coding.unnamed = Unnamed::as_is;
  return coding;
}

/// The scales that a measure may be about: the one that it names, or all.
Coded read_measure_scale(YamlMapping& keys, Measure& measure, CodebookDraft& draft) {
  Spanned name;
  keys.read("scale", read_spanned, name);
  if (!name.text.empty()) measure.scale = draft.scales.find(name.text, name.span, draft.diagnostics);
  if (!measure.scale) return {draft.codebook.scales.ids(), "scale"};
  return {{*measure.scale}, "answer on this measure's scale"};
}

/// The one of `share of`, `coding` and `value` that is given.
void read_measure_coding(YamlMapping& keys, Measure& measure, CodebookDraft& draft) {
  const Coded coded = read_measure_scale(keys, measure, draft);
  const auto share = keys.take("share of");
  const auto steps = keys.take("coding");
  const auto value = keys.take("value");
  constexpr std::array<std::string_view, 3> ways{"share of", "coding", "value"};
  const auto given = std::count_if(ways.begin(), ways.end(), [&](std::string_view way) { return keys.has(way); });
  if (given == 0 && keys.is_sound()) {
    draft.diagnostics
        .error("missing-key", keys.place(), fmt::format("{} does not say what answers count as", keys.name()))
        .hints.push_back("give it `share of: 4-5`, `coding: {4-5: 100, 1-3: 0}` or `value: code`");
  } else if (given > 1) {
    draft.diagnostics
        .error("conflicting-keys", keys.place(), fmt::format("{} says twice what answers count as", keys.name()))
        .hints.push_back("keep one of `share of`, `coding` and `value`");
  }
  if (share) measure.coding = read_share(*share, coded, draft);
  if (steps) measure.coding = read_steps(*steps, coded, draft);
  if (value) measure.coding = read_whole(*value, draft);
  measure.unit = keys.has("share of") ? Unit::percent : keys.has("coding") ? Unit::index : Unit::number;
  measure.base = keys.has("value") ? BaseRule::answered : BaseRule::everybody;
}

/// Who counts in the base: of one item, or of the response set that the item is an answer of.
void read_base(YamlMapping& keys, Measure& measure, CodebookDraft& draft) {
  const auto set = keys.take("set");
  if (!set) {
    keys.read("base", one_of(base_rules), measure.base);
    return;
  }
  SetBase base;
  keys.read("base", one_of(set_bases), base.share);
  const auto name = read_text(*set, draft.diagnostics);
  if (!name) return;
  const auto found = draft.sets.find(*name, set->span(), draft.diagnostics);
  if (!found) return;
  base.set = *found;
  measure.set = base;
  measure.base = BaseRule::answered;  // a don't-know is no answer to a set
  const bool is_coded = !measure.coding.steps.empty() || measure.coding.unnamed == Unnamed::as_is;
  if (is_coded && !measure.coding.share_unit()) {
    draft.diagnostics
        .error("conflicting-keys", set->span(),
               "a measure of a set is a share: of its respondents, or of their answers")
        .hints.emplace_back("say which codes mean that an answer was given: `share of: 1`");
  }
}

void read_measure(std::string id, YamlNode key, YamlNode value, CodebookDraft& draft) {
  Measure measure;
  measure.span = key.span();
  YamlMapping keys(value, fmt::format("measure `{}`", id), key.span(), draft.diagnostics);
  keys.require("label", read_text, measure.label);
  read_measure_coding(keys, measure, draft);
  read_base(keys, measure, draft);
  keys.read("unit", one_of(units), measure.unit);
  keys.read("statistic", one_of(statistics), measure.statistic);
  keys.refuse_unknown_keys();
  if (measure.set && measure.statistic != Statistic::mean) {
    draft.diagnostics.error("conflicting-keys", *keys.place_of("statistic"), "a share of a set has no other statistic")
        .hints.emplace_back("leave out `statistic`, or `set`");
  }
  if (measure.coding.unnamed == Unnamed::as_is && measure.base == BaseRule::everybody) {
    draft.diagnostics
        .error("conflicting-keys", keys.place_of("base").value_or(key.span()),
               "a don't-know has no value of its own, so `value: code` rests on those who answered")
        .hints.push_back("write `base: answered`, or leave it out");
  }
  if (!draft.figures.add(id, draft.codebook.measures.size(), key.span(), draft.files.sources(), draft.diagnostics))
    return;
  measure.id = std::move(id);
  draft.codebook.measures.add(std::move(measure));
}

/// The items of an index, and the scales that they are on.
Coded read_index_items(YamlMapping& keys, Index& index, CodebookDraft& draft) {
  Coded coded{{}, "item of this index"};
  index.items = read_listed_items(keys, "this index", draft);
  for (const ItemId item : index.items) {
    const ScaleId scale = draft.codebook.items[item].scale;
    if (std::find(coded.scales.begin(), coded.scales.end(), scale) == coded.scales.end()) coded.scales.push_back(scale);
  }
  return coded;
}

void read_index(std::string id, YamlNode key, YamlNode value, CodebookDraft& draft) {
  Index index;
  index.span = key.span();
  YamlMapping keys(value, fmt::format("index `{}`", id), key.span(), draft.diagnostics);
  keys.require("label", read_text, index.label);
  const Coded coded = read_index_items(keys, index, draft);
  if (const auto steps = keys.require("coding")) index.coding = read_steps(*steps, coded, draft);
  keys.read("unit", one_of(units), index.unit);
  keys.refuse_unknown_keys();
  const std::size_t position = draft.codebook.indexes.size();
  if (!draft.figures.add(id, position, key.span(), draft.files.sources(), draft.diagnostics)) return;
  index.id = std::move(id);
  draft.codebook.indexes.add(std::move(index));
}

}  // namespace

void read_measures(YamlNode node, CodebookDraft& draft) {
  for_each_id(node, IdUse::figure, draft.diagnostics,
              [&](std::string id, YamlNode key, YamlNode value) { read_measure(std::move(id), key, value, draft); });
}

void read_indexes(YamlNode node, CodebookDraft& draft) {
  for_each_id(node, IdUse::figure, draft.diagnostics,
              [&](std::string id, YamlNode key, YamlNode value) { read_index(std::move(id), key, value, draft); });
}

}  // namespace andel::load
