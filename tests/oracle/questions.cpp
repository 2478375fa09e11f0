#include "oracle/questions.hpp"

namespace andel::oracle {
namespace {

Json list(const Json& value) { return value.is_array() ? value : Json::array({value}); }

void add_steps(const Json& codes, double value, Coding& coding) {
  for (const double code : list(codes)) coding.steps.push_back({{code, code}, value});
}

/// These codes count as `value`, all others as 0.
Coding share(const Json& codes, double value) {
  Coding coding;
  add_steps(codes, value, coding);
  coding.steps.push_back({{}, 0});
  return coding;
}

ConditionPtr make_condition(decltype(Condition::rule) rule) {
  return std::make_shared<const Condition>(Condition{std::move(rule)});
}

ConditionPtr in_codes(const std::string& variable, const Json& codes) {
  ColumnIn rule{variable, {}};
  for (const double code : list(codes)) rule.ranges.push_back({code, code});
  return make_condition(std::move(rule));
}

All conditions(const Json& where) {
  All all;
  for (const auto& [variable, codes] : where.items()) all.operands.push_back(in_codes(variable, codes));
  return all;
}

}  // namespace

Questions::Questions(SampleDesign design) {
  plan_.codebook.design = std::move(design);
  plan_.detail = Detail::precision;
  wave_ = plan_.codebook.waves.add({});
  plan_.codebook.total = segment(Json::object());
}

ItemId Questions::item(const std::string& variable, const Json& excluded) {
  const std::string name = variable + excluded.dump();
  if (const auto found = items_.find(name); found != items_.end()) return found->second;
  Scale scale;
  for (const double code : excluded.is_null() ? Json::array() : list(excluded)) {
    scale.points.push_back({code, "", CodeRole::dont_know});
  }
  const auto scale_id = plan_.codebook.scales.add(std::move(scale));
  Item item;
  item.column = variable;
  item.scale = scale_id;
  return items_.emplace(name, plan_.codebook.items.add(std::move(item))).first->second;
}

MeasureId Questions::measure(Coding coding) {
  Measure measure;
  measure.coding = std::move(coding);
  measure.base = BaseRule::answered;
  return plan_.codebook.measures.add(std::move(measure));
}

Subject Questions::subject_of(const Json& stated) {
  if (stated.contains("items")) {
    Index index;
    for (const auto& outcome : stated.at("items")) {
      index.items.push_back(item(outcome.at("var"), outcome.value("exclude", Json())));
      index.coding = share(outcome.at("codes"), 100);  // the same codes in every item of a stated index
    }
    return plan_.codebook.indexes.add(std::move(index));
  }
  const auto& outcome = stated.at("outcome");
  const auto answered = item(outcome.at("var"), outcome.value("exclude", Json()));
  Coding coding;
  if (stated.contains("promoters")) {
    add_steps(stated.at("promoters"), 100, coding);
    add_steps(stated.at("detractors"), -100, coding);
    coding.steps.push_back({{}, 0});
  } else if (outcome.contains("codes")) {
    coding = share(outcome.at("codes"), 1);
  } else {
    coding.unnamed = Unnamed::as_is;
  }
  return ItemMeasure{measure(std::move(coding)), answered};
}

Subject Questions::share_of_code(const Json& stated, const Json& code) {
  Coding coding;
  add_steps(code, 1, coding);
  add_steps(stated.at("codes"), 0, coding);
  return ItemMeasure{measure(std::move(coding)), item(stated.at("var"), Json())};
}

SegmentId Questions::segment(const Json& where) {
  const Json stated = where.is_null() ? Json::object() : where;
  if (const auto found = segments_.find(stated.dump()); found != segments_.end()) return found->second;
  Segment segment;
  segment.condition = make_condition(conditions(stated));
  return segments_.emplace(stated.dump(), plan_.codebook.segments.add(std::move(segment))).first->second;
}

SegmentId Questions::segment(const Json& where, const std::string& variable, const Json& code) {
  All all = conditions(where.is_null() ? Json::object() : where);
  all.operands.push_back(in_codes(variable, code));
  Segment segment;
  segment.condition = make_condition(std::move(all));
  return plan_.codebook.segments.add(std::move(segment));
}

CellId Questions::cell(const Subject& subject, SegmentId segment) { return plan_.cells.add({subject, segment, wave_}); }

}  // namespace andel::oracle
