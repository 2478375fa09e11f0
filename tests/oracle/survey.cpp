#include "oracle/survey.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace andel::oracle {
namespace {

constexpr std::size_t most_points = 15;  // a column with more values is one of numbers

Json list(const Json& value) {
  return value.is_null() ? Json::array() : value.is_array() ? value : Json::array({value});
}

std::vector<double> codes_of(const Json& value) { return list(value).get<std::vector<double>>(); }

std::string columns(const Json& value) {
  return fmt::format("[{}]", fmt::join(list(value).get<std::vector<std::string>>(), ", "));
}

/// "{1: x, 2: x}": points that nobody reads the labels of.
std::string points(const std::vector<double>& codes) {
  std::string text;
  for (const double code : codes) text += fmt::format("{}{}: x", text.empty() ? "" : ", ", code);
  return '{' + text + '}';
}

/// "1: 100, 2: 100"
std::string steps(const std::vector<double>& codes, double value) {
  std::string text;
  for (const double code : codes) text += fmt::format("{}: {}, ", code, value);
  return text;
}

void append_section(std::string& yaml, const std::string& name, const std::map<std::string, std::string>& entries) {
  if (entries.empty()) return;
  yaml += name + ":\n";
  for (const auto& [text, id] : entries) yaml += fmt::format("  {}: {}\n", id, text);
}

}  // namespace

void Survey::set_design(const Json& stated, const std::string& lonely) {
  if (stated.contains("weights") && !stated.at("weights").is_null()) weight_ = stated.at("weights");
  design_ = fmt::format("lonely: {}", lonely);
  if (stated.contains("strata")) design_ += ", strata: " + columns(stated.at("strata"));
  if (stated.contains("ids")) design_ += ", clusters: " + columns(stated.at("ids"));
  if (stated.contains("fpc")) design_ += ", population: " + columns(stated.at("fpc"));
  if (stated.value("nest", false)) design_ += ", cluster names: reused in strata";
}

std::string Survey::id_of(std::map<std::string, std::string>& entries, const std::string& prefix,
                          const std::string& text) {
  return entries.try_emplace(text, fmt::format("{}{}", prefix, entries.size() + 1)).first->second;
}

std::string Survey::item(const std::string& variable, const Json& excluded, const Json& asked) {
  const auto dont_know = codes_of(excluded);
  auto values = file_.column(variable).distinct();
  for (const double code : codes_of(asked)) values.insert(code);
  for (const double code : dont_know) values.erase(code);
  const std::vector<double> answers(values.begin(), values.end());
  std::string scale = answers.size() > most_points ? "{kind: numeric" : "{points: " + points(answers);
  if (!dont_know.empty()) scale += ", dont_know: " + points(dont_know);
  const auto scale_id = id_of(scales_, "scale", scale + '}');
  return id_of(items_, "item", fmt::format("{{scale: {}, label: x, column: {}}}", scale_id, variable));
}

std::vector<double> Survey::other_values(const std::vector<std::string>& variables, const Json& named) const {
  std::set<double> values;
  for (const auto& variable : variables) values.merge(file_.column(variable).distinct());
  for (const double code : codes_of(named)) values.erase(code);
  return {values.begin(), values.end()};
}

Subject Survey::subject_of(const Json& stated) {
  if (stated.contains("items")) {
    std::vector<std::string> ids;
    std::vector<std::string> variables;
    Json named = Json::array();
    for (const auto& outcome : stated.at("items")) {
      variables.push_back(outcome.at("var"));
      ids.push_back(item(outcome.at("var"), outcome.value("exclude", Json()), Json()));
      for (const auto& code : list(outcome.value("exclude", Json()))) named.push_back(code);
    }
    const auto codes = codes_of(stated.at("items").front().at("codes"));  // the same in every item of an index
    for (const double code : codes) named.push_back(code);
    const auto coding = steps(codes, 100) + steps(other_values(variables, named), 0);
    return {"", id_of(indexes_, "index",
                      fmt::format("{{label: x, items: [{}], coding: {{{}}}}}", fmt::join(ids, ", "), coding))};
  }
  const auto& outcome = stated.at("outcome");
  const std::string variable = outcome.at("var");
  const auto of_item = item(variable, outcome.value("exclude", Json()), outcome.value("codes", Json()));
  if (stated.contains("promoters")) {
    Json named = list(stated.at("promoters"));
    for (const auto& code : list(stated.at("detractors"))) named.push_back(code);
    const auto coding = steps(codes_of(stated.at("promoters")), 100) + steps(codes_of(stated.at("detractors")), -100) +
                        steps(other_values({variable}, named), 0);
    return {of_item, id_of(measures_, "measure", fmt::format("{{label: x, coding: {{{}}}, base: answered}}", coding))};
  }
  if (!outcome.contains("codes")) return {of_item, id_of(measures_, "measure", "{label: x, value: code}")};
  const auto text =
      fmt::format("{{label: x, share of: [{}], base: answered}}", fmt::join(codes_of(outcome.at("codes")), ", "));
  return {of_item, id_of(measures_, "measure", text)};
}

Subject Survey::share_of_code(const Json& stated, const Json& code) {
  auto others = codes_of(stated.at("codes"));
  std::erase(others, code.get<double>());
  const auto text = fmt::format("{{label: x, coding: {{{}{}}}, base: answered, unit: percent}}",
                                steps(codes_of(code), 100), steps(others, 0));
  return {item(stated.at("var"), Json(), stated.at("codes")), id_of(measures_, "measure", text)};
}

std::string Survey::segment(const Json& where) {
  if (where.is_null() || where.empty()) return "total";
  std::string condition;
  for (const auto& [variable, codes] : where.items()) {
    condition +=
        fmt::format("{}{} in {}", condition.empty() ? "" : " and ", variable, fmt::join(codes_of(codes), ", "));
  }
  return id_of(segments_, "segment", fmt::format("{{where: \"{}\", label: x}}", condition));
}

std::string Survey::segment(Json where, const std::string& variable, const Json& code) {
  where[variable] = code;
  return segment(where);
}

std::string Survey::banner(const std::string& variable) {
  std::string segments;
  for (const double value : file_.column(variable).distinct()) {
    segments += fmt::format("{}_{}: {{code: {}, label: x}}, ", variable, value, value);
  }
  return id_of(banners_, "banner",
               fmt::format("{{label: x, column: {}, lacking: x, segments: {{{}}}}}", variable, segments));
}

std::string Survey::as_yaml() const {
  std::string yaml = "survey: x\nwaves:\n  only: {date: 2020-01-01, data: data.csv}\n";
  if (!weight_.empty()) yaml += fmt::format("weight: {}\n", weight_);
  append_section(yaml, "scales", scales_);
  append_section(yaml, "items", items_);
  append_section(yaml, "measures", measures_);
  append_section(yaml, "indexes", indexes_);
  append_section(yaml, "banners", banners_);
  append_section(yaml, "segments", segments_);
  return yaml + fmt::format("design: {{{}}}\n", design_);
}

}  // namespace andel::oracle
