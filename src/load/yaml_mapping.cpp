#include "load/yaml_mapping.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "load/yaml_values.hpp"
#include "support/nearest.hpp"

namespace andel::load {

Span head_of(YamlNode mapping) {
  return mapping.is_mapping() && mapping.size() > 0 ? mapping.key(0).span() : mapping.span();
}

YamlMapping::YamlMapping(YamlNode node, std::string name, Span place, Diagnostics& diagnostics)
    : name_(std::move(name)), place_(place), diagnostics_(diagnostics) {
  if (!node.is_mapping()) {
    report_wrong_type(node, "a mapping of keys to values", diagnostics_);
    is_sound_ = false;
    return;
  }
  entries_.reserve(node.size());
  for (std::size_t i = 0; i < node.size(); ++i) entries_.push_back({node.key(i), node.value(i)});
  taken_.resize(entries_.size());
}

YamlMapping::YamlMapping(std::vector<YamlEntry> entries, std::string name, Span place, Diagnostics& diagnostics)
    : name_(std::move(name)), place_(place), diagnostics_(diagnostics), entries_(std::move(entries)) {
  taken_.resize(entries_.size());
}

std::optional<YamlNode> YamlMapping::take(std::string_view key) {
  if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) asked_.push_back(key);
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (!entries_[i].key.is_scalar() || entries_[i].key.text() != key) continue;
    const bool first_time = !taken_[i];
    taken_[i] = true;
    if (!entries_[i].value.is_nothing()) return entries_[i].value;
    if (first_time) {
      diagnostics_.error("missing-value", entries_[i].key.span(), fmt::format("the key `{}` has no value", key))
          .hints.push_back("write one, or remove the key");
    }
    return std::nullopt;
  }
  return std::nullopt;
}

std::optional<YamlNode> YamlMapping::require(std::string_view key) {
  const auto node = take(key);
  if (!node && is_sound_ && !has(key)) {
    diagnostics_.error("missing-key", place_, fmt::format("{} lacks the key `{}`", name_, key));
  }
  return node;
}

std::optional<Span> YamlMapping::place_of(std::string_view key) const {
  for (const auto& entry : entries_) {
    if (entry.key.is_scalar() && entry.key.text() == key) return entry.key.span();
  }
  return std::nullopt;
}

void YamlMapping::refuse_unknown_keys() const {
  std::vector<std::string> known;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const YamlNode key = entries_[i].key;
    if (!key.is_scalar()) {
      report_wrong_type(key, "a key in words", diagnostics_);
      continue;
    }
    // A key that was given twice has been reported, and its second value is not read.
    if (taken_[i] || std::find(asked_.begin(), asked_.end(), key.text()) != asked_.end()) continue;
    if (known.empty()) known.assign(asked_.begin(), asked_.end());
    diagnostics_.error("unknown-key", key.span(), fmt::format("{} has no key `{}`", name_, key.text())).hints =
        suggest(key.text(), known);
  }
}

}  // namespace andel::load
