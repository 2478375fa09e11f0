#include "load/yaml_mapping.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

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
  prepare();
}

YamlMapping::YamlMapping(std::vector<YamlEntry> entries, std::string name, Span place, Diagnostics& diagnostics)
    : name_(std::move(name)), place_(place), diagnostics_(diagnostics), entries_(std::move(entries)) {
  prepare();
}

void YamlMapping::prepare() {
  taken_.resize(entries_.size());
  meant_.reserve(entries_.size());
  for (const auto& entry : entries_) meant_.push_back(entry.key.text());
}

bool YamlMapping::is(std::size_t entry, std::string_view key) const {
  return entries_[entry].key.is_scalar() && meant_[entry] == key;
}

bool YamlMapping::is_misspelt(std::size_t entry) const { return meant_[entry] != entries_[entry].key.text(); }

std::optional<YamlNode> YamlMapping::take(std::string_view key) {
  if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) asked_.push_back(key);
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (!is(i, key)) continue;
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
  if (!node && is_sound_ && !has(key)) miss("missing-key", key, fmt::format("{} lacks the key `{}`", name_, key));
  return node;
}

void YamlMapping::miss(std::string_view code, std::string_view key, std::string message) {
  if (!misses_are_excused_) missing_.push_back({code, key, std::move(message)});
}

std::optional<Span> YamlMapping::place_of(std::string_view key) const {
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (is(i, key)) return entries_[i].key.span();
  }
  return std::nullopt;
}

Diagnostic& YamlMapping::report_unknown(YamlNode key) const {
  return diagnostics_.error("unknown-key", key.span(), fmt::format("{} has no key `{}`", name_, key.text()));
}

void YamlMapping::read_misspelt(const std::vector<std::string_view>& known) {
  std::vector<std::string> open;
  for (const auto key : known) {
    if (!has(key)) open.emplace_back(key);
  }
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const YamlNode key = entries_[i].key;
    if (!key.is_scalar() || std::find(known.begin(), known.end(), key.text()) != known.end()) continue;
    const auto near = nearest(key.text(), open);
    if (near.size() != 1) continue;
    report_unknown(key).hints = suggest(key.text(), near);
    meant_[i] = *std::find(known.begin(), known.end(), near.front());
    std::erase(open, near.front());
  }
}

void YamlMapping::refuse_unknown_keys() const {
  std::vector<std::string> known;
  std::vector<std::string> meant;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const YamlNode key = entries_[i].key;
    if (!key.is_scalar()) {
      report_wrong_type(key, "a key in words", diagnostics_);
      continue;
    }
    // A key that was given twice has been reported, and its second value is not read.
    if (taken_[i] || is_misspelt(i) || std::find(asked_.begin(), asked_.end(), key.text()) != asked_.end()) continue;
    if (known.empty()) known.assign(asked_.begin(), asked_.end());
    auto& error = report_unknown(key);
    error.hints = suggest(key.text(), known);
    if (error.hints.empty()) error.hints.push_back(fmt::format("its keys are `{}`", fmt::join(known, "`, `")));
    for (auto& name : nearest(key.text(), known)) meant.push_back(std::move(name));
  }
  for (const auto& missing : missing_) {
    if (std::find(meant.begin(), meant.end(), missing.key) != meant.end()) continue;
    diagnostics_.error(missing.code, place_, missing.message);
  }
}

}  // namespace andel::load
