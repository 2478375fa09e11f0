// Reads a mapping key by key and remembers which keys were asked for: those that nobody asked for are
// unknown, and those that were asked for are what to suggest. Knows no spec.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/yaml_document.hpp"
#include "support/diagnostic.hpp"

namespace andel::load {

struct YamlEntry {
  YamlNode key;
  YamlNode value;
};

/// Where to point at a mapping as a whole: its first key.
Span head_of(YamlNode mapping);

class YamlMapping {
 public:
  /// Entries of `node`. Another kind of node is reported as a wrong type, and then no key is missed.
  /// `name` says in messages whose keys these are ("item `mobile`"), `place` where that stands.
  YamlMapping(YamlNode node, std::string name, Span place, Diagnostics& diagnostics);
  /// Entries that were gathered from several files.
  YamlMapping(std::vector<YamlEntry> entries, std::string name, Span place, Diagnostics& diagnostics);

  /// The value of a key. A key without a value is reported and counts as not given.
  std::optional<YamlNode> take(std::string_view key);
  /// The same for a key that must be there.
  std::optional<YamlNode> require(std::string_view key);
  /// The value as `reader` understands it: a function (YamlNode, Diagnostics&) -> optional, which reports
  /// what it cannot read. `into` keeps what it holds where the key is missing or its value is wrong.
  template <class Reader, class Value>
  void read(std::string_view key, const Reader& reader, Value& into) {
    if (const auto node = take(key)) assign(*node, reader, into);
  }
  template <class Reader, class Value>
  void require(std::string_view key, const Reader& reader, Value& into) {
    if (const auto node = require(key)) assign(*node, reader, into);
  }

  /// Where a key stands, without asking for it.
  [[nodiscard]] std::optional<Span> place_of(std::string_view key) const;
  /// Whether the key is given, without asking for it.
  [[nodiscard]] bool has(std::string_view key) const { return place_of(key).has_value(); }
  [[nodiscard]] const std::vector<YamlEntry>& entries() const { return entries_; }
  /// Whether there was a mapping at all.
  [[nodiscard]] bool is_sound() const { return is_sound_; }
  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] Span place() const { return place_; }

  /// Reports each key that is none of `known` but can only mean one of them, and reads it as that one from then on, so
  /// that nothing else is reported because of it. What `known` looks at must outlive this.
  void read_misspelt(const std::vector<std::string_view>& known);
  /// Notes that `key` is missing. It is reported with the unknown keys, unless one of them can only mean this one.
  void miss(std::string_view code, std::string_view key, std::string message);
  /// Lets keys be missing: a file that was to bring some could not be read, which has been reported.
  void excuse_missing() { misses_are_excused_ = true; }
  /// Reports the keys that are missing and those that nobody asked for. To be called when all have been asked for.
  void refuse_unknown_keys() const;

 private:
  template <class Reader, class Value>
  void assign(YamlNode node, const Reader& reader, Value& into) {
    if (auto value = reader(node, diagnostics_)) into = std::move(*value);
  }

  struct Missing {
    std::string_view code;
    std::string_view key;
    std::string message;
  };

  void prepare();
  [[nodiscard]] bool is(std::size_t entry, std::string_view key) const;
  [[nodiscard]] bool is_misspelt(std::size_t entry) const;
  Diagnostic& report_unknown(YamlNode key) const;

  std::string name_;
  Span place_;
  Diagnostics& diagnostics_;
  bool is_sound_ = true;
  bool misses_are_excused_ = false;
  std::vector<YamlEntry> entries_;
  std::vector<std::string_view> meant_;  // what the key of each entry is read as
  std::vector<bool> taken_;
  std::vector<Missing> missing_;
  std::vector<std::string_view> asked_;  // literals of the code or texts of nodes, so they outlive this
};

}  // namespace andel::load
